package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.site.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {
    private static List<Published> days(String from, String to, int aDay) {
        List<Published> articles = new ArrayList<>();
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
            articles.addAll(Collections.nCopies(aDay, on(day)));
        }
        return articles;
    }

    private static Published on(LocalDate day) {
        TestSite site = new TestSite("zone: UTC")
                .now("2040-01-01T00:00:00Z")
                .article(day.toString().replace('-', '/') + "/x");
        return site.published(day.toString().replace('-', '/') + "/x");
    }

    private static List<String> spans(List<Published> articles) {
        return Segment.of(articles).stream()
                .map(segment -> segment.from() + " " + segment.to() + " "
                        + segment.articles().size())
                .toList();
    }

    @Test
    void aSmallDigestHasOneForItsYearsOneForTheMonthsOneForTheDays() {
        List<Published> articles = new ArrayList<>(days("2021-12-30", "2022-01-02", 1));
        articles.addAll(days("2023-01-30", "2023-02-02", 2));

        assertThat(spans(articles))
                .containsExactly("2021-12-30 2022-01-02 4", "2023-01-30 2023-01-31 4", "2023-02-01 2023-02-02 4");
    }

    @Test
    void daysOfTheNewestMonthGoTogetherWhileTheyAreFew() {
        assertThat(spans(days("2023-03-01", "2023-03-07", 100)))
                .containsExactly(
                        "2023-03-01 2023-03-02 200",
                        "2023-03-03 2023-03-04 200",
                        "2023-03-05 2023-03-06 200",
                        "2023-03-07 2023-03-07 100");
    }

    @Test
    void aNewArticleChangesNoSegmentButTheLast() {
        List<Published> before = days("2022-11-01", "2023-03-05", 60);
        List<Published> after = new ArrayList<>(before);
        after.add(on(LocalDate.parse("2023-03-05")));

        List<String> known = spans(before);
        List<String> now = spans(after);
        assertThat(now).hasSameSizeAs(known);
        assertThat(now.subList(0, now.size() - 1)).isEqualTo(known.subList(0, known.size() - 1));
    }

    @Test
    void aYearWithVeryManyArticlesIsPartedByMonths() {
        List<Published> articles = days("2022-01-01", "2022-12-31", 50);
        articles.addAll(days("2023-01-01", "2023-01-01", 1));

        assertThat(spans(articles))
                .containsExactly(
                        "2022-01-01 2022-05-31 7550",
                        "2022-06-01 2022-10-31 7650",
                        "2022-11-01 2022-12-31 3050",
                        "2023-01-01 2023-01-01 1");
    }

    @Test
    void nothingHasNone() {
        assertThat(Segment.of(List.of())).isEmpty();
    }
}
