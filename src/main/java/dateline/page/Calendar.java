package dateline.page;

import java.util.List;

/** A month as weeks of days. */
@Meaning("a month as weeks of days")
public record Calendar(
        @Meaning("the month in words: July 2023") String name,

        @Meaning("the month without its year: July") String month,

        @Meaning("address of the month's page; empty when months have no pages")
        String href,

        @Meaning("number of articles") int count,

        @Meaning("short names of the days, Monday first, with their full names")
        List<Weekday> weekdays,

        @Meaning("weeks of seven cells, Monday first") List<List<Cell>> weeks) {

    /** The name of a day of the week. */
    @Meaning("the name of a day of the week")
    public record Weekday(
            @Meaning("one or two letters") String letter,
            @Meaning("in full") String name) {}

    /** A day of the calendar. */
    @Meaning("a day of the calendar")
    public record Cell(
            @Meaning("day of the month; 0 outside it") int day,

            @Meaning("address of its edition; empty when it has none")
            String href,

            @Meaning("number of articles") int count,

            @Meaning("0 to 4: how many articles compared with the busiest day of the page; a class for its shade")
            int level,

            @Meaning("in words: 3 July 2023: 7 articles; empty when there are none")
            String label,

            @Meaning("whether it is the day that the page is about")
            boolean current) {}
}
