package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever editors do, in any order, and whatever becomes of the store and the published folder meanwhile: a build after it
 * publishes just what a clean build of the same files publishes, or finds the same errors and publishes nothing.
 *
 * <p>{@code -Dseeds=17} or {@code -Dseeds=1-500} runs other histories, {@code -Dsteps=60} longer ones.
 */
class EditHistoryTest {
    private static final String SEEDS = System.getProperty("seeds", "1-5");
    private static final int STEPS = Integer.getInteger("steps", 12);

    @TempDir
    private Path temp;

    @TestFactory
    Stream<DynamicTest> histories() {
        String[] ends = SEEDS.split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed)));
    }

    private void run(long seed) throws IOException {
        List<String> script = new ArrayList<>();
        Path folder = Files.createDirectory(temp.resolve("seed" + seed));
        try {
            EditHistory history = new EditHistory(seed, folder, script);
            for (int step = 0; step < STEPS; step++) {
                history.step();
            }
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + " (-Dseeds=" + seed + " -Dsteps=" + STEPS + ") failed: " + e.getMessage()
                            + "\nscript:\n  " + String.join("\n  ", script),
                    e);
        }
        delete(folder);
        assertThat(script).hasSizeGreaterThanOrEqualTo(STEPS);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
