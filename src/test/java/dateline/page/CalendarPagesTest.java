package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarPagesTest {
    @Test
    void aMonthShowsAllItsArticles() {
        List<Day> days = july(75);

        assertThat(days).hasSize(4).allMatch(day -> day.articles().size() == 75 && day.more() == 0);
    }

    @Test
    void aBusyMonthShowsTheFirstOfEachDayAndSaysHowManyThereAreBeside() {
        List<Day> days = july(76);

        assertThat(days).hasSize(4).allMatch(day -> day.articles().size() == 75 && day.more() == 1);
    }

    private static List<Day> july(int articlesADay) {
        TestSite site = new TestSite("lists: {size: 2}");
        for (int day = 1; day <= 4; day++) {
            for (int i = 0; i < articlesADay; i++) {
                site.article("2023/07/0" + day + "/a" + i);
            }
        }
        Page month = site.pages().all().stream()
                .filter(page -> page.path().value().equals("/2023/07/"))
                .findFirst()
                .orElseThrow();
        return ((View.Month) month.view().get()).days();
    }
}
