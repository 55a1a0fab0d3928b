package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.picture.Photos;
import dateline.source.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures on their way from a camera to readers. */
class PicturesTest {
    private static final Instant NOW = Instant.parse("2031-03-05T12:00:00Z");
    private static final String DAY = "content/2031/03/03/";

    @TempDir
    private Path site;

    @BeforeEach
    void makeADigest() throws IOException {
        write("site.yml", "title: T\nurl: https://digest.example/\nzone: UTC\n");
    }

    @Test
    void nothingOfAPhotographerReachesAReader() throws IOException {
        article("file: quay.jpg\n  alt: A quay.", "![Plan](plan.jpg)\n\n[whole](wide.jpg)");
        write(DAY + "quay.jpg", Photos.fromTelephone(1400, 1000, 6));
        write(DAY + "plan.jpg", Photos.fromTelephone(400, 300, 1));
        write(DAY + "wide.jpg", Photos.fromTelephone(300, 200, 3));
        write("content/static/images/own.jpg", Photos.fromTelephone(300, 200, 8));
        write(DAY + "unused.jpg", Photos.fromTelephone(300, 200, 8));
        assertThat(build().problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("unused.jpg");
        Folder out = published();
        assertThat(out.files())
                .containsKeys(
                        "2031/03/03/quay.jpg",
                        "2031/03/03/quay.320.jpg",
                        "2031/03/03/quay.640.jpg",
                        "2031/03/03/plan.jpg",
                        "2031/03/03/wide.jpg",
                        "images/own.jpg");
        assertThat(out.files())
                .doesNotContainKeys("2031/03/03/unused.jpg", "2031/03/03/quay.960.jpg", "2031/03/03/wide.320.jpg");
        out.files().forEach((path, content) -> assertThat(content).as(path).doesNotContain(Photos.SECRET, "Exif"));
        BufferedImage small = image("2031/03/03/quay.320.jpg");
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).as("stands upright").isEqualTo(448);
    }

    @Test
    void aPageOffersEverySizeAndKeepsRoom() throws IOException {
        article("file: quay.png\n  alt: A quay.\n  position: 20% 70%", "![Plan](plan.png)");
        write(DAY + "quay.png", Photos.quarters("png", 3000, 600));
        write(DAY + "plan.png", Photos.quarters("png", 700, 1600));
        assertThat(build().problems()).isEmpty();
        Element photo = page().selectFirst("figure img");
        assertThat(photo.attr("src")).isEqualTo("/2031/03/03/quay.960.png");
        assertThat(photo.attr("srcset"))
                .startsWith("/2031/03/03/quay.320.png 320w, ")
                .endsWith("/2031/03/03/quay.1920.png 1920w");
        assertThat(photo.attr("width") + " × " + photo.attr("height")).isEqualTo("3000 × 600");
        assertThat(photo.attr("sizes")).isNotEmpty();
        assertThat(photo.className()).isEqualTo("at-20-70");
        assertThat(photo.hasAttr("loading")).as("it is seen at once").isFalse();
        Element plan = page().selectFirst(".prose img");
        assertThat(plan.attr("srcset"))
                .isEqualTo("/2031/03/03/plan.320.png 320w, /2031/03/03/plan.480.png 480w, /2031/03/03/plan.png 700w");
        assertThat(plan.attr("loading")).isEqualTo("lazy");
        assertThat(published().files()).doesNotContainKey("2031/03/03/quay.png");
        assertThat(page().selectFirst("meta[property=og:image]").attr("content"))
                .isEqualTo("https://digest.example/2031/03/03/quay.1280.png");
    }

    @Test
    void searchEnginesGetAPhotoInTheirShapesAroundItsPoint() throws IOException {
        article("file: quay.png\n  alt: A quay.\n  credit: Jane\n  position: 100% 70%", "![Plan](plan.png)");
        write(DAY + "quay.png", Photos.quarters("png", 3000, 1200));
        write(DAY + "plan.png", Photos.quarters("png", 3000, 1200));
        assertThat(build().problems()).isEmpty();
        String data = page().selectFirst("script[type=application/ld+json]").data();
        assertThat(data)
                .contains("\"url\":\"https://digest.example/2031/03/03/quay.1280.png\",\"width\":1280,\"height\":512,")
                .contains("/quay.16x9.at-100-70.png\",\"width\":1200,\"height\":675,\"creditText\":\"Jane\"")
                .contains("/quay.4x3.at-100-70.png\",\"width\":1200,\"height\":900,")
                .contains("/quay.1x1.at-100-70.png\",\"width\":1200,\"height\":1200,");
        BufferedImage square = image("2031/03/03/quay.1x1.at-100-70.png");
        assertThat(square.getWidth() + " × " + square.getHeight()).isEqualTo("1200 × 1200");
        for (int x : new int[] {10, 1190}) {
            assertThat(new Color(square.getRGB(x, 10) & 0xe0e0e0))
                    .as("the right half")
                    .isEqualTo(new Color(0x00e000));
        }
        assertThat(published().files().keySet()).as("of photos alone").noneMatch(path -> path.contains("plan.1x1"));
        int seen = published().files().size();
        assertThat(build().rendered()).as("a second build").isZero();
        write("site.yml", "title: T\nurl: https://digest.example/\nzone: UTC\noutputs: [editions]\n");
        assertThat(build().problems()).isEmpty();
        assertThat(published().files()).hasSizeLessThan(seen);
        assertThat(published().files().keySet()).noneMatch(path -> path.contains(".1x1."));
    }

