package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class NewsSitemapTest {
    private static TestSite digest(String now) {
        return new TestSite()
                .article("2023/07/03/talks", "date: 2023-07-03T12:00", "updated: 2023-07-04T18:00")
                .now(now);
    }

    private static List<String> titles(TestSite site) {
        return Made.texts(Made.of(site).xml("/news-sitemap.xml"), "news:title");
    }

    @Test
    void anArticleIsNewsForTwoDaysFromItsFirstPublication() {
        assertThat(titles(digest("2023-07-03T02:59:59Z"))).isEmpty();
        assertThat(titles(digest("2023-07-03T03:00:00Z"))).containsExactly("talks");
        assertThat(titles(digest("2023-07-05T03:00:00Z"))).containsExactly("talks");
        assertThat(titles(digest("2023-07-05T03:00:01Z"))).isEmpty();
    }

    @Test
    void itChangesWhenTheNextArticleBecomesTooOld() {
        TestSite site = digest("2023-07-04T00:00:00Z").article("2023/07/02/older", "date: 2023-07-02T12:00");

        assertThat(NewsSitemap.nextChange(site.context(), Instant.parse("2023-07-04T00:00:00Z")))
                .contains(Instant.parse("2023-07-04T03:00:01Z"));
        assertThat(NewsSitemap.nextChange(site.context(), Instant.parse("2023-07-04T03:00:01Z")))
                .contains(Instant.parse("2023-07-05T03:00:01Z"));
        assertThat(NewsSitemap.nextChange(site.context(), Instant.parse("2023-07-05T03:00:01Z")))
                .isEmpty();
    }

    @Test
    void anArticleHasTheElementsOfTheFormatInTheirOrder() {
        Document news = Made.of(digest("2023-07-04T12:00:00Z")).xml("/news-sitemap.xml");
        Element element = (Element) news.getElementsByTagName("news:news").item(0);

        assertThat(element.getNamespaceURI()).isEqualTo("http://www.google.com/schemas/sitemap-news/0.9");
        assertThat(children(element)).containsExactly("news:publication", "news:publication_date", "news:title");
        assertThat(children(element.getElementsByTagName("news:publication").item(0)))
                .containsExactly("news:name", "news:language");
        assertThat(Made.texts(news, "loc")).containsExactly("https://digest.example/2023/07/03/talks/");
        assertThat(Made.texts(news, "news:name")).containsExactly("Test Digest");
        assertThat(Made.texts(news, "news:language")).containsExactly("en");
        assertThat(Made.texts(news, "news:publication_date")).containsExactly("2023-07-03T12:00:00+09:00");
    }

    @Test
    void anArticleWithADayAloneHasNoTimeHere() {
        TestSite site =
                new TestSite().article("2023/07/03/talks", "date: 2023-07-03").now("2023-07-03T12:00:00Z");

        assertThat(Made.texts(Made.of(site).xml("/news-sitemap.xml"), "news:publication_date"))
                .containsExactly("2023-07-03");
    }

    @Test
    void copiesAndWithdrawnArticlesAreNoNews() {
        TestSite site = new TestSite()
                .article("2023/07/03/copy", "syndication: full")
                .article("2023/07/03/excerpt", "syndication: excerpt")
                .article("2023/07/03/gone", "status: withdrawn")
                .now("2023-07-04T00:00:00Z");

        assertThat(titles(site)).containsExactly("excerpt");
    }

    @Test
    void thereAreAThousandAtTheMostTheNewestOnes() {
        TestSite site = new TestSite().now("2023-07-04T00:00:00Z");
        for (int i = 0; i < 1_005; i++) {
            site.article("2023/07/03/a" + i, "date: 2023-07-03T00:%02d:%02d".formatted(i / 60, i % 60));
        }

        assertThat(titles(site)).hasSize(1_000).startsWith("a1004").endsWith("a5");
    }

    @Test
    void aQuietDayLeavesTheFrontPageAlone() {
        Document news = Made.of(digest("2024-01-01T00:00:00Z")).xml("/news-sitemap.xml");

        assertThat(Made.texts(news, "loc")).containsExactly("https://digest.example/");
        assertThat(news.getElementsByTagName("news:news").getLength()).isZero();
    }

    @Test
    void theFileChangesOnlyWithWhatItLists() {
        assertThat(Made.of(digest("2023-07-04T13:00:00Z"))
                        .output("/news-sitemap.xml")
                        .inputs()
                        .get())
                .isEqualTo(Made.of(digest("2023-07-04T12:00:00Z"))
                        .output("/news-sitemap.xml")
                        .inputs()
                        .get());
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "pt-BR, pt",
        "ko, ko",
        "fil, fil",
        "zh, zh-cn",
        "zh-CN, zh-cn",
        "zh-Hans, zh-cn",
        "zh-Hans-TW, zh-cn",
        "zh-TW, zh-tw",
        "zh-Hant, zh-tw",
        "zh-HK, zh-tw",
        "zh-Hant-HK, zh-tw"
    })
    void languagesAreIso639ButForChinese(String tag, String expected) {
        assertThat(NewsSitemap.language(tag)).isEqualTo(expected);
    }

    private static List<String> children(Node node) {
        NodeList nodes = node.getChildNodes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                names.add(child.getTagName());
            }
        }
        return names;
    }
}
