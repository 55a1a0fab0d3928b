package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Share cards of a published site. */
class CardsTest {
    private static final Instant NOW = Instant.parse("2031-03-05T12:00:00Z");

    @TempDir
    private Path site;

    @Test
    void noneIsMadeUnasked() throws IOException {
        settings("");
        article("latin", "Ferries resume");
        assertThat(build().problems()).isEmpty();
        assertThat(published().files().keySet()).noneMatch(path -> path.endsWith(".png"));
    }

    @Test
    void everyArticleAndEditionHasOneAndTheRestTheDigestsOwn() throws IOException {
        settings("outputs: [default, cards]\n");
        article("latin", "Ferries resume");
        article("hangul", "여객선 운항 재개");
        article("hangul-too", "여객선");
        assertThat(build().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "content/2031/03/03/hangul-too.md: warning[card-glyphs]: the typeface of share cards has"
                                + " no \"여\" for this article and 1 more; the digest's plain card is used");
        assertThat(published().files()).containsKeys("card.png", "2031/03/03/latin/card.png");
        assertThat(published().files()).doesNotContainKeys("2031/03/03/hangul/card.png");
        assertThat(image("2031/03/03/latin/")).isEqualTo("https://digest.example/2031/03/03/latin/card.png");
        assertThat(image("2031/03/03/hangul/")).isEqualTo("https://digest.example/card.png");
        assertThat(image("archive/")).isEqualTo("https://digest.example/card.png");
        assertThat(page("2031/03/03/latin/").html())
                .contains("summary_large_image", "og:image:width\" content=\"1200\"");
        assertThat(page("2031/03/03/latin/")
                        .selectFirst("script[type=application/ld+json]")
                        .data())
                .contains("latin/card.png");
        assertThat(build().rendered()).isZero();
    }

    @Test
    void aFontThatIsNoneIsAnErrorInTheSettings() throws IOException {
        settings("outputs: [default, cards]\ntheme:\n  card-font: templates/card.ttf\n");
        article("latin", "Ferries resume");
        assertThat(build().problems())
                .extracting(Problem::toString)
                .containsExactly("site.yml:6:14: error[card-font]: there is no templates/card.ttf");
        Files.createDirectories(site.resolve("templates"));
        Files.writeString(site.resolve("templates/card.ttf"), "no font");
        assertThat(build().problems())
                .extracting(Problem::toString)
                .containsExactly("site.yml:6:14: error[card-font]: templates/card.ttf is no font that can be drawn");
        Files.write(
                site.resolve("templates/card.ttf"),
                Files.readAllBytes(Path.of("src/main/resources/dateline/fonts/card.ttf")));
        assertThat(build().problems()).isEmpty();
        assertThat(published().files()).containsKey("card.png").doesNotContainKey("card.ttf");
    }

    private void settings(String more) throws IOException {
        Files.writeString(site.resolve("site.yml"), "title: T\nurl: https://digest.example/\nzone: UTC\n" + more);
    }

    private void article(String name, String title) throws IOException {
        Path file = site.resolve("content/2031/03/03/" + name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: " + title + "\ndate: 2031-03-03\n---\nWords.\n");
    }

    private Outcome build() throws IOException {
        return Build.run(
                new BuildRequest(site, site.resolve("public"), NOW, false, false, false, 2, true), Progress.NONE);
    }

    private Folder published() throws IOException {
        return Folder.of(site.resolve("public"));
    }

    private org.jsoup.nodes.Document page(String path) throws IOException {
        return Jsoup.parse(published().files().get(path + "index.html"));
    }

    private String image(String path) throws IOException {
        return page(path).selectFirst("meta[property=og:image]").attr("content");
    }
}
