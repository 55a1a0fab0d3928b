package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.disk.Merge;
import dateline.disk.State;
import dateline.text.Gzip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compressed files lie beside their originals, say the same, and come and go with them. */
class PrecompressTest {
    private static final String SETTINGS = "title: T\nurl: https://e.example/\nzone: UTC\noutputs: [editions, atom]\n";
    private static final String A = "content/2023/07/03/a.md";

    @TempDir
    private Path site;

    @BeforeEach
    void write() throws IOException {
        put("site.yml", SETTINGS + "precompress: true\n");
        put(A, article("One", "Text."));
        put("content/2023/07/03/b.md", article("Two", "Text."));
        put("content/static/data.csv", "day,ferries\n".repeat(500));
        put("content/static/small.csv", "day\n");
        put("content/static/own.txt", "words\n".repeat(500));
        put("content/static/own.txt.gz", "made by hand");
        put(
                "content/static/plan.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                        + "<path d=\"M1 1h1v1h-1z\"/>".repeat(100) + "</svg>\n");
    }

    @Test
    void everyLargeTextHasAnEqualBesideIt() throws IOException {
        Outcome outcome = build();
        assertThat(outcome.problems()).isEmpty();
        assertThat(files()).contains("index.html.gz", "feed.xml.gz", "style.css.gz", "data.csv.gz", "plan.svg.gz");
        assertThat(files()).doesNotContain("small.csv.gz", "own.txt.gz.gz", "favicon.ico.gz");
        assertThat(site.resolve("public/own.txt.gz")).content().isEqualTo("made by hand");
        allAreEqual();
        assertThat(outcome.rendered()).as("a compressed file is no page").isLessThan(files().size());
    }

    @Test
    void aSecondBuildWritesNothingAndAnEditOnlyWhatItTouches() throws IOException {
        build();
        assertThat(build().written()).isZero();
        put(A, article("One", "Other text."));
        assertThat(plan().changed()).extracting(Plan.Change::path).contains("2023/07/03/a/index.html.gz");
        assertThat(plan().changed())
                .filteredOn(change -> change.path().endsWith("a/index.html.gz"))
                .allSatisfy(change -> assertThat(change.causes()).containsExactly("changed " + A));
        List<String> before = files();
        Outcome edit = build();
        assertThat(edit.written()).isPositive().isLessThan(12);
        assertThat(files()).isEqualTo(before);
        allAreEqual();
        same(new BuildRequest(site, site.resolve("clean"), CLOCK, false, true, false, 1, true));
    }

    @Test
    void whatIsGoneTakesItsCompressedFileAlong() throws IOException {
        build();
        Files.delete(site.resolve(A));
        assertThat(plan().removed())
                .extracting(Plan.Change::path)
                .contains("2023/07/03/a/index.html", "2023/07/03/a/index.html.gz");
        build();
        assertThat(site.resolve("public/2023/07/03/a")).doesNotExist();
        put("site.yml", SETTINGS);
        build();
        assertThat(files()).filteredOn(path -> path.endsWith(".gz")).containsExactly("own.txt.gz");
        put("site.yml", SETTINGS + "precompress: true\n");
        build();
        allAreEqual();
        assertThat(files()).contains("index.html.gz");
    }

    @Test
    void aDamagedCompressedFileIsMadeAgain() throws IOException {
        build();
        put("public/index.html.gz", "damaged");
        assertThat(build().written()).isEqualTo(1);
        allAreEqual();
    }

    @Test
    void partsThatAreJoinedHoldTheSame() throws IOException {
        for (int part = 1; part <= 2; part++) {
            Path out = site.resolve("part-" + part);
            var request = new BuildRequest(
                    site, out, CLOCK, false, false, false, 1, true, Optional.empty(), Optional.of(new Shard(part, 2)));
            assertThat(Build.run(request, Progress.NONE).problems()).isEmpty();
        }
        try (var state = State.open(site)) {
            var parts = List.of(site.resolve("part-1"), site.resolve("part-2"));
            assertThat(Merge.run(state, site.resolve("public"), parts).problems())
                    .isEmpty();
        }
        allAreEqual();
        assertThat(build().written()).isZero();
        same(new BuildRequest(site, site.resolve("clean"), CLOCK, false, true, false, 2, true));
    }

    @Test
    void theBytesAreFixed() {
        byte[] text = "harbour ".repeat(200).getBytes(StandardCharsets.US_ASCII);
        assertThat(Gzip.of(text)).hasSizeLessThan(60).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff);
        assertThat(Gzip.of(text)).isEqualTo(Gzip.of(text));
        for (int size : new int[] {0, 1, 1023, 70_000}) {
            byte[] noise = new byte[size];
            new Random(size).nextBytes(noise);
            assertThat(unpacked(Gzip.of(noise))).isEqualTo(noise);
        }
    }

    private static final Instant CLOCK = Instant.parse("2023-07-04T00:00:00Z");

    private Outcome build() throws IOException {
        return Build.run(
                new BuildRequest(site, site.resolve("public"), CLOCK, false, false, false, 1, true), Progress.NONE);
    }

    private Plan plan() throws IOException {
        return Build.plan(
                new BuildRequest(site, site.resolve("public"), CLOCK, false, false, false, 1, false), Progress.NONE);
    }

    private void same(BuildRequest clean) throws IOException {
        Build.run(clean, Progress.NONE);
        assertThat(Folder.of(site.resolve("public")).differenceFrom(Folder.of(clean.out())))
                .isEmpty();
    }

    private void allAreEqual() throws IOException {
        for (String path : files()) {
            if (path.endsWith(".gz") && !path.equals("own.txt.gz")) {
                Path file = site.resolve("public").resolve(path);
                byte[] original = Files.readAllBytes(site.resolve("public").resolve(Gzip.original(path)));
                assertThat(Arrays.equals(unpacked(Files.readAllBytes(file)), original))
                        .as(path)
                        .isTrue();
            }
        }
    }

    private static byte[] unpacked(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files() throws IOException {
        Path from = site.resolve("public");
        try (Stream<Path> walk = Files.walk(from)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> from.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String article(String title, String text) {
        return "---\ntitle: " + title + "\ndate: 2023-07-03\n---\n" + text + "\n";
    }
}