    @Test
    void noShapeIsMadeLargerThanThePhotoOrOfNothing() throws IOException {
        article("file: quay.jpg\n  alt: A quay.", "Words.");
        write(DAY + "quay.jpg", Photos.quarters("jpg", 1280, 720));
        assertThat(build().problems()).isEmpty();
        assertThat(published().files()).containsKey("2031/03/03/quay.jpg");
        assertThat(published().files().keySet()).noneMatch(path -> path.contains(".16x9."));
        assertThat(image("2031/03/03/quay.4x3.jpg").getWidth()).isEqualTo(960);
        assertThat(image("2031/03/03/quay.4x3.jpg").getHeight()).isEqualTo(720);
        write(DAY + "quay.jpg", Photos.quarters("jpg", 2400, 210));
        assertThat(build().problems()).isEmpty();
        assertThat(published().files().keySet())
                .contains("2031/03/03/quay.16x9.jpg")
                .noneMatch(path -> path.contains(".1x1."));
    }

    @Test
    void aPhotoThatIsNotForSaleIsWithheldUntilItIsCleared() throws IOException {
        write(DAY + "quay.jpg", Photos.quarters("jpg", 640, 480));
        article("file: quay.jpg\n  alt: A quay.\n  caption: (PHOTO NOT  FOR-SALE)\n  credit: Jane", "Words.");
        Outcome outcome = build();
        assertThat(outcome.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        DAY
                                + "a.md:5:9: warning[picture-rights]: the photo is withheld, since its rights say \"not for sale\"");
        assertThat(outcome.published()).isTrue();
        assertThat(published().files().keySet()).noneMatch(path -> path.endsWith(".jpg"));
        assertThat(page().select("img, meta[property=og:image]")).isEmpty();
        assertThat(page().selectFirst(".withheld").text()).contains("withheld", "A quay.");
        assertThat(page().selectFirst("figcaption").text()).contains("Jane");
        article("file: quay.jpg\n  alt: A quay.\n  rights: not for sale\n  cleared: true", "Words.");
        assertThat(build().problems()).isEmpty();
        assertThat(published().files()).containsKey("2031/03/03/quay.jpg");
        write("site.yml", "title: T\nurl: https://digest.example/\nzone: UTC\npictures: {withhold: [embargoed]}\n");
        article("file: quay.jpg\n  alt: A quay.\n  rights: not for sale", "Words.");
        assertThat(build().problems()).as("the site's own phrases").isEmpty();
    }

    @Test
    void whatCannotBePublishedIsAnErrorWhereItIsUsed() throws IOException {
        article(
                "file: cut.jpg\n  alt: A quay.",
                "![Spoilt](spoilt.png)\n\n![Bomb](bomb.png)\n\n![Drawing](evil.svg)\n\n[bomb](bomb.png)");
        byte[] jpeg = Photos.quarters("jpg", 640, 480);
        write(DAY + "cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
        byte[] png = Photos.quarters("png", 640, 480);
        byte[] bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        write(DAY + "bomb.png", bomb);
        png[png.length / 2]++;
        write(DAY + "spoilt.png", png);
        write(DAY + "evil.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<foreignObject/></svg>");
        write(DAY + "broken-but-unused.jpg", new byte[] {1, 2, 3});
        String damaged = ": the picture is damaged or cut off";
        Outcome outcome = build();
        assertThat(outcome.published()).isFalse();
        assertThat(outcome.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        DAY + "a.md:5:9: error[picture-kind]: " + DAY + "cut.jpg" + damaged,
                        DAY + "a.md:8:11: error[picture-kind]: " + DAY + "spoilt.png" + damaged,
                        DAY + "a.md:10:9: error[picture-limit]: " + DAY
                                + "bomb.png: the picture has 60000 × 60000 pixels; 50 million are allowed",
                        DAY + "a.md:14:8: error[picture-limit]: " + DAY
                                + "bomb.png: the picture has 60000 × 60000 pixels; 50 million are allowed",
                        DAY
                                + "broken-but-unused.jpg: warning[file-stray]: nothing uses this file, so it is not published",
                        DAY + "evil.svg:2: error[picture-kind]: the drawing holds the element <foreignObject>");
    }

    @Test
    void threadsAndMemoryChangeNoByte() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            write(DAY + i + ".jpg", Photos.fromTelephone(700 + i, 500, i + 1));
            body.append("![P](").append(i).append(".jpg)\n\n");
        }
        article("file: 0.jpg\n  alt: A quay.", body.toString());
        assertThat(build(4, false).problems()).isEmpty();
        Map<String, String> first = published().files();
        assertThat(build().rendered()).isZero();
        assertThat(build(1, true).problems()).isEmpty();
        assertThat(published().files()).isEqualTo(first);
        delete(site.resolve("public"));
        assertThat(build().problems()).isEmpty();
        assertThat(published().files()).as("from what is remembered").isEqualTo(first);
    }

    private Outcome build() throws IOException {
        return build(2, false);
    }

    private Outcome build(int jobs, boolean clean) throws IOException {
        return Build.run(
                new BuildRequest(site, site.resolve("public"), NOW, false, clean, false, jobs, true), Progress.NONE);
    }

    private Folder published() throws IOException {
        return Folder.of(site.resolve("public"));
    }

    private Document page() throws IOException {
        return Jsoup.parse(published().files().get("2031/03/03/a/index.html"));
    }

    private BufferedImage image(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(site.resolve("public/" + path))));
    }

    private void article(String photo, String body) throws IOException {
        write(DAY + "a.md", "---\ntitle: A\ndate: 2031-03-03\nphoto:\n  " + photo + "\n---\n" + body + "\n");
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
