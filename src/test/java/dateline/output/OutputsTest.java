package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.config.OutputKind;
import dateline.text.WebPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputsTest {
    private static final String SECURITY = "security: {contact: \"mailto:desk@digest.example\", expires: 2031-01-01}";

    private static TestSite digest(String... settings) {
        return new TestSite(settings)
                .file("topics/diplomacy.md", "name: Diplomacy", "Talks between states.")
                .file("stories/harbour.md", "name: The harbour", "A harbour is built.")
                .article("2023/06/30/first")
                .article("2023/07/03/talks", "topics: [Diplomacy]", "story: harbour", "aliases: [/old/talks/]");
    }

    private static List<String> addresses(TestSite site) {
        return Outputs.of(site.context(), site.pages(), site.now()).stream()
                .map(output -> output.path().value())
                .toList();
    }

    @Test
    void theAddressesAreKnownBeforeThePagesArePlanned() {
        TestSite site = digest(SECURITY);

        assertThat(Outputs.paths(site.context()))
                .extracting(WebPath::value)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(addresses(site))
                .contains(
                        "/feed.xml",
                        "/topics/diplomacy/rss.xml",
                        "/stories/harbour/feed.json",
                        "/sections/world/feed.xml",
                        "/sitemap.xml",
                        "/sitemap-2023-06.xml",
                        "/sitemap-2023-07.xml",
                        "/sitemap-pages.xml",
                        "/news-sitemap.xml",
                        "/robots.txt",
                        "/_redirects",
                        "/_headers",
                        "/opensearch.xml",
                        "/search/index.json",
                        "/search/2023-06-30/cards-0.json",
                        "/.well-known/security.txt");
    }

    @Test
    void nothingIsMadeThatIsNotWanted() {
        assertThat(addresses(digest("outputs: [editions]"))).isEmpty();
        for (OutputKind kind : OutputKind.values()) {
            TestSite site = digest("outputs: [" + kind.word() + "]");
            assertThat(addresses(site))
                    .as(kind.word())
                    .containsExactlyInAnyOrderElementsOf(Outputs.paths(site.context()).stream()
                            .map(WebPath::value)
                            .toList());
        }
    }

    @Test
    void aSubjectWithoutAPageHasNoFeed() {
        assertThat(addresses(digest("outputs: [atom, stories]")))
                .containsExactlyInAnyOrder(
                        "/feed.xml", "/stories/harbour/feed.xml", "/2023/06/feed.xml", "/2023/07/feed.xml");
    }

    @Test
    void equalDigestsHaveEqualInputsAndBytes() {
        TestSite one = digest();
        TestSite other = digest();
        List<Output> first = Outputs.of(one.context(), one.pages(), one.now());
        List<Output> second = Outputs.of(other.context(), other.pages(), other.now());

        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).inputs().get())
                    .isEqualTo(first.get(i).inputs().get());
            assertThat(second.get(i).bytes().get())
                    .isEqualTo(first.get(i).bytes().get());
        }
    }
}
