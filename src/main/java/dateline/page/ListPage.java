package dateline.page;

import java.util.List;
import java.util.Optional;

/** One page of a long list, newest first; older pages are numbered from the oldest, so that closed ones never change. */
@Meaning("one page of a long list, newest first")
public record ListPage(
        @Meaning("articles by month, newest first") List<MonthGroup> months,

        @Meaning("number of articles on all pages; 0 on older pages")
        int count,

        @Meaning("number of this page, from the oldest; 0 for the newest")
        int number,

        @Meaning("page with newer articles") Optional<Link> newer,
        @Meaning("page with older articles") Optional<Link> older) {

    /** The articles of one month. */
    @Meaning("the articles of one month")
    public record MonthGroup(
            @Meaning("the month: July 2023") Link month,
            @Meaning("articles, newest first") List<Card> articles) {}
}
