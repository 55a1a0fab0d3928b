package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.build.Build;
import dateline.build.Progress;
import dateline.build.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatsTest {
    private long wall = 7;
    private long cpu = 11;
    private final Ticker ticker = new Ticker(() -> wall, () -> cpu, () -> 150_000_000);
    private final Stats stats = new Stats(Progress.NONE, ticker);

    @Test
    void aStageLastsUntilTheNextOne() {
        begin(Stage.READ, 0, 0);
        stats.did(Stage.READ, List.of("site.yml", "content/a.md"), 2048);
        begin(Stage.PARSE, 12, 20);
        stats.did(Stage.PARSE, List.of("content/a.md"), 2000);
        begin(Stage.INDEX, 300, 400);
        begin(Stage.PLAN, 1, 1);
        begin(Stage.RENDER, 1, 1);
        stats.did(Stage.RENDER, List.of("index.html"), 5000);
        stats.did(Stage.RENDER, List.of("a/index.html"), 5000);
        begin(Stage.PUBLISH, 1200, 1800);
        stats.did(Stage.PUBLISH, List.of("index.html"), 5000);
        wall += 50_000_000;
        cpu += 40_000_000;
        assertThat(stats.table()).isEqualTo("""
                Stage          wall        CPU     items      bytes
                read        0.012 s    0.020 s         2    2.0 KiB
                parse       0.300 s    0.400 s         1    2.0 KiB
                index       0.001 s    0.001 s         0
                plan        0.001 s    0.001 s         0
                render      1.200 s    1.800 s         2    9.8 KiB
                publish     0.050 s    0.040 s         1    4.9 KiB
                all         1.564 s    2.262 s
                Peak memory 143.1 MiB; 1 file written, 4.9 KiB.
                """);
    }

    @Test
    void aSiteThatIsReadAgainCountsTwice() {
        begin(Stage.READ, 0, 0);
        stats.did(Stage.READ, List.of("site.yml"), 10);
        begin(Stage.PUBLISH, 5, 5);
        begin(Stage.READ, 5, 5);
        stats.did(Stage.READ, List.of("site.yml"), 10);
        begin(Stage.PARSE, 7, 7);
        assertThat(stats.table()).contains("read        0.012 s    0.012 s         2       20 B\n");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "150000000, 143.1 MiB", "5000000000000, 4656.6 GiB"})
    void sizesAreShownInUnitsThatFit(long bytes, String words) {
        assertThat(Stats.size(bytes)).isEqualTo(words);
    }

    @Test
    void theTableFollowsTheSummary(@TempDir Path folder) {
        assertThat(run(folder, "init", "site")).isZero();
        StringWriter out = new StringWriter();
        assertThat(run(folder, out, "build", "--site", "site", "--stats")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceFirst(" .*", "")))
                .containsSubsequence(
                        "Published", "Stage", "read", "parse", "index", "plan", "render", "publish", "all", "Peak");
        assertThat(out.toString()).containsPattern("render .* [1-9][0-9]* +[0-9.]+ KiB\n");
    }

    /** Some milliseconds go by, then a stage begins. */
    private void begin(Stage stage, int wallMillis, int cpuMillis) {
        wall += wallMillis * 1_000_000L;
        cpu += cpuMillis * 1_000_000L;
        stats.begins(stage);
    }

    private int run(Path folder, String... words) {
        return run(folder, new StringWriter(), words);
    }

    private int run(Path folder, StringWriter out, String... words) {
        World world = new World(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                false,
                Map.of(),
                () -> Session.CLOCK,
                ticker,
                folder);
        return Main.run(world, Build::run, words);
    }
}
