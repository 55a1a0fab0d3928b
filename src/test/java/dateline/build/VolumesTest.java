package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BookCheck;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-books of a published site. */
class VolumesTest {
    private static final String WEEK = "2031/w10/2031-w10.epub";
    private static final String MONTH = "2031/03/2031-03.epub";

    @TempDir
    private Path site;

    private final Papers papers = new Papers();

    @BeforeEach
    void write() throws IOException {
        papers.put("site.yml", """
                title: Harbour & Brief
                url: https://digest.example/news/
                zone: UTC
                outputs: [default, e-book]
                markdown: {html: trust}
                """);
        papers.put("content/2031/03/03/ferries.md", """
                ---
                title: "Ferries <resume> & sail"
                date: 2031-03-03T10:00
                summary: After a week at the quay.
                kind: analysis
                dateline: PORTO
                authors: [Jane Quay]
                sources: [{name: Port Office, url: "https://port.example/1?a=1&b=2", title: Notice}, {name: Crew}]
                photo: {file: quay.jpg, alt: The quay, caption: At dawn, credit: Jane Quay}
                corrections: [{date: 2031-03-04, text: "It was 3, not 5."}]
                ---
                ## Why

                Ferries sail[^1] as [planned](../04/storm.md#the-wind), see [above](#why), [elsewhere](https://port.example/)
                and [the archive](/archive/).

                ![A chart](chart.svg)

                <p align="center" onclick="x()"><font color="red">Raw</font> <img src="https://far.example/x.png" alt="far">
                <script>alert(1)</script><iframe src="https://far.example/"></iframe> <a id="a b" href="http://[">odd</a></p>

                | a | b |
                |---|--:|
                | 1 | 2 |

                [^1]: On Monday.
                """);
        papers.put("content/2031/03/04/storm.md", """
                ---
                title: 폭풍이 온다
                date: 2031-03-04
                language: ko
                ---
                ## The wind

                It blows. [Ferries](../03/ferries.md)
                """);
        papers.put("content/2031/03/04/edition.md", "---\nnumber: 7\ntitle: Storm\n---\nA note.\n");
        papers.put("content/2031/03/05/gone.md", """
                ---
                title: Gone
                date: 2031-03-05
                status: withdrawn
                corrections: [{date: 2031-03-06, text: Wrong.}]
                ---
                Secret.
                """);
        papers.put("content/2031/04/20/later.md", "---\ntitle: Later\ndate: 2031-04-20\n---\nText.\n");
        save();
    }

