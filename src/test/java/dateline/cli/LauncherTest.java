package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only write down how they were called. */
@EnabledIf("hasShell")
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "21.0.2" 2024-01-16' >&2; exit; fi
            case " $* " in *Rehearsal*|*-Xshare:dump*) echo rehearsed >>"${0%/*}/../rehearsed"; exit 1 ;; esac
            for word; do printf '%s\\n' "$word"; done
            echo "LC_ALL=${LC_ALL:-}"
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >>"${0%/*}/calls"
            sleep 0.2
            echo packed >"$TARGET/dateline.jar"
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private Path jdk;
    private Path home;

    static boolean hasShell() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }

    @BeforeEach
    void installWithoutCheckout() throws IOException {
        folder = folder.toRealPath();
        jdk = folder.resolve("a jdk");
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        release("17.0.9");
        home = folder.resolve("a home");
        program(home.resolve("dateline"), Files.readString(Path.of("dateline")));
        Files.writeString(home.resolve("dateline.jar"), "packed");
        environment.put("DATELINE_JAVA", jdk.resolve("bin/java").toString());
        environment.put("LANG", "C.UTF-8");
    }

    @Test
    void everythingTypedReachesTheProgram() {
        Run run = run("build", "--out", "a folder", "", "*");
        assertThat(run.status).isZero();
        assertThat(run.lines).containsSubsequence("dateline.cli.Main", "build", "--out", "a folder", "", "*");
        assertThat(run.lines)
                .containsSubsequence("-cp", home.resolve("dateline.jar").toString());
        assertThat(run.lines).contains("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8");
    }

    @Test
    void optionsForJavaArePassedOn() {
        environment.put("DATELINE_OPTS", "-Xmx2g -Da=b");
        assertThat(run("build").lines).containsSubsequence("-Xmx2g", "-Da=b", "dateline.cli.Main");
    }

    @Test
    void aLocaleThatIsNotUtf8OrNotThereIsReplaced() {
        environment.put("LANG", "C");
        assertThat(run("build").lines).contains("LC_ALL=C.UTF-8");
        environment.put("LANG", "xx_XX.UTF-8");
        assertThat(run("build").lines).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void linksToTheLauncherLeadToItsFolder() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("hop"), Path.of("a home/dateline"));
        Files.createSymbolicLink(bin.resolve("dl"), Path.of("../hop"));
        Run run = start(folder, List.of("/bin/sh", bin.resolve("dl").toString(), "check"));
        assertThat(run.lines).contains(home.resolve("dateline.jar").toString(), "check");
    }

    @Test
    void anOldJavaIsRefusedWithAWayOut() throws IOException {
        release("11.0.22");
        Run run = run("build");
        assertThat(run.status).isEqualTo(3);
        assertThat(run.text()).contains("Java 17 or newer is needed", "11.0.22", "DATELINE_JAVA");
        release("1.8.0_402");
        assertThat(run("build").status).isEqualTo(3);
    }

    @Test
    void aJavaWithoutReleaseFileIsAskedForItsVersion() throws IOException {
        Files.delete(jdk.resolve("release"));
        assertThat(run("build").lines).contains("dateline.cli.Main");
    }

    @Test
    void theJavaIsTheOneUnderJavaHomeWhenNoneIsNamed() {
        environment.remove("DATELINE_JAVA");
        environment.put("JAVA_HOME", jdk.toString());
        assertThat(run("build").lines).contains("dateline.cli.Main");
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        assertThat(run("build").text()).contains("JAVA_HOME holds no bin/java");
    }

    @Test
    void withoutAJarThereIsNothingToRun() throws IOException {
        Files.delete(home.resolve("dateline.jar"));
        Run run = run("build");
        assertThat(run.status).isEqualTo(3);
        assertThat(run.text()).contains("no dateline.jar beside");
    }

    @Test
    void anArchiveThatCannotBeMadeIsTriedOnceAndNeverStopsACommand() throws IOException {
        assertThat(run("build").lines).contains("dateline.cli.Main");
        assertThat(run("build").lines).contains("dateline.cli.Main");
        assertThat(Files.readAllLines(jdk.resolve("rehearsed"))).hasSize(1);
        assertThat(String.join(" ", home.toFile().list())).doesNotContain("rehearsal");
    }

    @Test
    void anArchiveOfThisJarAndJavaIsUsed() throws IOException {
        Path archive = home.resolve("dateline-17.0.9+9.archive");
        Files.writeString(archive, "classes");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("build").lines).contains("-XX:SharedArchiveFile=" + archive);
        environment.put("DATELINE_OPTS", "-XX:StartFlightRecording");
        assertThat(run("build").text()).doesNotContain(archive.toString());
        environment.remove("DATELINE_OPTS");
        release("25.0.1");
        Files.move(archive, home.resolve("dateline-25.0.1+9.archive"));
        assertThat(run("build").lines).contains("-XX:AOTCache=" + home.resolve("dateline-25.0.1+9.archive"));
    }

    @Test
    void aCheckoutIsBuiltOnceAndAgainWhenASourceIsNewer() throws IOException {
        checkout();
        assertThat(run("build").lines)
                .contains(home.resolve("target/dateline.jar").toString(), "dateline.cli.Main");
        run("build");
        assertThat(mavenCalls()).hasSize(1);

        Path source = home.resolve("src/main/Some.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("build").text()).contains("its sources have changed");
        assertThat(mavenCalls()).hasSize(2);
        assertThat(home.resolve("target/dateline.lock")).doesNotExist();
    }

    @Test
    void twoFirstRunsBuildOnce() throws Exception {
        checkout();
        List<Run> runs = new ArrayList<>();
        Thread first = new Thread(() -> runs.add(run("build")));
        first.start();
        Run second = run("build");
        first.join();
        assertThat(second.lines).contains("dateline.cli.Main");
        assertThat(runs.get(0).lines).contains("dateline.cli.Main");
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void aLockLeftBehindIsTakenOver() throws IOException {
        checkout();
        Files.createDirectories(home.resolve("target/dateline.lock"));
        Files.writeString(home.resolve("target/dateline.lock/pid"), "99999999\n");
        assertThat(run("build").lines).contains("dateline.cli.Main");
    }

    @Test
    void aBuildThatFailsIsSaid() throws IOException {
        checkout();
        program(folder.resolve("maven/mvn"), "#!/bin/sh\nexit 1\n");
        Run run = run("build");
        assertThat(run.status).isEqualTo(3);
        assertThat(run.text()).contains("could not be built");
        assertThat(home.resolve("target/dateline.lock")).doesNotExist();
    }

    private void checkout() throws IOException {
        Files.delete(home.resolve("dateline.jar"));
        Files.createDirectories(home.resolve("templates"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("src/main/Some.java"), "");
        Files.writeString(home.resolve("pom.xml"), "");
        program(folder.resolve("maven/mvn"), MAVEN);
        environment.put("PATH", folder.resolve("maven") + ":" + System.getenv("PATH"));
        environment.put("TARGET", home.resolve("target").toString());
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(folder.resolve("maven/calls"));
    }

    private void release(String version) throws IOException {
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"" + version + "+9\"\nJAVA_VERSION=\"" + version
                        + "\"\n");
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(String... args) {
        List<String> command = new ArrayList<>(List.of(home.resolve("dateline").toString()));
        command.addAll(List.of(args));
        return start(folder, command);
    }

    private Run start(Path from, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("JAVA"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            List<String> lines = process.inputReader().lines().toList();
            return new Run(process.waitFor(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Run(int status, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }
}
