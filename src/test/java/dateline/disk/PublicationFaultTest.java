package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.disk.FaultyDisk.Fault;
import dateline.disk.FaultyDisk.PowerOff;
import dateline.source.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a publication promises when it is interrupted or the disk fails, tried at each single step. */
class PublicationFaultTest {
    private static final Map<String, String> OLD = Map.of(
            "index.html", "old front",
            "2023/07/03/a/index.html", "same",
            "2023/07/03/b/index.html", "old b",
            "2023/07/02/gone/index.html", "gone",
            "file", "becomes a folder",
            "folder/a.html", "its folder becomes a file",
            "Case.css", "same but for its name",
            "feed.xml", "old feed");
    private static final Map<String, String> NEW = Map.of(
            "index.html", "new front page",
            "2023/07/03/a/index.html", "same",
            "2023/07/03/b/index.html", "new b",
            "2023/07/04/c/index.html", "new day",
            "file/index.html", "was a file",
            "folder", "was a folder",
            "case.css", "same but for its name",
            "feed.xml", "new feed, longer");
    private static final Map<String, String> FOREIGN = Map.of("CNAME", "news.example", "2023/07/02/mine.txt", "mine");

    /** What is published before: nothing, or the old site among files of others. */
    enum Before {
        NOTHING,
        OLD_SITE,
        /** The old site likewise, and the folder changes as a whole. */
        OLD_SITE_TO_SWAP,
        /** Nothing, and the folder becomes a link. */
        NOTHING_TO_LINK,
        /** The old site in a folder, which becomes a link. */
        OLD_SITE_TO_LINK,
        /** The old site in a generation that a link leads to. */
        LINKED_OLD_SITE;

        boolean isNothing() {
            return this == NOTHING || this == NOTHING_TO_LINK;
        }

