package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dateline.PublishedSite.Reference;
import dateline.build.Outcome;
import dateline.render.Markup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The repository's own digest, as readers and their machines meet it. */
class DemonstrationTest {
    /** Nothing of the digest is held back any more. */
    private static final Instant NOW = Instant.parse("2023-12-01T00:00:00Z");

    @TempDir
    private static Path atHost;

    @TempDir
    private static Path atPath;

    private static PublishedSite site;
    private static PublishedSite underPath;

    @BeforeAll
    static void publish() throws IOException {
        site = PublishedSite.of(Path.of(""), "https://peninsula-brief.example/", atHost, NOW);
        underPath = PublishedSite.of(Path.of(""), "https://user.example/repo/", atPath, NOW);
    }

    /** The digest at a host of its own, and the same under a path. */
    static Stream<Named<PublishedSite>> sites() {
        return Stream.of(site, underPath).map(each -> Named.of(each.url(), each));
    }

    @Test
    void everyBookIsValid() {
        List<String> books =
                site.files().stream().filter(file -> file.endsWith(".epub")).toList();
        assertThat(books).hasSizeGreaterThan(20);
        for (String book : books) {
            assertThat(BookCheck.complaints(site.folder().resolve(book)))
                    .as(book)
                    .isEmpty();
        }
    }

