package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.article.Article;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    private static Article article(String... frontMatter) {
        return (Article) new TestSite().article("2023/07/03/talks", frontMatter).document("2023/07/03/talks.md");
    }

    private static Optional<Held> held(Article article, String now) {
        return Held.of(article, Instant.parse(now), false);
    }

    private static Optional<Instant> next(Article article, String now) {
        return Held.nextChange(article, Instant.parse(now), false);
    }

    @Test
    void anArticleIsPublishedFromItsDateOn() {
        Article article = article("date: 2023-07-03T16:30");

        assertThat(held(article, "2023-07-03T07:29:59Z")).contains(Held.FUTURE);
        assertThat(held(article, "2023-07-03T07:30:00Z")).isEmpty();
        assertThat(next(article, "2023-07-03T07:29:59Z")).contains(Instant.parse("2023-07-03T07:30:00Z"));
        assertThat(next(article, "2023-07-03T07:30:00Z")).isEmpty();
    }

    @Test
    void aDayWithoutATimeBeginsWithTheDayInTheSitesZone() {
        Article article = article("date: 2023-07-03");

        assertThat(held(article, "2023-07-02T14:59:59Z")).contains(Held.FUTURE);
        assertThat(held(article, "2023-07-02T15:00:00Z")).isEmpty();
    }

    @Test
    void anEmbargoEndsAtItsInstant() {
        Article article = article("embargo: 2023-07-05T09:00");

        assertThat(held(article, "2023-07-04T23:59:59Z")).contains(Held.EMBARGO);
        assertThat(held(article, "2023-07-05T00:00:00Z")).isEmpty();
        assertThat(next(article, "2023-07-01T00:00:00Z")).contains(Instant.parse("2023-07-05T00:00:00Z"));
    }

    @Test
    void anEmbargoBeforeTheDatePublishesNothingEarly() {
        Article article = article("embargo: 2023-07-01");

        assertThat(held(article, "2023-07-02T00:00:00Z")).contains(Held.FUTURE);
        assertThat(next(article, "2023-06-01T00:00:00Z")).contains(Instant.parse("2023-07-03T03:00:00Z"));
    }

    @Test
    void anArticleExpiresAtItsInstantAndNeverComesBack() {
        Article article = article("expires: 2023-07-05T09:00");

        assertThat(held(article, "2023-07-04T23:59:59Z")).isEmpty();
        assertThat(next(article, "2023-07-04T23:59:59Z")).contains(Instant.parse("2023-07-05T00:00:00Z"));
        assertThat(held(article, "2023-07-05T00:00:00Z")).contains(Held.EXPIRED);
        assertThat(next(article, "2023-07-05T00:00:00Z")).isEmpty();
    }

    @Test
    void noClockPublishesADraftOrAWithheldArticle() {
        Article draft = article("draft: true");
        Article withheld = article("status: withheld");

        assertThat(Held.of(draft, LONG_AFTER, false)).contains(Held.DRAFT);
        assertThat(Held.of(withheld, LONG_AFTER, true)).contains(Held.WITHHELD);
        assertThat(next(draft, "2020-01-01T00:00:00Z")).isEmpty();
        assertThat(next(withheld, "2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void draftsAreShownOnRequestButNotBeforeTheirEmbargo() {
        assertThat(Held.of(article("draft: true"), LONG_AFTER, true)).isEmpty();
        assertThat(Held.of(article("draft: true", "embargo: 2031-01-01"), LONG_AFTER, true))
                .contains(Held.EMBARGO);
        assertThat(Held.nextChange(article("draft: true", "embargo: 2031-01-01T09:00"), LONG_AFTER, true))
                .contains(Instant.parse("2031-01-01T00:00:00Z"));
    }

    @Test
    void aWithdrawnArticleIsNotHeldBack() {
        assertThat(Held.of(article("status: withdrawn"), LONG_AFTER, false)).isEmpty();
    }

    @Test
    void theSiteCountsWhatIsHeldBackAndKnowsItsNextChange() {
        TestSite site = new TestSite()
                .now("2023-07-04T00:00:00Z")
                .article("2023/07/03/shown", "expires: 2023-07-20T09:00")
                .article("2023/07/03/draft", "draft: true")
                .article("2023/07/05/next", "date: 2023-07-05T09:00")
                .article("2023/07/03/secret", "embargo: 2023-07-10T09:00")
                .article("2023/07/03/also-secret", "embargo: 2023-07-11T09:00")
                .article("2023/07/01/over", "expires: 2023-07-02");

        assertThat(site.site().articles()).extracting(a -> a.article().slug()).containsExactly("shown");
        assertThat(site.site().held())
                .containsEntry(Held.DRAFT, 1)
                .containsEntry(Held.FUTURE, 1)
                .containsEntry(Held.EMBARGO, 2)
                .containsEntry(Held.EXPIRED, 1)
                .doesNotContainKey(Held.WITHHELD);
        assertThat(site.site().nextChange()).contains(Instant.parse("2023-07-05T00:00:00Z"));
    }
}
