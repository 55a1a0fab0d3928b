package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import dateline.TestSite;
import dateline.text.Digest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final String FULL = "feeds: {content: full}";
    private static final String NOON = "2023-07-03T12:00:00+09:00";

    private static TestSite talks(String... settings) {
        return new TestSite(settings)
                .file("topics/diplomacy.md", "name: Diplomacy", "Talks between states.")
                .file("authors/han.md", "name: Han Sol", "Writes on ports.")
                .asset("2023/07/03/map.png", 800, 600)
                .asset("2023/07/03/port.png", 640, 480)
                .article("2023/07/02/before", "---", "## The plan", "Text.")
                .article(
                        "2023/07/03/talks",
                        "title: Talks resume",
                        "summary: Both sides are back.",
                        "dateline: BUSAN",
                        "topics: [Diplomacy]",
                        "authors: [Han Sol]",
                        "sources: [{name: Port Authority, url: \"https://port.example/1\"}, {name: Ministry}]",
                        "photo: {file: port.png, alt: A port, caption: The port at dawn, credit: Han Sol}",
                        "updated: 2023-07-03T18:00",
                        "corrections: [{date: 2023-07-05, text: \"It was 3, not 5.\"}]",
                        "---",
                        "Talks resumed[^1] after [the plan](../02/before.md#the-plan). See [below](#end).",
                        "",
                        "![A map](map.png)",
                        "",
                        "## End",
                        "",
                        "[^1]: On Monday.",
                        "");
    }

    @Test
    void atomSaysAllThatIsKnownOfAnArticle() {
        Feed feed = Made.of(talks(FULL)).atom("/feed.xml");
        Entry entry = feed.getEntries().get(0);

        assertThat(feed.getId()).isEqualTo("tag:digest.example,2020:feed/");
        assertThat(feed.getTitle()).isEqualTo("Test Digest");
        assertThat(links(feed.getOtherLinks()))
                .containsExactly(
                        "self https://digest.example/feed.xml", "prev-archive https://digest.example/2023/07/feed.xml");
        assertThat(links(feed.getAlternateLinks())).containsExactly("alternate https://digest.example/");
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("Test Digest");
        assertThat(feed.getUpdated()).isEqualTo(date("2023-07-05T00:00:00+09:00"));

        assertThat(entry.getId()).isEqualTo("tag:digest.example,2020:article/2023/07/03/talks");
        assertThat(entry.getTitle()).isEqualTo("Talks resume");
        assertThat(links(entry.getAlternateLinks()))
                .containsExactly("alternate https://digest.example/2023/07/03/talks/ en");
        assertThat(links(entry.getOtherLinks())).containsExactly("via https://port.example/1");
        assertThat(entry.getPublished()).isEqualTo(date(NOON));
        assertThat(entry.getUpdated()).isEqualTo(date("2023-07-05T00:00:00+09:00"));
        assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly("Han Sol");
        assertThat(entry.getAuthors())
                .extracting(SyndPerson::getUri)
                .containsExactly("https://digest.example/authors/han/");
        Category category = entry.getCategories().get(0);
        assertThat(category.getScheme() + category.getTerm()).isEqualTo("https://digest.example/topics/diplomacy");
        assertThat(category.getLabel()).isEqualTo("Diplomacy");
        assertThat(entry.getSummary().getValue()).isEqualTo("Both sides are back.");
        assertThat(entry.getRights()).isNull();
    }

    @Test
    void theContentStandsAloneWithFullAddresses() {
        String html = Made.of(talks(FULL))
                .atom("/feed.xml")
                .getEntries()
                .get(0)
                .getContents()
                .get(0)
                .getValue();

        assertThat(html)
                .startsWith("<p><strong>Corrected on 5 July 2023:</strong> It was 3, not 5.</p>\n"
                        + "<figure><img src=\"https://digest.example/2023/07/03/port.png\" alt=\"A port\" width=\"640\""
                        + " height=\"480\"><figcaption>The port at dawn · Han Sol</figcaption></figure>\n"
                        + "<p><span class=\"dateline\">BUSAN, <time datetime=\"2023-07-03\">3 July</time>"
                        + " (<cite>Port Authority</cite>)</span> — Talks resumed")
                .contains("href=\"https://digest.example/2023/07/02/before/#the-plan\"")
                .contains("href=\"https://digest.example/2023/07/03/talks/#end\"")
                .contains("href=\"https://digest.example/2023/07/03/talks/#fn")
                .contains("src=\"https://digest.example/2023/07/03/map.png\"")
                .doesNotContain("href=\"#", "href=\"/", "src=\"/", "src=\"m");
    }

    @Test
    void anArticleIsTheSameInAllFormats() {
        Made made = Made.of(talks(FULL));
        Entry atom = made.atom("/feed.xml").getEntries().get(0);
        Item rss = made.rss("/rss.xml").getItems().get(0);
        JsonObject json = items(made.json("/feed.json")).get(0);

        assertThat(rss.getGuid().getValue()).isEqualTo(atom.getId());
        assertThat(rss.getGuid().isPermaLink()).isFalse();
        assertThat(rss.getTitle()).isEqualTo("Talks resume");
        assertThat(rss.getLink()).isEqualTo("https://digest.example/2023/07/03/talks/");
        assertThat(rss.getPubDate()).isEqualTo(date(NOON));
        assertThat(rss.getDescription().getValue()).isEqualTo("Both sides are back.");
        assertThat(rss.getContent().getValue())
                .isEqualTo(atom.getContents().get(0).getValue());
        assertThat(rss.getCategories())
                .extracting(com.rometools.rome.feed.rss.Category::getValue)
                .containsExactly("Diplomacy");
        assertThat(((DCModule) rss.getModule(DCModule.URI)).getCreators()).containsExactly("Han Sol");
        assertThat(rss.getAuthor()).isNull();

        assertThat(json.get("id").getAsString()).isEqualTo(atom.getId());
        assertThat(json.get("url").getAsString()).isEqualTo(rss.getLink());
        assertThat(json.get("title").getAsString()).isEqualTo("Talks resume");
        assertThat(json.get("date_published").getAsString()).isEqualTo(NOON);
        assertThat(json.get("date_modified").getAsString()).isEqualTo("2023-07-05T00:00:00+09:00");
        assertThat(json.get("content_html").getAsString())
                .isEqualTo(atom.getContents().get(0).getValue());
        assertThat(json.get("summary").getAsString()).isEqualTo("Both sides are back.");
        assertThat(json.get("image").getAsString()).isEqualTo("https://digest.example/2023/07/03/port.png");
        assertThat(json.get("tags")).hasToString("[\"Diplomacy\"]");
        assertThat(json.get("language").getAsString()).isEqualTo("en");
        assertThat(json.get("authors"))
                .hasToString("[{\"name\":\"Han Sol\",\"url\":\"https://digest.example/authors/han/\"}]");
    }

    @Test
    void theFrameOfRssAndJsonNamesThePageAndTheFeed() {
        Made made = Made.of(talks());
        Channel channel = made.rss("/topics/diplomacy/rss.xml");
        JsonObject json = made.json("/topics/diplomacy/feed.json");

        assertThat(channel.getTitle()).isEqualTo("Test Digest: Diplomacy");
        assertThat(channel.getLink()).isEqualTo("https://digest.example/topics/diplomacy/");
        assertThat(channel.getDescription()).isEqualTo("Talks between states.");
        assertThat(channel.getLanguage()).isEqualTo("en");
        assertThat(made.text("/topics/diplomacy/rss.xml"))
                .contains("<atom:link rel=\"self\" type=\"application/rss+xml\""
                        + " href=\"https://digest.example/topics/diplomacy/rss.xml\"/>");
        assertThat(json.get("version").getAsString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("title").getAsString()).isEqualTo("Test Digest: Diplomacy");
        assertThat(json.get("home_page_url").getAsString()).isEqualTo("https://digest.example/topics/diplomacy/");
        assertThat(json.get("feed_url").getAsString()).isEqualTo("https://digest.example/topics/diplomacy/feed.json");
        assertThat(json.get("authors")).hasToString("[{\"name\":\"Test Digest\",\"url\":\"https://digest.example/\"}]");
    }

    @Test
    void aFeedOfSummariesStillSaysWhatWasWrong() {
        Made made = Made.of(talks());
        String summary = "Corrected on 5 July 2023: It was 3, not 5. Both sides are back.";
        Entry atom = made.atom("/feed.xml").getEntries().get(0);
        JsonObject json = items(made.json("/feed.json")).get(0);

        assertThat(atom.getContents()).isEmpty();
        assertThat(atom.getSummary().getValue()).isEqualTo(summary);
        assertThat(made.rss("/rss.xml").getItems().get(0).getContent()).isNull();
        assertThat(json.get("content_text").getAsString()).isEqualTo(summary);
        assertThat(json.has("content_html")).isFalse();
    }

    @Test
    void theSummaryStandsBeforeTheContentInRss() {
        String rss = Made.of(talks(FULL)).text("/rss.xml");

        assertThat(rss.indexOf("<description>Both")).isPositive().isLessThan(rss.indexOf("<content:encoded>"));
    }

    @Test
    void anIdOutlivesSlugPathAndDate() {
        TestSite before = new TestSite().article("2023/07/03/talks", "id: talks-1");
        TestSite after = new TestSite().article("2023/07/04/talks-again", "id: talks-1", "slug: resumed");

        Entry was = Made.of(before).atom("/feed.xml").getEntries().get(0);
        Entry is = Made.of(after).atom("/feed.xml").getEntries().get(0);
        assertThat(is.getId()).isEqualTo(was.getId()).isEqualTo("tag:digest.example,2020:article/talks-1");
        assertThat(links(is.getAlternateLinks())).isNotEqualTo(links(was.getAlternateLinks()));
    }

    @Test
    void anIdIsATagUriWhateverTheArticleIsCalled() {
        TestSite site = new TestSite("url: https://Digest.EXAMPLE:8443/")
                .article("2023/07/03/talks", "id: \"100% größer? (#1)\"");

        assertThat(Made.of(site).atom("/feed.xml").getEntries().get(0).getId())
                .matches("tag:digest\\.example,2020:article/([-A-Za-z0-9._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})+")
                .endsWith("100%25%20gr%C3%B6%C3%9Fer%3F%20(%231)");
    }

    @Test
    void digestsOfOneHostHaveDifferentIds() {
        Feed feed = Made.of(talks("url: https://user.example/repo/")).atom("/feed.xml");

        assertThat(feed.getId()).isEqualTo("tag:user.example,2020:repo/feed/");
        assertThat(feed.getEntries().get(0).getId()).isEqualTo("tag:user.example,2020:repo/article/2023/07/03/talks");
    }

    @Test
    void everyAddressLiesUnderTheSitesPath() {
        Made made = Made.of(talks("url: https://user.example/repo/", FULL));

        for (String path : List.of("/feed.xml", "/rss.xml", "/feed.json", "/topics/diplomacy/feed.xml")) {
            assertThat(made.text(path).replace("https://port.example/", "https://user.example/repo/"))
                    .as(path)
                    .contains("https://user.example/repo/2023/07/03/talks/")
                    .contains("https://user.example/repo/2023/07/03/map.png")
                    .doesNotContainPattern("(href|src)=\\\\?\"(?!https://user\\.example/repo/)")
                    .doesNotContainPattern("user\\.example/(?!repo/)");
        }
    }

    @Test
    void theNewestComeFirstAndOnlySoManyAsWanted() {
        TestSite site = new TestSite("feeds: {items: 3}")
                .article("2023/07/03/morning", "date: 2023-07-03T08:00")
                .article("2023/07/01/oldest")
                .article("2023/07/03/evening", "date: 2023-07-03T20:00")
                .article("2023/07/02/middle", "updated: 2023-07-09");

        assertThat(Made.of(site).atom("/feed.xml").getEntries())
                .extracting(Entry::getTitle)
                .containsExactly("evening", "morning", "middle");
        assertThat(Made.of(site).atom("/feed.xml").getUpdated())
                .as("the last change of any entry")
                .isEqualTo(date("2023-07-09T00:00:00+09:00"));
    }

    @Test
    void whatIsNotPublishedOrWithdrawnIsInNoFeed() {
        TestSite site = new TestSite()
                .article("2023/07/03/withdrawn", "status: withdrawn")
                .article("2023/07/03/withheld", "status: withheld")
                .article("2023/07/03/draft", "draft: true")
                .article("2023/07/03/embargoed", "embargo: 2030-01-01")
                .article("2023/07/03/expired", "expires: 2023-07-20");

        for (Output output : Made.of(site).outputs()) {
            assertThat(new String(output.bytes().get(), StandardCharsets.UTF_8))
                    .as(output.path().value())
                    .doesNotContain("withdrawn", "withheld", "draft", "embargoed", "expired");
        }
    }

    @Test
    void aFeedWithoutAnEntryIsAFeedWithADateOfItsOwn() {
        Made made = Made.of(new TestSite());

        assertThat(made.atom("/feed.xml").getUpdated()).isEqualTo(date("1970-01-01T00:00:00Z"));
        assertThat(made.atom("/feed.xml").getEntries()).isEmpty();
        assertThat(made.rss("/rss.xml").getLastBuildDate()).isNull();
        assertThat(made.json("/feed.json").getAsJsonArray("items")).isEmpty();
    }

    @Test
    void theClockChangesNothing() {
        Made now = Made.of(talks());
        Made later = Made.of(talks().now("2031-01-01T00:00:00Z"));

        for (String path : List.of("/feed.xml", "/rss.xml", "/feed.json")) {
            assertThat(later.output(path).inputs().get())
                    .isEqualTo(now.output(path).inputs().get());
            assertThat(later.text(path)).isEqualTo(now.text(path));
        }
    }

    @Test
    void theInputsChangeWithAnythingThatTheFeedShows() {
        Digest before = Made.of(talks(FULL)).output("/feed.xml").inputs().get();

        assertThat(Made.of(talks(FULL, "tagline: News"))
                        .output("/feed.xml")
                        .inputs()
                        .get())
                .isNotEqualTo(before);
        assertThat(Made.of(talks(FULL, "url: https://other.example/"))
                        .output("/feed.xml")
                        .inputs()
                        .get())
                .isNotEqualTo(before);
        assertThat(Made.of(talks()).output("/feed.xml").inputs().get()).isNotEqualTo(before);
        assertThat(Made.of(talks(FULL).article("2023/07/01/older"))
                        .output("/feed.xml")
                        .inputs()
                        .get())
                .isNotEqualTo(before);
        TestSite moved = talks(FULL).article("2023/07/02/before", "slug: moved", "---", "## The plan", "Text.");
        assertThat(Made.of(moved).output("/topics/diplomacy/feed.xml").inputs().get())
                .as("the target of a link in its text has moved")
                .isNotEqualTo(Made.of(talks(FULL))
                        .output("/topics/diplomacy/feed.xml")
                        .inputs()
                        .get());
    }

    @Test
    void anUnrelatedArticleLeavesATopicsFeedAlone() {
        assertThat(Made.of(talks(FULL).article("2023/07/09/other"))
                        .output("/topics/diplomacy/feed.xml")
                        .inputs()
                        .get())
                .isEqualTo(Made.of(talks(FULL))
                        .output("/topics/diplomacy/feed.xml")
                        .inputs()
                        .get());
    }

    @Test
    void datesInRssHaveEnglishNamesTwoDigitsAndANumericZone() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(RssFeed.date("2023-07-03T16:30:00+09:00")).isEqualTo("Mon, 03 Jul 2023 16:30:00 +0900");
            assertThat(RssFeed.date("2024-09-01T00:05:09-03:30")).isEqualTo("Sun, 01 Sep 2024 00:05:09 -0330");
            assertThat(RssFeed.date("2024-02-29T23:59:59Z")).isEqualTo("Thu, 29 Feb 2024 23:59:59 +0000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anArticleInAnotherLanguageSaysSo() {
        TestSite site = new TestSite().article("2023/07/03/talks", "language: ko", "title: 회담 재개");
        Made made = Made.of(site);
        Link link =
                made.atom("/feed.xml").getEntries().get(0).getAlternateLinks().get(0);

        assertThat(link.getHreflang()).isEqualTo("ko");
        assertThat(made.text("/feed.xml")).contains("<entry xml:lang=\"ko\">", "<title>회담 재개</title>");
        assertThat(items(made.json("/feed.json")).get(0).get("language").getAsString())
                .isEqualTo("ko");
    }

    @Test
    void aHostileTitleIsTextInEveryFormat() {
        String title = "]]> <script>alert('1')</script> & \uD83D\uDCF0 \u0007bell";
        TestSite site = new TestSite(FULL)
                .article("2023/07/03/talks", "title: \"" + title.replace("\u0007", "\\a") + "\"", "summary: a < b & c");
        Made made = Made.of(site);
        String shown = title.replace("\u0007", "");

        assertThat(made.atom("/feed.xml").getEntries().get(0).getTitle()).isEqualTo(shown);
        assertThat(made.rss("/rss.xml").getItems().get(0).getTitle()).isEqualTo(shown);
        assertThat(items(made.json("/feed.json")).get(0).get("title").getAsString())
                .isEqualTo(title);
        assertThat(made.rss("/rss.xml").getItems().get(0).getDescription().getValue())
                .as("a description is markup")
                .isEqualTo("a &lt; b &amp; c");
        assertThat(made.atom("/feed.xml").getEntries().get(0).getSummary().getValue())
                .isEqualTo("a < b & c");
    }

    @Test
    void withoutAnAuthorThePublisherSignsIt() {
        Made made = Made.of(new TestSite("publisher: {name: Harbour Press, url: \"https://press.example/\"}")
                .article("2023/07/03/talks"));

        Entry entry = made.atom("/feed.xml").getEntries().get(0);
        assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly("Harbour Press");
        assertThat(entry.getAuthors()).extracting(SyndPerson::getUri).containsExactly("https://press.example/");
    }

    private static List<String> links(List<Link> links) {
        return links.stream()
                .map(link -> link.getRel() + " " + link.getHref()
                        + (link.getHreflang() == null ? "" : " " + link.getHreflang()))
                .toList();
    }

    private static List<JsonObject> items(JsonObject feed) {
        JsonArray items = feed.getAsJsonArray("items");
        List<JsonObject> list = new ArrayList<>();
        items.forEach(item -> list.add(item.getAsJsonObject()));
        return list;
    }

    private static Date date(String rfc3339) {
        return Date.from(OffsetDateTime.parse(rfc3339).toInstant());
    }
}