    @Test
    void everyArticleIsPublishedWithoutAProblem() {
        Outcome outcome = site.outcome();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.published()).isTrue();
        assertThat(outcome.articles()).isGreaterThanOrEqualTo(26);
        assertThat(outcome.held()).isEmpty();
        assertThat(outcome.nextChange()).isEmpty();
    }

    @Test
    void everyPageIsValidHtml() throws IOException {
        assertThat(site.markupErrors()).isEmpty();
    }

    @Test
    void theStyleSheetIsValidCss() throws IOException {
        assertThat(Markup.errorsInStyle(site.text("style.css"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyLinkAndPictureLands(PublishedSite at) {
        assertThat(at.references()).hasSizeGreaterThan(1000);
        assertThat(at.broken()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyLinkInFeedsIsFullAndLands(PublishedSite at) throws IOException {
        List<String> wrong = new ArrayList<>();
        int links = 0;
        for (String file : feeds(at, "feed.xml", "rss.xml")) {
            for (SyndEntry entry : feed(at, file).getEntries()) {
                Document content = Jsoup.parse(content(entry));
                List<String> addresses = new ArrayList<>(List.of(entry.getLink()));
                content.select("[href]").forEach(element -> addresses.add(element.attr("href")));
                content.select("[src]").forEach(element -> addresses.add(element.attr("src")));
                for (String address : addresses) {
                    links++;
                    boolean full = address.matches("(https?|mailto|tel):.*");
                    if (!full || at.missing(file, address).isPresent()) {
                        wrong.add(file + ": " + address);
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyRedirectLeadsFromAnOldAddressToAPage(PublishedSite at) throws IOException {
        List<String> redirects = at.text("_redirects").lines().toList();
        assertThat(redirects).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" ");
            assertThat(parts[0]).startsWith(at.base() + "/");
            assertThat(at.missing("_redirects", parts[0])).isEmpty();
            assertThat(at.missing("_redirects", parts[1])).isEmpty();
        });
    }

    @Test
    void everyPageHasOneHeadlineAndHeadingsWithoutGaps() {
        site.pages().forEach((name, page) -> {
            List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6").stream()
                    .map(heading -> heading.tagName().charAt(1) - '0')
                    .toList();
            assertThat(levels.stream().filter(level -> level == 1)).as(name).hasSize(1);
            int deepest = 0;
            for (int level : levels) {
                assertThat(level).as(name + " " + levels).isLessThanOrEqualTo(deepest + 1);
                deepest = level;
            }
        });
    }

    @Test
    void everyPictureSaysWhatItShows() {
        assertThat(site.pages().values())
                .flatExtracting(page -> page.select("img"))
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture.hasAttr("alt")).isTrue());
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(site.references())
                .filteredOn(DemonstrationTest::isLoaded)
                .filteredOn(reference -> !isLetter(reference.toString()))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(reference.address()).as(reference.toString()).startsWith("/"));
        site.pages()
                .forEach((file, page) -> assertThat(page.select(
                                "iframe, object, embed" + (isLetter(file) ? ", script" : ", [style], style")))
                        .as(file)
                        .isEmpty());
        assertThat(site.pages().values())
                .flatExtracting(page -> page.select("[srcset]"))
                .isNotEmpty()
                .flatExtracting(picture -> List.of(picture.attr("srcset").split(", ")))
                .allSatisfy(source -> assertThat(site.files()).contains(source.substring(1, source.lastIndexOf(' '))));
    }

    /** What Gmail, Outlook and Apple Mail need to show a letter as it is meant: small, styled at its elements, and whole. */
    @Test
    void lettersAreAsMailProgramsTakeThem() throws IOException {
        List<String> letters = site.pages().keySet().stream()
                .filter(DemonstrationTest::isLetter)
                .toList();
        assertThat(letters).isNotEmpty();
        for (String file : letters) {
            Document letter = site.pages().get(file);
            String html = site.text(file);
            assertThat(html.length()).as(file).isLessThan(90 << 10);
            assertThat(html.replace("<!--[if mso]>", ""))
                    .as(file)
                    .doesNotContain(
                            "<!--", "base64", "var(", "@import", "@font-face", "<script", "<form", "background-image")
                    .doesNotContainPattern("margin[a-z-]*:[^;\"]*-\\d");
            assertThat(letter.select("style")).as(file).hasSize(1);
            assertThat(letter.selectFirst("style").parent().normalName())
                    .as(file)
                    .isEqualTo("head");
            assertThat(letter.selectFirst("style").data())
                    .hasSizeLessThan(16 << 10)
                    .contains(":root", "prefers-color-scheme: dark", "[data-ogsc]", "[data-ogsb]");
            assertThat(letter.select("table"))
                    .as(file)
                    .allSatisfy(table -> assertThat(table.attr("role")).isEqualTo("presentation"));
            assertThat(letter.select("meta[name~=(supported-)?color-scheme]").eachAttr("content"))
                    .containsExactly("light dark", "light dark");
            assertThat(letter.selectFirst("html[lang][dir] title").text())
                    .as(file)
                    .isNotEmpty();
            assertThat(letter.body().child(0).attr("style"))
                    .as("preview of " + file)
                    .contains("display:none");
            assertThat(letter.select("[href], [src]"))
                    .as(file)
                    .allSatisfy(it -> assertThat(it.hasAttr("src") ? it.attr("src") : it.attr("href"))
                            .matches("https://.+|mailto:.+|\\{\\{.+}}"));
            assertThat(letter.select("img"))
                    .as(file)
                    .allSatisfy(picture ->
                            assertThat(picture.is("[alt][width][height]")).isTrue());
            assertThat(letter.select("p, h1, h2, h3, td > a"))
                    .as(file)
                    .allSatisfy(text -> assertThat(text.attr("style")).isNotEmpty());
            assertThat(letter.select("a").get(0).attr("href")).isEqualTo(site.url() + file.replace("email.html", ""));
            assertThat(letter.text()).contains("words", "minute", "Unsubscribe");
        }
    }

    /** Letters are read elsewhere: their links are full addresses, and their style stands at each element. */
    private static boolean isLetter(String file) {
        return file.contains("/email.html");
    }

    private static boolean isLoaded(Reference reference) {
        Element element = reference.element();
        return element.hasAttr("src") || element.is("link[rel~=(stylesheet|icon|preload|manifest)]");
    }

    @Test
    void everyFeedIsReadBack() throws IOException {
        List<String> feeds = feeds(site, "feed.xml", "rss.xml");
        assertThat(feeds).contains("feed.xml", "rss.xml", "topics/north-korea/feed.xml", "stories/hwasong-18/rss.xml");
        for (String file : feeds) {
            SyndFeed feed = feed(site, file);
            assertThat(feed.getTitle()).as(file).isNotBlank();
            assertThat(feed.getEntries()).as(file).allSatisfy(entry -> {
                assertThat(entry.getTitle()).isNotBlank();
                assertThat(entry.getUri()).isNotBlank();
                assertThat(entry.getPublishedDate()).isNotNull();
            });
        }
    }

    @Test
    void everyJsonFeedIsReadBack() throws IOException {
        for (String file : feeds(site, "feed.json")) {
            JsonObject feed = JsonParser.parseString(site.text(file)).getAsJsonObject();
            assertThat(feed.get("version").getAsString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.getAsJsonArray("items")).as(file).allSatisfy(item -> {
                assertThat(item.getAsJsonObject().get("id").getAsString()).isNotBlank();
                assertThat(site.missing(file, item.getAsJsonObject().get("url").getAsString()))
                        .isEmpty();
            });
        }
    }

    @Test
    void structuredDataIsJsonAndSaysWhatPagesAre() {
        List<String> types = new ArrayList<>();
        site.pages().values().forEach(page -> {
            for (Element script : page.select("script:not([src])")) {
                assertThat(script.attr("type")).isEqualTo("application/ld+json");
                JsonObject data = JsonParser.parseString(script.data()).getAsJsonObject();
                assertThat(data.get("@context").getAsString()).isEqualTo("https://schema.org");
                data.getAsJsonArray("@graph")
                        .forEach(node ->
                                types.add(node.getAsJsonObject().get("@type").getAsString()));
            }
        });
        assertThat(types)
                .contains(
                        "NewsArticle",
                        "AnalysisNewsArticle",
                        "BackgroundNewsArticle",
                        "PublicationIssue",
                        "CollectionPage",
                        "BreadcrumbList",
                        "NewsMediaOrganization");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theSitemapListsEveryPageThatMayBeFound(PublishedSite at) throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        for (String part : locations(at.text("sitemap.xml"))) {
            assertThat(part).startsWith(at.url());
            listed.addAll(locations(at.text(part.substring(at.url().length()))));
        }
        TreeSet<String> findable = new TreeSet<>();
        at.pages().forEach((name, page) -> {
            if (!page.select("meta[name=robots]").attr("content").contains("noindex")) {
                String canonical = page.select("link[rel=canonical]").attr("href");
                assertThat(canonical).as(name).isEqualTo(at.url() + name.replaceFirst("index\\.html$", ""));
                findable.add(canonical);
            }
        });
        assertThat(listed).hasSizeGreaterThan(100).isEqualTo(findable);
    }

    private static List<String> feeds(PublishedSite site, String... names) {
        return site.files().stream()
                .filter(file -> List.of(names).contains(file.substring(file.lastIndexOf('/') + 1)))
                .toList();
    }

    private static SyndFeed feed(PublishedSite site, String file) throws IOException {
        try (XmlReader reader = new XmlReader(site.folder().resolve(file).toFile())) {
            return new SyndFeedInput().build(reader);
        } catch (FeedException e) {
            throw new AssertionError(file, e);
        }
    }

    private static String content(SyndEntry entry) {
        String description =
                entry.getDescription() == null ? "" : entry.getDescription().getValue();
        return entry.getContents().isEmpty()
                ? description
                : entry.getContents().get(0).getValue();
    }

    private static List<String> locations(String sitemap) {
        return Jsoup.parse(sitemap, "", Parser.xmlParser()).select("loc").eachText();
    }
}
