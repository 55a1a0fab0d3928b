package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedArchivesTest {
    private static final String HUB = "feeds: {items: 1, hub: \"https://hub.example.net/push\"}";

    private static TestSite site(String... settings) {
        return new TestSite(settings)
                .file("topics/diplomacy.md", "name: Diplomacy", "Talks between states.")
                .article("2023/04/30/one")
                .article("2023/06/01/two", "topics: [Diplomacy]")
                .article("2023/06/30/three", "date: 2023-06-30T23:30")
                .article("2023/07/03/four");
    }

    private static Map<String, String> links(Document feed) {
        Map<String, String> links = new TreeMap<>();
        NodeList children = feed.getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element link && link.getTagName().equals("link")) {
                links.put(link.getAttribute("rel"), link.getAttribute("href").replace("https://digest.example", ""));
            }
        }
        return links;
    }

    private static boolean isArchive(Document feed) {
        return feed.getElementsByTagNameNS("http://purl.org/syndication/history/1.0", "archive")
                        .getLength()
                == 1;
    }

    private static String hub(TestSite site, String address) {
        return site.pages().all().stream()
                .filter(page -> page.path().value().equals(address))
                .findFirst()
                .orElseThrow()
                .view()
                .get()
                .head()
                .hub();
    }

    @Test
    void everyEntryCanBeReachedFromTheFeed() {
        Made made = Made.of(site());
        assertThat(links(made.xml("/feed.xml"))).containsEntry("prev-archive", "/2023/07/feed.xml");
        assertThat(links(made.xml("/topics/diplomacy/feed.xml"))).doesNotContainKey("prev-archive");
        assertThat(links(made.xml("/2023/06/feed.xml")))
                .isEqualTo(new TreeMap<>(Map.of(
                        "self", "/2023/06/feed.xml",
                        "alternate", "/2023/06/",
                        "current", "/feed.xml",
                        "prev-archive", "/2023/04/feed.xml",
                        "next-archive", "/2023/07/feed.xml")));
        assertThat(links(made.xml("/2023/04/feed.xml"))).doesNotContainKey("prev-archive");
        assertThat(links(made.xml("/2023/07/feed.xml"))).doesNotContainKey("next-archive");
        assertThat(Made.texts(made.xml("/2023/06/feed.xml"), "title")).containsExactly("Test Digest", "three", "two");
        assertThat(made.atom("/2023/06/feed.xml").getId())
                .isEqualTo(made.atom("/feed.xml").getId());
    }

    @Test
    void onlyAMonthThatIsOverSaysThatItIsAnArchive() {
        Made made = Made.of(site());
        assertThat(isArchive(made.xml("/feed.xml"))).isFalse();
        assertThat(isArchive(made.xml("/2023/04/feed.xml"))).isTrue();
        assertThat(isArchive(made.xml("/2023/06/feed.xml"))).isTrue();
        assertThat(isArchive(made.xml("/2023/07/feed.xml"))).isFalse();
    }

    @Test
    void anArticleMoreOrATopicsNewNameChangeNoArchive() {
        Made before = Made.of(site());
        Made after = Made.of(site().article("2023/07/04/five")
                .file("topics/diplomacy.md", "name: The talks\nalso: [Diplomacy]", "Talks."));
        for (String closed : List.of("/2023/04/feed.xml", "/2023/06/feed.xml")) {
            assertThat(after.output(closed).inputs().get())
                    .isEqualTo(before.output(closed).inputs().get());
            assertThat(after.text(closed)).isEqualTo(before.text(closed));
        }
        assertThat(after.output("/2023/07/feed.xml").inputs().get())
                .isNotEqualTo(before.output("/2023/07/feed.xml").inputs().get());
    }

    @Test
    void withdrawnAndHeldArticlesAreInNoArchive() {
        Made made = Made.of(site().article("2023/06/02/gone", "status: withdrawn")
                .article("2023/06/03/held", "embargo: 2029-01-01"));
        assertThat(made.text("/2023/06/feed.xml")).doesNotContain("gone", "held");
    }

    @Test
    void feedsNameTheirHub() {
        Made made = Made.of(site(HUB));
        assertThat(links(made.xml("/feed.xml")))
                .containsEntry("hub", "https://hub.example.net/push")
                .containsEntry("self", "/feed.xml");
        assertThat(made.text("/rss.xml")).contains("<atom:link rel=\"hub\" href=\"https://hub.example.net/push\"/>");
        assertThat(made.json("/feed.json").get("hubs"))
                .hasToString("[{\"type\":\"WebSub\",\"url\":\"https://hub.example.net/push\"}]");
        assertThat(links(made.xml("/2023/06/feed.xml"))).doesNotContainKey("hub");
        assertThat(Made.of(site()).text("/feed.json")).doesNotContain("hubs");
    }

    @Test
    void pagesWithAFeedNameTheHub() {
        TestSite site = site(HUB);
        assertThat(hub(site, "/")).isEqualTo("https://hub.example.net/push");
        assertThat(hub(site, "/topics/diplomacy/")).isEqualTo("https://hub.example.net/push");
        assertThat(hub(site, "/2023/07/03/four/")).isEmpty();
        assertThat(hub(site, "/2023/07/03/")).isEmpty();
    }
}
