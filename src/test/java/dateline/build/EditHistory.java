package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One random history of a digest: edits and accidents, and after each of them a build that is held against a clean one. */
final class EditHistory {
    /** How often in a hundred steps nobody touches anything for two seconds, so that the build may believe the disk. */
    private static final int RESTS = Integer.getInteger("rests", 2);

    private final Random random;
    private final Editors editors;
    private final Accidents accidents;
    private final Path folder;
    private final Path site;
    private final List<String> script;
    private Papers good = new Papers();
    private boolean isGood;
    private int builds;

    EditHistory(long seed, Path folder, List<String> script) throws IOException {
        this.random = new Random(~seed);
        this.editors = new Editors(seed);
        this.folder = folder;
        this.site = Files.createDirectory(folder.resolve("site"));
        this.accidents = new Accidents(new Random(seed * 31), site, folder.resolve("kept"));
        this.script = script;
        editors.setUp();
        script.add("set up");
        build();
    }

    /** Something happens, and the site is built. */
    void step() throws IOException {
        if (!isGood && random.nextInt(100) < 70) {
            editors.papers = good.copy();
            script.add("go back to what was good");
        } else {
            script.add(editors.work());
        }
        if (random.nextInt(100) < 25) {
            script.add(accidents.happen());
        }
        if (random.nextInt(100) < RESTS) {
            script.add("  nobody touches anything for a while");
            rest();
        }
        build();
    }

    private void build() throws IOException {
        editors.papers.writeTo(site);
        Path out = site.resolve("public");
        Folder before = Folder.of(out);
        Plan plan = random.nextInt(4) == 0 ? Build.plan(request(site, 1, false), Progress.NONE) : null;
        Outcome outcome = Build.run(request(site, 1 + random.nextInt(4), false), Progress.NONE);
        Folder after = Folder.of(out);
        Path clean = Files.createDirectory(folder.resolve("clean" + ++builds));
        editors.papers.writeTo(clean);
        Outcome cleanOutcome = Build.run(request(clean, 1 + random.nextInt(3), false), Progress.NONE);
        script.set(script.size() - 1, script.get(script.size() - 1) + (outcome.published() ? "" : "  (errors)"));
        assertThat(outcome.problems()).isEqualTo(cleanOutcome.problems());
        assertThat(outcome.held()).isEqualTo(cleanOutcome.held());
        assertThat(outcome.nextChange()).isEqualTo(cleanOutcome.nextChange());
        if (outcome.published()) {
            Folder expected = Folder.of(clean.resolve("public"));
            Set<String> strays = new TreeSet<>(after.files().keySet());
            strays.removeAll(expected.files().keySet());
            if (!accidents.haveHappened()) {
                assertThat(strays).as("files that stay").isEqualTo(accidents.foreign());
            }
            after.files().keySet().removeAll(strays);
            assertThat(after.differenceFrom(expected))
                    .as("incremental against clean")
                    .isEmpty();
            accidents.removeStrays(strays);
            good = editors.papers.copy();
            isGood = true;
            if (plan != null && !accidents.haveHappened()) {
                Plan planned = plan;
                assertThat(planned.added().stream().map(Plan.Change::path).toList())
                        .as("planned to be added")
                        .isEqualTo(changes(before, after, "+ "));
                assertThat(planned.changed().stream().map(Plan.Change::path).toList())
                        .as("planned to be changed")
                        .isEqualTo(changes(before, after, "~ "));
            }
            accidents.areOver();
            buildAgain();
        } else {
            isGood = false;
            assertThat(after).as("published before, and after errors").isEqualTo(before);
        }
        EditHistoryTest.delete(clean);
    }

    /** Until the next build may believe what the disk says of files that were read in the last one. */
    private static void rest() {
        try {
            Thread.sleep(2_100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> changes(Folder before, Folder after, String kind) {
        return after.changesSince(before).stream()
                .filter(change -> change.startsWith(kind))
                .map(change -> change.substring(2))
                .toList();
    }

    private void buildAgain() throws IOException {
        int chance = random.nextInt(100);
        if (chance < 30) {
            Outcome again = Build.run(request(site, 2, false), Progress.NONE);
            assertThat(again.rendered()).as("rendered a second time").isZero();
            assertThat(again.written()).as("written a second time").isZero();
            assertThat(again.removed()).as("removed a second time").isZero();
        } else if (chance < 40) {
            Outcome verified = Build.run(request(site, 2, true), Progress.NONE);
            assertThat(verified.published()).as("verified").isTrue();
            assertThat(verified.written()).as("written while verifying").isZero();
        }
    }

    private BuildRequest request(Path from, int jobs, boolean verify) {
        return new BuildRequest(from, from.resolve("public"), editors.now, editors.drafts, false, verify, jobs, true);
    }
}
