package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.TestSite;
import dateline.source.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionsTest {
    private static List<String> slugs(Edition edition) {
        return edition.articles().stream()
                .map(article -> article.article().slug())
                .toList();
    }

    private static Edition only(TestSite site) {
        assertThat(site.problems()).isEmpty();
        assertThat(site.site().editions()).hasSize(1);
        return site.site().editions().get(0);
    }

    @Test
    void withoutAWordFromTheEditorTheOrderIsLeadRankSectionNewest() {
        TestSite site = new TestSite()
                .article("2023/07/03/a-world-early", "section: World", "date: 2023-07-03T08:00")
                .article("2023/07/03/b-world-late", "section: World", "date: 2023-07-03T20:00")
                .article("2023/07/03/c-politics", "section: Politics", "date: 2023-07-03T07:00")
                .article("2023/07/03/d-rank-two", "rank: 2", "section: World")
                .article("2023/07/03/e-rank-one", "rank: 1", "section: World")
                .article("2023/07/03/f-lead", "lead: true", "section: World", "rank: 9");

        assertThat(slugs(only(site)))
                .containsExactly("f-lead", "e-rank-one", "d-rank-two", "c-politics", "b-world-late", "a-world-early");
    }

    @Test
    void theEditorsOrderComesFirst() {
        TestSite site = new TestSite()
                .file("2023/07/03/edition.md", "order: [third, first]", "A quiet day.")
                .article("2023/07/03/first")
                .article("2023/07/03/second", "lead: true")
                .article("2023/07/03/third");

        assertThat(slugs(only(site))).containsExactly("third", "first", "second");
    }

    @Test
    void anUnknownSlugInTheOrderIsAProblemWithItsPlace() {
        TestSite site = new TestSite()
                .file("2023/07/03/edition.md", "order:\n  - talks\n  - bugdet", "")
                .article("2023/07/03/talks")
                .article("2023/07/03/budget")
                .article("2023/07/02/port");

        assertThat(site.problems(Rule.EDITION_ORDER)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("content/2023/07/03/edition.md:4:5");
            assertThat(problem.message()).isEqualTo("no article \"bugdet\" in this edition");
            assertThat(problem.hint()).isEqualTo("did you mean \"budget\"?");
        });
    }

    @Test
    void theOrderMayNameArticlesThatAreHeldBackOrWithdrawn() {
        TestSite site = new TestSite()
                .file("2023/07/03/edition.md", "order: [draft, gone, talks, secret]", "")
                .article("2023/07/03/draft", "draft: true")
                .article("2023/07/03/gone", "status: withdrawn")
                .article("2023/07/03/secret", "embargo: 2030-01-01")
                .article("2023/07/03/first", "lead: true")
                .article("2023/07/03/talks");

        assertThat(slugs(only(site))).containsExactly("talks", "first");
    }

    @Test
    void aDailyEditionHoldsTheArticlesOfItsDayInTheSitesZone() {
        TestSite site = new TestSite()
                .article("2023/07/04/after-midnight", "date: 2023-07-03T15:00:00Z")
                .article("2023/07/03/before-midnight", "date: 2023-07-03T14:59:59Z");

        assertThat(site.site().editions())
                .extracting(Edition::from, Edition::to, EditionsTest::slugs)
                .containsExactly(
                        tuple(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 3), List.of("before-midnight")),
                        tuple(LocalDate.of(2023, 7, 4), LocalDate.of(2023, 7, 4), List.of("after-midnight")));
    }

    @Test
    void aWeeklyEditionRunsFromMondayToSunday() {
        TestSite site = new TestSite("edition: weekly")
                .article("2023/07/03/monday", "date: 2023-07-03T00:00")
                .article("2023/07/09/sunday", "date: 2023-07-09T23:59:59")
                .article("2023/07/02/sunday-before", "date: 2023-07-02T23:59:59")
                .file("2023/07/07/edition.md", "number: 12", "The week.");
        List<Edition> editions = site.site().editions();

        assertThat(editions)
                .extracting(edition -> edition.path().value())
                .containsExactly("/2023/06/26/", "/2023/07/03/");
        assertThat(editions.get(1).to()).isEqualTo(LocalDate.of(2023, 7, 9));
        assertThat(slugs(editions.get(1))).containsExactly("sunday", "monday");
        assertThat(editions.get(1).number()).isEqualTo(12);
        assertThat(site.published("2023/07/09/sunday").edition()).isEqualTo(LocalDate.of(2023, 7, 3));
    }

    @Test
    void aWeekHasOneNote() {
        TestSite site = new TestSite("edition: weekly")
                .file("2023/07/03/edition.md", "title: The week", "")
                .file("2023/07/07/edition.md", "title: The week again", "");

        assertThat(site.problems(Rule.EDITION_PLACE)).singleElement().satisfies(problem -> {
            assertThat(problem.place().path()).isEqualTo("content/2023/07/07/edition.md");
            assertThat(problem.message()).contains("content/2023/07/03/edition.md");
        });
    }

    @Test
    void numbersRiseWithTheDate() {
        TestSite site = new TestSite()
                .file("2023/07/01/edition.md", "number: 7", "")
                .article("2023/07/02/unnumbered")
                .file("2023/07/03/edition.md", "number: 7", "")
                .file("2023/07/04/edition.md", "number: 8", "");

        assertThat(site.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.EDITION_NUMBER);
            assertThat(problem.place().path()).isEqualTo("content/2023/07/03/edition.md");
            assertThat(problem.message()).contains("number 7", "content/2023/07/01/edition.md");
        });
    }

    @Test
    void aNoteIsNotPublishedBeforeItsDay() {
        TestSite site = new TestSite()
                .now("2023-07-03T14:59:59Z")
                .article("2023/07/03/talks")
                .file("2023/07/04/edition.md", "order: [tomorrow]", "Tomorrow's note.");

        assertThat(only(site).from()).isEqualTo(LocalDate.of(2023, 7, 3));
        assertThat(site.site().nextChange()).contains(Instant.parse("2023-07-03T15:00:00Z"));
        assertThat(site.now("2023-07-03T15:00:00Z").site().editions())
                .extracting(Edition::from)
                .containsExactly(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 4));
    }

    @Test
    void aDayWithANoteAloneIsAnEditionButNotTheLatest() {
        TestSite site = new TestSite()
                .article("2023/07/03/talks")
                .file("2023/07/04/edition.md", "title: Nothing new", "No news today.");

        assertThat(site.site().editions()).hasSize(2);
        assertThat(site.site().latestEdition()).map(Edition::from).contains(LocalDate.of(2023, 7, 3));
    }

    @Test
    void withNotesAloneTheLastOfThemIsTheLatest() {
        TestSite site = new TestSite()
                .file("2023/07/03/edition.md", "title: One", "")
                .file("2023/07/04/edition.md", "title: Two", "");

        assertThat(site.site().latestEdition()).map(Edition::from).contains(LocalDate.of(2023, 7, 4));
        assertThat(new TestSite().site().latestEdition()).isEmpty();
    }

    @Test
    void isoWeeksBelongToTheirOwnYears() {
        assertThat(Addresses.week(LocalDate.of(2023, 7, 3)).value()).isEqualTo("/2023/w27/");
        assertThat(Addresses.week(LocalDate.of(2021, 1, 3)).value()).isEqualTo("/2020/w53/");
        assertThat(Addresses.week(LocalDate.of(2024, 12, 30)).value()).isEqualTo("/2025/w01/");
    }
}