        PublishWay way() {
            return switch (this) {
                case NOTHING, OLD_SITE -> PublishWay.RENAME;
                case OLD_SITE_TO_SWAP -> PublishWay.SWAP;
                case NOTHING_TO_LINK, OLD_SITE_TO_LINK, LINKED_OLD_SITE -> PublishWay.SYMLINK;
            };
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aBuildThatEndsAtAnyStepLeavesTheOldOrTheNewSite(Before before) throws IOException {
        int steps = steps(before);
        int finished = 0;
        for (int step = 1; step <= steps; step++) {
            Published published = prepared("at-" + step, before);
            Map<String, String> old = published.tree();
            try {
                publish(published, new FaultyDisk(Fault.POWER_OFF, step), before);
            } catch (PowerOff e) {
                // as intended
            }
            onlyWholeFiles(published.tree());
            if (before == Before.LINKED_OLD_SITE) {
                assertThat(published.tree()).as("step %s", step).isIn(old, treeOfNew(before));
            } else if (before == Before.OLD_SITE_TO_SWAP || before == Before.OLD_SITE_TO_LINK) {
                assertThat(published.tree()).as("step %s", step).isIn(old, treeOfNew(before), Map.of());
            }
            published.openAndGiveUp();
            Map<String, String> recovered = published.tree();
            assertThat(recovered).as("step %s", step).isIn(old, treeOfNew(before));
            finished += recovered.equals(old) ? 0 : 1;
            publish(published, FaultyDisk.none(), before);
            isPublishedWithoutLitter(published, before);
        }
        assertThat(finished).as("both outcomes were seen").isBetween(1, steps - 1);
    }

    @ParameterizedTest
    @EnumSource
    void aBuildThatEndsInTheRepairOfAnotherIsRepairedToo(Before before) throws IOException {
        int steps = steps(before);
        for (int step = 1; step <= steps; step += 5) {
            Published published = prepared("at-" + step, before);
            Map<String, String> old = published.tree();
            for (int next : new int[] {step, 3, 2, 4}) {
                try {
                    publish(published, new FaultyDisk(Fault.POWER_OFF, next), before);
                } catch (PowerOff e) {
                    onlyWholeFiles(published.tree());
                }
            }
            published.openAndGiveUp();
            assertThat(published.tree()).as("step %s", step).isIn(old, treeOfNew(before));
            publish(published, FaultyDisk.none(), before);
            isPublishedWithoutLitter(published, before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatFailsOnceLeavesTheOldSiteOrDoesNoHarm(Before before) throws IOException {
        int steps = steps(before);
        int refused = 0;
        for (int step = 1; step <= steps; step++) {
            Published published = prepared("at-" + step, before);
            Map<String, String> old = published.tree();
            try {
                Checked<Summary> summary = publish(published, new FaultyDisk(Fault.ONCE, step), before);
                assertThat(summary.problems()).isEmpty();
                Map<String, String> now = published.tree();
                if (summary.value().notes().isEmpty()) {
                    assertThat(now).as("step %s", step).isEqualTo(treeOfNew(before));
                } else {
                    assertThat(now).as("step %s", step).containsAllEntriesOf(NEW);
                }
            } catch (IOException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(folder.toString()).doesNotContain("\n");
                assertThat(published.tree()).as("step %s: %s", step, e).isEqualTo(old);
                published.openAndGiveUp();
                assertThat(published.tree()).as("not decided either").isEqualTo(old);
            }
            publish(published, FaultyDisk.none(), before);
            Files.deleteIfExists(published.out().resolve("2023/07/02/gone")); // of which the summary had a note
            isPublishedWithoutLitter(published, before);
        }
        assertThat(refused).as("both outcomes were seen").isBetween(1, steps - 1);
    }

    @ParameterizedTest
    @EnumSource
    void aDiskThatFailsFromAStepOnIsMadeUpForLater(Before before) throws IOException {
        int steps = steps(before);
        for (int step = 1; step <= steps; step++) {
            Published published = prepared("at-" + step, before);
            Map<String, String> old = published.tree();
            try {
                publish(published, new FaultyDisk(Fault.FROM_THERE_ON, step), before);
            } catch (IOException e) {
                assertThat(e.getMessage()).contains(folder.toString()).doesNotContain("\n");
            }
            onlyWholeFiles(published.tree());
            published.openAndGiveUp();
            assertThat(published.tree()).as("step %s", step).isIn(old, treeOfNew(before));
            publish(published, FaultyDisk.none(), before);
            isPublishedWithoutLitter(published, before);
        }
    }

    @Test
    void stagedFilesThatWereLostInAPowerCutAreMadeAgain() throws IOException {
        int steps = steps(Before.OLD_SITE);
        int seen = 0;
        for (int step = 1; step <= steps; step++) {
            Published published = prepared("at-" + step, Before.OLD_SITE);
            try {
                published.publish(NEW, new FaultyDisk(Fault.POWER_OFF, step));
            } catch (PowerOff e) {
                // as intended
            }
            Path stage = published.site().resolve(".dateline/published/public/stage/new");
            if (Files.exists(stage)) {
                try (Stream<Path> files = Files.list(stage)) {
                    for (Path file : files.toList()) {
                        Files.write(file, new byte[0]);
                        seen++;
                    }
                }
            }
            published.publish(NEW, FaultyDisk.none());
            isPublishedWithoutLitter(published, Before.OLD_SITE);
        }
        assertThat(seen).isPositive();
    }

    @Test
    void aFileThatCannotBeDeletedIsTriedAgain() throws IOException {
        Published published = prepared("site", Before.OLD_SITE);
        Disk stubborn = new Disk() {
            @Override
            void delete(Path file) throws IOException {
                if (file.endsWith("gone/index.html")) {
                    throw new java.nio.file.FileSystemException(file.toString(), null, "device or resource busy");
                }
                super.delete(file);
            }
        };
        Summary summary = published.publish(NEW, stubborn).value();
        Path file = published.out().toRealPath().resolve("2023/07/02/gone/index.html");
        assertThat(summary.notes())
                .containsExactly("cannot delete " + file + " (device or resource busy); the next build tries again");
        assertThat(published.tree()).containsAllEntriesOf(NEW).containsEntry("2023/07/02/gone/index.html", "gone");
        assertThat(published.publish(NEW, FaultyDisk.none()).value().removed())
                .containsExactly("2023/07/02/gone/index.html");
        isPublishedWithoutLitter(published, Before.OLD_SITE);
    }

    @Test
    void aSwapThatCannotDeleteTheOldTreeIsPublishedAllTheSame() throws IOException {
        Published published = prepared("site", Before.OLD_SITE_TO_SWAP);
        Disk stubborn = new Disk() {
            @Override
            void delete(Path file) throws IOException {
                if (file.endsWith("old/index.html")) {
                    throw new java.nio.file.FileSystemException(file.toString(), null, "device or resource busy");
                }
                super.delete(file);
            }
        };
        Summary summary = publish(published, stubborn, Before.OLD_SITE_TO_SWAP).value();
        assertThat(summary.notes()).singleElement().asString().contains("busy", "the next build tries again");
        assertThat(published.tree()).isEqualTo(treeOfNew(Before.OLD_SITE_TO_SWAP));
        assertThat(publish(published, FaultyDisk.none(), Before.OLD_SITE_TO_SWAP)
                        .value()
                        .written())
                .isEmpty();
        isPublishedWithoutLitter(published, Before.OLD_SITE_TO_SWAP);
    }

    @Test
    void aSwapWithoutHardLinksCopies() throws IOException {
        Published published = prepared("site", Before.OLD_SITE_TO_SWAP);
        Disk plain = new Disk() {
            @Override
            void link(Path file, Path second) {
                throw new UnsupportedOperationException();
            }
        };
        publish(published, plain, Before.OLD_SITE_TO_SWAP);
        isPublishedWithoutLitter(published, Before.OLD_SITE_TO_SWAP);
    }

    @Test
    void aDiskWithoutHardLinksIsFine() throws IOException {
        Published published = prepared("site", Before.OLD_SITE);
        Disk plain = new Disk() {
            @Override
            void link(Path file, Path second) {
                throw new UnsupportedOperationException();
            }
        };
        published.publish(NEW, plain);
        isPublishedWithoutLitter(published, Before.OLD_SITE);
    }

    @Test
    void aPublishedFolderOnAnotherDeviceIsFine() throws IOException {
        Published published = prepared("site", Before.OLD_SITE);
        Disk apart = new Disk() {
            @Override
            void move(Path from, Path to) throws IOException {
                if (from.toString().contains("stage")) {
                    moveAcross(from, to);
                } else {
                    super.move(from, to);
                }
            }
        };
        published.publish(NEW, apart);
        isPublishedWithoutLitter(published, Before.OLD_SITE);
    }

    private int steps(Before before) throws IOException {
        FaultyDisk counting = FaultyDisk.none();
        publish(prepared("counted", before), counting, before);
        assertThat(counting.steps()).isGreaterThan(20);
        return counting.steps();
    }

    private static Checked<Summary> publish(Published published, Disk disk, Before before) throws IOException {
        return published.publish(NEW, disk, before.way());
    }

    private Published prepared(String name, Before before) throws IOException {
        Published published = Published.in(Files.createDirectories(folder.resolve(name)));
        if (!before.isNothing()) {
            published.publish(
                    OLD, FaultyDisk.none(), before == Before.LINKED_OLD_SITE ? PublishWay.SYMLINK : PublishWay.RENAME);
            for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
                published.write(file.getKey(), file.getValue());
            }
        }
        return published;
    }

    private static Map<String, String> treeOfNew(Before before) {
        Map<String, String> files = new TreeMap<>(NEW);
        if (!before.isNothing()) {
            files.putAll(FOREIGN);
        }
        return Published.treeOf(files);
    }

    private static void onlyWholeFiles(Map<String, String> tree) {
        tree.forEach((path, content) -> {
            if (!path.endsWith("/")) {
                assertThat(content)
                        .as(path)
                        .isIn(Stream.of(OLD, NEW, FOREIGN)
                                .map(files -> files.getOrDefault(path, "no such file"))
                                .toList());
            }
        });
    }

    private static void isPublishedWithoutLitter(Published published, Before before) throws IOException {
        assertThat(published.tree()).isEqualTo(treeOfNew(before));
        List<String> state = Published.tree(published.site().resolve(".dateline")).keySet().stream()
                .toList();
        assertThat(state)
                .containsExactlyInAnyOrder(
                        ".gitignore",
                        "lock",
                        "published/",
                        "published/public/",
                        "published/public/manifest",
                        "published/public/owned");
        assertThat(Published.tree(published.site()).keySet())
                .allMatch(path ->
                        path.matches("\\.dateline/.*|public(/.*)?|public\\.generations/([0-9]+(/.*|\\.owned))?"));
        if (before.way() == PublishWay.SYMLINK) {
            assertThat(published.out()).isSymbolicLink();
            Path generations = published.site().resolve("public.generations");
            String current = published.out().toRealPath().getFileName().toString();
            try (Stream<Path> files = Files.list(generations)) {
                List<Path> older = files.filter(Files::isDirectory)
                        .filter(file -> !file.endsWith(current))
                        .toList();
                assertThat(older).hasSize(before.isNothing() ? 0 : 1).allSatisfy(generation -> {
                    assertThat(generation.resolveSibling(generation.getFileName() + ".owned"))
                            .exists();
                    assertThat(Published.tree(generation))
                            .containsAllEntriesOf(OLD)
                            .containsAllEntriesOf(FOREIGN);
                });
            }
        }
    }
}
