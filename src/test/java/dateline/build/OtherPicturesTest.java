package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.picture.Photos;
import dateline.source.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebP, GIF and printing colours on their way to readers. */
class OtherPicturesTest {
    private static final Instant NOW = Instant.parse("2031-03-05T12:00:00Z");
    private static final String DAY = "content/2031/03/03/";
    private static final String AT = "2031/03/03/";

    @TempDir
    private Path site;

    @BeforeEach
    void makeADigest() throws IOException {
        write("site.yml", "title: T\nurl: https://digest.example/\nzone: UTC\n");
    }

    @Test
    void aWebPGetsVersionsThatEveryProgramShows() throws IOException {
        write(DAY + "quay.webp", Photos.fromCamera(Photos.webP("large"), 700, 500, 1));
        write(DAY + "quay.jpg", Photos.quarters("jpg", 700, 500));
        article("quay.webp", "![Same](quay.jpg)");
        assertThat(build(2).problems()).isEmpty();
        Map<String, String> files = published().files();
        assertThat(files)
                .containsKeys(
                        AT + "quay.webp",
                        AT + "quay.webp.320.jpg",
                        AT + "quay.webp.480.jpg",
                        AT + "quay.webp.16x9.jpg",
                        AT + "quay.320.jpg")
                .doesNotContainKeys(AT + "quay.webp.640.jpg", AT + "quay.320.webp");
        files.forEach((path, content) -> assertThat(content).as(path).doesNotContain(Photos.SECRET, "EXIF"));
        Element photo = photo();
        assertThat(photo.attr("srcset"))
                .isEqualTo("/2031/03/03/quay.webp.320.jpg 320w, /2031/03/03/quay.webp.480.jpg 480w, "
                        + "/2031/03/03/quay.webp 700w");
        assertThat(image("quay.webp.480.jpg").getHeight()).isEqualTo(343);
        assertThat(build(1).rendered()).as("a second build").isZero();
    }

    @Test
    void aWebPThatLiesOnItsSideIsShownInVersionsAlone() throws IOException {
        write(DAY + "quay.webp", Photos.fromCamera(Photos.webP("large"), 700, 500, 6));
        article("quay.webp", "[whole](quay.webp)");
        assertThat(build(2).problems()).isEmpty();
        Element photo = photo();
        assertThat(photo.attr("src")).isEqualTo("/2031/03/03/quay.webp.500.jpg");
        assertThat(photo.attr("srcset")).endsWith("/2031/03/03/quay.webp.500.jpg 500w");
        assertThat(photo.attr("width") + " × " + photo.attr("height")).isEqualTo("500 × 700");
        assertThat(image("quay.webp.500.jpg").getHeight()).isEqualTo(700);
        assertThat(published().files()).as("linked").containsKey(AT + "quay.webp");
        article("quay.webp", "Words.");
        assertThat(build(2).problems()).isEmpty();
        assertThat(published().files()).doesNotContainKey(AT + "quay.webp");
    }

    @Test
    void ofWhatIsWrittenAsPngOnlySmallVersionsAreMade() throws IOException {
        write(DAY + "glass.webp", Photos.fromCamera(Photos.webP("large-opacity"), 700, 500, 1));
        write(DAY + "chart.gif", Photos.quarters("gif", 1400, 900));
        write(DAY + "moves.webp", Photos.fromCamera(Photos.webP("animated"), 72, 52, 1));
        write(DAY + "small.webp", Photos.webP("large-lossless"));
        article("glass.webp", "![C](chart.gif)\n\n![M](moves.webp)\n\n![S](small.webp)");
        assertThat(build(2).problems()).isEmpty();
        assertThat(published().files().keySet())
                .contains(AT + "glass.webp.320.png", AT + "chart.gif.320.png", AT + "chart.gif.640.png")
                .contains(AT + "moves.webp", AT + "small.webp", AT + "chart.gif")
                .noneMatch(path -> path.startsWith(AT + "glass.webp.480") || path.startsWith(AT + "chart.gif.960"))
                .noneMatch(path -> path.startsWith(AT + "moves.webp.") || path.startsWith(AT + "small.webp."));
        assertThat(image("glass.webp.320.png").getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void printingColoursGetVersionsToo() throws IOException {
        byte[] photo = Photos.withSegment(
                Photos.printed(700, 500, 2), 0xfe, Photos.SECRET.repeat(2_000).getBytes(StandardCharsets.US_ASCII));
        write(DAY + "quay.jpg", photo);
        article("quay.jpg", "Words.");
        assertThat(build(2).problems()).isEmpty();
        assertThat(image("quay.320.jpg").getRaster().getNumBands()).isEqualTo(3);
        published()
                .files()
                .forEach((path, content) -> assertThat(content).as(path).doesNotContain(Photos.SECRET));
    }

    @Test
    void aCheckFindsWhatABuildFindsAndMakesNothing() throws IOException {
        byte[] spoilt = Photos.quarters("png", 640, 480);
        spoilt[spoilt.length / 2]++;
        write(DAY + "quay.png", spoilt);
        article("quay.png", "![B](/images/broken.jpg)");
        byte[] jpeg = Photos.fromTelephone(640, 480, 6);
        byte[] broken = Arrays.copyOf(jpeg, jpeg.length / 2);
        broken[broken.length - 2] = (byte) 0xff;
        broken[broken.length - 1] = (byte) 0xd9;
        write("content/static/images/broken.jpg", broken);
        write("content/static/images/turned.jpg", broken);
        List<Problem> found = errors(check());
        assertThat(found)
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.message()).contains("the picture is damaged or cut off"));
        assertThat(errors(build(2))).isEqualTo(found);
    }

    @Test
    void aCheckDecodesAPictureAndMakesNothingOfIt() throws IOException {
        write(DAY + "quay.jpg", Photos.quarters("jpg", 1_400, 1_000));
        article("quay.jpg", "Words.");
        Map<String, Long> made = new ConcurrentHashMap<>();
        Progress listener = new Progress() {
            @Override
            public void at(String stage, int done, int total) {}

            @Override
            public void did(Stage stage, Collection<?> items, long bytes) {
                items.forEach(item -> made.put(item.toString(), bytes));
            }
        };
        assertThat(errors(Build.run(checking(), listener))).isEmpty();
        assertThat(made).containsEntry(AT + "quay.320.jpg", 0L).containsEntry(AT + "quay.4x3.jpg", 0L);
        assertThat(made.get(AT + "a/index.html")).isPositive();
    }

    private static List<Problem> errors(Outcome outcome) {
        return outcome.problems().stream().filter(Problem::isError).toList();
    }

    private Outcome check() throws IOException {
        return Build.run(checking(), Progress.NONE);
    }

    private BuildRequest checking() {
        return new BuildRequest(site, site.resolve("public"), NOW, false, false, false, 2, false);
    }

    private Outcome build(int jobs) throws IOException {
        return Build.run(
                new BuildRequest(site, site.resolve("public"), NOW, false, false, false, jobs, true), Progress.NONE);
    }

    private Folder published() throws IOException {
        return Folder.of(site.resolve("public"));
    }

    private Element photo() throws IOException {
        return Jsoup.parse(published().files().get(AT + "a/index.html")).selectFirst("figure img");
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(site.resolve("public/" + AT + name))));
    }

    private void article(String photo, String body) throws IOException {
        String head = "---\ntitle: A\ndate: 2031-03-03\nphoto:\n  file: " + photo + "\n  alt: A quay.\n---\n";
        write(DAY + "a.md", (head + body + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
