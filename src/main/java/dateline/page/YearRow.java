package dateline.page;

import java.util.List;

/** A year of the archive. */
@Meaning("a year of the archive")
public record YearRow(
        @Meaning("the year") Link year,
        @Meaning("number of articles") int count,
        @Meaning("its twelve months, January first") List<Calendar> months) {}