    private void save() throws IOException {
        papers.writeTo(site);
        Files.writeString(
                site.resolve("content/2031/03/03/chart.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>");
        BufferedImage quay = new BufferedImage(1400, 700, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1); // one of a single colour is so small that no smaller version is made
        for (int i = 0; i < 1400 * 700; i++) {
            quay.setRGB(i % 1400, i / 1400, random.nextInt());
        }
        ImageIO.write(quay, "jpg", site.resolve("content/2031/03/03/quay.jpg").toFile());
    }

    @Test
    void everyBookIsValid() throws IOException {
        build();
        for (String book : List.of(WEEK, MONTH, "2031/w16/2031-w16.epub", "2031/04/2031-04.epub")) {
            assertThat(BookCheck.complaints(site.resolve("public").resolve(book)))
                    .as(book)
                    .isEmpty();
        }
    }

    @Test
    void holdsTheArticlesWithTheirPictures() throws IOException {
        build();
        Map<String, byte[]> files = files(WEEK);
        assertThat(files.keySet())
                .containsExactly(
                        "mimetype",
                        "META-INF/container.xml",
                        "EPUB/style.css",
                        "EPUB/cover.svg",
                        "EPUB/cover.xhtml",
                        "EPUB/contents.xhtml",
                        "EPUB/edition-1.xhtml",
                        "EPUB/article-1.xhtml",
                        "EPUB/edition-2.xhtml",
                        "EPUB/article-2.xhtml",
                        "EPUB/picture-1.jpeg",
                        "EPUB/picture-2.svg",
                        "EPUB/book.opf");
        assertThat(files.get("EPUB/picture-1.jpeg"))
                .isEqualTo(Files.readAllBytes(site.resolve("public/2031/03/03/quay.960.jpg")));
        assertThat(text(files, "EPUB/article-1.xhtml"))
                .contains("News · Analysis", "<h1>Ferries &lt;resume&gt; &amp; sail</h1>", "Jane Quay · <time")
                .contains("After a week at the quay.", "Corrected on 4 March 2031:", "PORTO", "At dawn")
                .contains("src=\"picture-1.jpeg\"", "src=\"picture-2.svg\"")
                .contains("href=\"article-2.xhtml#the-wind\"", "href=\"#why\"", "href=\"https://port.example/\"")
                .contains("href=\"https://digest.example/news/archive/\"")
                .contains("href=\"https://port.example/1?a=1&amp;b=2\"")
                .doesNotContain("script", "iframe", "far.example", "srcset", "onclick", "font");
        assertThat(text(files, "EPUB/article-2.xhtml")).contains("xml:lang=\"ko\"", "href=\"article-1.xhtml\"");
        assertThat(text(files, "EPUB/edition-2.xhtml")).contains("No. 7", "Storm", "A note.");
        assertThat(text(files, "EPUB/book.opf"))
                .contains("<meta property=\"dcterms:modified\">2031-03-04T00:00:00Z</meta>")
                .contains("<dc:title>Harbour &amp; Brief: Week 10, 2031</dc:title>", "schema:accessMode");
        assertThat(text(files(MONTH), "EPUB/contents.xhtml")).doesNotContain("Gone", "Later");
        assertThat(Files.readString(site.resolve("public/2031/w10/index.html")))
                .contains("href=\"/news/2031/w10/2031-w10.epub\"");
        assertThat(Files.readString(site.resolve("public/sitemap.xml"))).doesNotContain("epub");
    }

    @Test
    void isMadeAnewOnlyWhenSomethingInItChanged() throws IOException {
        build();
        assertThat(rendered("content/2031/04/20/later.md", "More."))
                .containsExactly("2031/04/2031-04.epub", "2031/w16/2031-w16.epub");
        assertThat(rendered("content/2031/03/04/storm.md", "More.")).containsExactly(MONTH, WEEK);
        papers.put("content/2031/03/04/new.md", "---\ntitle: New\ndate: 2031-03-04T09:00\n---\nText.\n");
        assertThat(rendered("content/2031/03/04/new.md", "More.")).containsExactly(MONTH, WEEK);
    }

    @Test
    void hasTheSameBytesOnEveryMachine() throws IOException {
        build();
        byte[] book = Files.readAllBytes(site.resolve("public").resolve(WEEK));
        assertThat(new String(book, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00");
            }
        }
        Build.run(new BuildRequest(site, site.resolve("public"), now(), false, true, false, 1, true), Progress.NONE);
        assertThat(site.resolve("public").resolve(WEEK)).hasBinaryContent(book);
    }

    @Test
    void noneIsMadeUnasked() throws IOException {
        papers.put("site.yml", papers.files().get("site.yml").replace(", e-book", ""));
        save();
        build();
        assertThat(site.resolve("public").resolve(WEEK)).doesNotExist();
        assertThat(Files.readString(site.resolve("public/2031/w10/index.html"))).doesNotContain("epub");
    }

    private static Instant now() {
        return Instant.parse("2031-05-01T12:00:00Z");
    }

    private void build() throws IOException {
        build(Progress.NONE);
    }

    private void build(Progress progress) throws IOException {
        Outcome outcome = Build.run(
                new BuildRequest(site, site.resolve("public"), now(), false, false, false, 2, true), progress);
        assertThat(outcome.published()).as(outcome.problems().toString()).isTrue();
    }

    /** The books that are made when a text becomes longer. */
    private List<String> rendered(String path, String more) throws IOException {
        papers.append(path, more);
        save();
        TreeSet<String> books = new TreeSet<>();
        build(new Progress() {
            @Override
            public void at(String stage, int done, int total) {}

            @Override
            public synchronized void did(Stage stage, Collection<?> items, long bytes) {
                items.stream()
                        .map(Object::toString)
                        .filter(item -> stage == Stage.RENDER && item.endsWith(".epub"))
                        .forEach(books::add);
            }
        });
        return new ArrayList<>(books);
    }

    private Map<String, byte[]> files(String book) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                Files.readAllBytes(site.resolve("public").resolve(book))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
