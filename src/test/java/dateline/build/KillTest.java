package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.disk.PublishWay;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed by the system at any moment: each file stays whole, and the next build puts everything right. */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 6);

    @TempDir
    private Path temp;

    private final Random random = new Random(Long.getLong("seeds", 11));
    private final Editors editors = new Editors(3);

    @Test
    void whateverMomentABuildIsKilledTheNextOneRepairs() throws Exception {
        kills(PublishWay.RENAME);
    }

    @Test
    void whateverMomentABuildIsKilledThatChangesALinkReadersSeeOneSite() throws Exception {
        kills(PublishWay.SYMLINK);
    }

    private void kills(PublishWay way) throws Exception {
        Path site = Files.createDirectory(temp.resolve("site"));
        Path out = site.resolve("public");
        editors.setUp();
        editors.papers.writeTo(site);
        long began = System.nanoTime();
        assertThat(start(site, way).waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        for (int kill = 1; kill <= KILLS; kill++) {
            Folder old = Folder.of(out);
            editors.papers.put(
                    "templates/parts/footer.ftlh", "<#macro footer><footer>" + kill + "</footer></#macro>\n");
            editors.papers.set("content/pages/about.md", "title", "About " + kill);
            editors.papers.writeTo(site);
            Process build = start(site, way);
            if (kill % 2 == 0) {
                awaitJournal(site, build);
            } else {
                build.waitFor(millis / 4 + random.nextInt((int) millis), TimeUnit.MILLISECONDS);
            }
            build.destroyForcibly().waitFor();
            Folder killed = Folder.of(out);
            Folder clean = clean(kill);
            for (Map.Entry<String, String> file : killed.files().entrySet()) {
                assertThat(file.getValue())
                        .as("kill " + kill + ": " + file.getKey() + " is the old one or the new one")
                        .isIn(old.files().get(file.getKey()), clean.files().get(file.getKey()));
            }
            if (way == PublishWay.SYMLINK) {
                boolean isOld = killed.differenceFrom(old).isEmpty();
                assertThat(isOld || killed.differenceFrom(clean).isEmpty())
                        .as("kill " + kill + ": the old site or the new one")
                        .isTrue();
            }
            Outcome next = Build.run(request(site), Progress.NONE);
            assertThat(next.problems()).isEmpty();
            assertThat(Folder.of(out).differenceFrom(clean))
                    .as("after kill " + kill)
                    .isEmpty();
            assertThat(Build.run(request(site), Progress.NONE).rendered()).isZero();
            assertThat(site.resolve(".dateline/published/public/stage")).doesNotExist();
            assertThat(site.resolve(".dateline/published/public/journal")).doesNotExist();
        }
    }

    /** Waits for the moment at which files begin to change. */
    private static void awaitJournal(Path site, Process build) throws InterruptedException {
        Path journal = site.resolve(".dateline/published/public/journal");
        while (build.isAlive() && !Files.exists(journal)) {
            TimeUnit.MICROSECONDS.sleep(200);
        }
    }

    private Folder clean(int kill) throws IOException {
        Path site = Files.createDirectory(temp.resolve("clean" + kill));
        editors.papers.writeTo(site);
        Build.run(request(site), Progress.NONE);
        return Folder.of(site.resolve("public"));
    }

    private BuildRequest request(Path site) {
        return new BuildRequest(site, site.resolve("public"), editors.now, false, false, false, 2, true);
    }

    private Process start(Path site, PublishWay way) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dateline.cli.Main",
                        "build",
                        "--site",
                        site.toString(),
                        "--publish",
                        way.toString(),
                        "--now",
                        editors.now.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(new File(temp.toFile(), "log")))
                .start();
    }
}
