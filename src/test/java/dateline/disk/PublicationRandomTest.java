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
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random histories of one published folder: other sites, failing disks, lost state, files of others. */
class PublicationRandomTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "Index.html", "index.html", "x.css");

    @TempDir
    Path site;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatHappensTheFolderHoldsOneSiteAndTheFilesOfOthers(long seed) throws IOException {
        history(seed, PublishWay.RENAME);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theSameHoldsForAFolderThatChangesAsAWhole(long seed) throws IOException {
        history(seed, PublishWay.SWAP);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void theSameHoldsForALinkToGenerations(long seed) throws IOException {
        history(seed, PublishWay.SYMLINK);
        try (var generations = Files.list(site.resolve("public.generations"))) {
            assertThat(generations.filter(Files::isDirectory).count()).isLessThanOrEqualTo(Generations.KEPT + 2);
        }
    }

    private void history(long seed, PublishWay way) throws IOException {
        Random random = new Random(seed);
        Published published = Published.in(site);
        Map<String, String> current = new TreeMap<>();
        Map<String, String> foreign = new TreeMap<>();
        for (int round = 0; round < 100; round++) {
            String when = "seed " + seed + ", round " + round;
            Map<String, String> next = random.nextInt(4) == 0 ? current : randomSite(random);
            Map<String, String> old = Published.treeOf(with(current, foreign));
            boolean isRefused = isInTheWay(foreign, next);
            FaultyDisk disk =
                    new FaultyDisk(random.nextBoolean() ? Fault.POWER_OFF : Fault.ONCE, 1 + random.nextInt(90));
            boolean isPublished = false;
            try {
                Checked<Summary> summary = published.publish(next, disk, way);
                assertThat(summary.hasErrors()).as(when).isEqualTo(isRefused);
                isPublished = !isRefused;
                if (!summary.value().notes().isEmpty()) {
                    published.publish(next, FaultyDisk.none(), way); // deletes what this one could not
                }
            } catch (IOException e) {
                assertThat(published.tree()).as(when).isEqualTo(old);
            } catch (PowerOff e) {
                published.openAndGiveUp();
                isPublished = published.tree().equals(Published.treeOf(with(next, foreign)));
            }
            if (isPublished) {
                current = next;
            }
            removeEmptyFolders(published.out());
            assertThat(published.tree()).as(when).isEqualTo(Published.treeOf(with(current, foreign)));
            if (random.nextInt(6) == 0) {
                addForeign(random, published, current, foreign);
            }
        }
        assertThat(foreign).isNotEmpty();
    }

    /** A few files whose paths often clash with each other's folders from one site to the next. */
    private static Map<String, String> randomSite(Random random) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            StringBuilder path = new StringBuilder(NAMES.get(random.nextInt(NAMES.size())));
            while (random.nextInt(3) > 0) {
                path.append('/').append(NAMES.get(random.nextInt(NAMES.size())));
            }
            String added = path.toString();
            if (files.keySet().stream().noneMatch(other -> clash(added, other))) {
                files.put(added, "content " + random.nextInt(5));
            }
        }
        return files;
    }

    private static void addForeign(
            Random random, Published published, Map<String, String> current, Map<String, String> foreign)
            throws IOException {
        String path = NAMES.get(random.nextInt(3)) + "/" + NAMES.get(random.nextInt(3)) + "/mine-" + foreign.size();
        if (current.keySet().stream().noneMatch(other -> clash(path, other))) {
            published.write(path, "mine");
            foreign.put(path, "mine");
        }
        if (foreign.size() > 2) {
            String gone = foreign.keySet().iterator().next();
            Files.delete(published.out().resolve(gone));
            foreign.remove(gone);
            removeEmptyFolders(published.out());
        }
    }

    private static boolean isInTheWay(Map<String, String> foreign, Map<String, String> next) {
        return foreign.keySet().stream().anyMatch(mine -> next.keySet().stream().anyMatch(path -> clash(mine, path)));
    }

    private static boolean clash(String path, String other) {
        return path.startsWith(other + "/") || other.startsWith(path + "/");
    }

    private static Map<String, String> with(Map<String, String> files, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(more);
        return all;
    }

    /** Those that a failing disk left, and those that held files of others. */
    private static void removeEmptyFolders(Path folder) throws IOException {
        List<Path> deepestFirst;
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder.toRealPath())) {
            deepestFirst = all.filter(Files::isDirectory)
                    .sorted((a, b) -> b.compareTo(a))
                    .toList();
        }
        for (Path each : deepestFirst) {
            try (var children = Files.list(each)) {
                if (!each.equals(folder.toRealPath()) && children.findAny().isEmpty()) {
                    Files.delete(each);
                }
            }
        }
    }
}
