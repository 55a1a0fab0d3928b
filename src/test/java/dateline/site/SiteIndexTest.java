package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.article.Document;
import dateline.source.Checked;
import dateline.source.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteIndexTest {
    private static List<String> slugs(List<Published> articles) {
        return articles.stream().map(article -> article.article().slug()).toList();
    }

    @Test
    void articlesGoFromTheOldestWhateverTheirZonesAndTiesGoByFile() {
        TestSite site = new TestSite()
                .article("2023/07/03/later", "date: 2023-07-03T12:00:01+09:00")
                .article("2023/07/03/b", "date: 2023-07-03T03:00:00Z")
                .article("2023/07/03/a", "date: 2023-07-03T12:00:00+09:00")
                .article("2023/07/03/first", "date: 2023-07-02T22:00:00-04:00");

        assertThat(slugs(site.site().articles())).containsExactly("first", "a", "b", "later");
        assertThat(site.site().articles()).extracting(Published::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        TestSite site = new TestSite("topics: open").file("stories/harbour.md", "name: The harbour", "");
        for (int i = 10; i < 30; i++) {
            site.article(
                    "2023/06/" + i + "/a" + i,
                    "topics: [Topic " + i % 3 + "]",
                    i % 4 == 0 ? "story: harbour" : "rank: 1");
        }
        Site expected = site.site();
        for (int seed = 0; seed < 5; seed++) {
            List<Document> shuffled = new ArrayList<>(site.documents());
            Collections.shuffle(shuffled, new Random(seed));
            Checked<Site> made =
                    SiteIndex.of(expected.config(), shuffled, List.of(), article -> List.of(), site.now(), false);

            assertThat(made.value().articles()).isEqualTo(expected.articles());
            assertThat(made.value().editions()).isEqualTo(expected.editions());
            assertThat(made.value().topics()).isEqualTo(expected.topics());
            for (Published article : expected.articles()) {
                assertThat(made.value().earlier(article)).isEqualTo(expected.earlier(article));
                assertThat(made.value().later(article)).isEqualTo(expected.later(article));
            }
        }
    }

    @Test
    void aWithdrawnArticleKeepsItsAddressAndLeavesEveryList() {
        TestSite site = new TestSite("topics: open")
                .file("stories/harbour.md", "name: The harbour", "")
                .article(
                        "2023/07/03/gone", "status: withdrawn", "topics: [Ports]", "story: harbour", "aliases: [/old/]")
                .article("2023/07/03/stays");

        assertThat(slugs(site.site().articles())).containsExactly("stays");
        assertThat(slugs(site.site().withdrawn())).containsExactly("gone");
        assertThat(site.site().withdrawn().get(0).path().value()).isEqualTo("/2023/07/03/gone/");
        assertThat(site.site().topics().get("ports").articles()).isEmpty();
        assertThat(site.site().stories().get("harbour").articles()).isEmpty();
        assertThat(slugs(site.site().editions().get(0).articles())).containsExactly("stays");
        assertThat(site.site().aliases())
                .extracting(alias -> alias.to().value())
                .containsExactly("/2023/07/03/gone/");
    }

    @Test
    void anIdBelongsToOneArticleAlsoToAWithdrawnOne() {
        TestSite site = new TestSite()
                .article("2023/07/02/first", "id: x", "status: withdrawn")
                .article("2023/07/03/second", "id: x")
                .article("2023/07/04/draft", "id: x", "draft: true");

        assertThat(site.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.ID_TAKEN);
            assertThat(problem.place().path()).isEqualTo("content/2023/07/03/second.md");
            assertThat(problem.message()).contains("content/2023/07/02/first.md");
        });
    }

    @Test
    void oneArticleInSeveralLanguagesIsAGroup() {
        TestSite site = new TestSite()
                .article("2023/07/03/talks")
                .article("2023/07/03/talks.ko", "language: ko")
                .article("2023/07/03/talks.pt-BR", "language: pt-BR")
                .article("2023/07/03/other.ko", "language: ko")
                .article("2023/07/03/talks.de", "language: fr");

        for (String path : List.of("2023/07/03/talks", "2023/07/03/talks.ko", "2023/07/03/talks.pt-BR")) {
            assertThat(site.site().translations(site.published(path)))
                    .extracting(article -> article.article().language())
                    .containsExactly("en", "ko", "pt-BR");
        }
        assertThat(site.site().translations(site.published("2023/07/03/other.ko")))
                .isEmpty();
        assertThat(site.site().translations(site.published("2023/07/03/talks.de")))
                .isEmpty();
    }

    @Test
    void aGroupHasOneArticleForEachLanguage() {
        TestSite site = new TestSite()
                .article("2023/07/03/talks")
                .article("2023/07/03/talks.en", "language: en")
                .article("2023/07/03/talks.ko", "language: ko");

        assertThat(site.site().translations(site.published("2023/07/03/talks.ko")))
                .extracting(article -> article.article().language())
                .containsExactly("en", "ko");
    }

    @Test
    void aPictureMustExist() {
        TestSite site = new TestSite()
                .asset("2023/07/03/port.png", 10, 10)
                .article("2023/07/03/talks", "photo:\n  file: prot.png\n  alt: A port");

        assertThat(site.problems()).singleElement().satisfies(problem -> {
            assertThat(problem)
                    .hasToString("content/2023/07/03/talks.md:5:9: error[picture-missing]: no picture \"prot.png\"");
            assertThat(problem.hint()).isEqualTo("did you mean port.png?");
        });
        assertThat(site.published("2023/07/03/talks").photo()).isEmpty();
    }
}
