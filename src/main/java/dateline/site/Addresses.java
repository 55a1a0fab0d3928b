package dateline.site;

import dateline.text.WebPath;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** The addresses of dated pages: {@code /2023/07/03/}, {@code /2023/07/}, {@code /2023/w27/}, {@code /2023/}. */
public final class Addresses {
    /** The search page; its index lies below it. */
    public static final WebPath SEARCH = WebPath.page("search");

    /** How browsers ask it. */
    public static final WebPath OPEN_SEARCH = WebPath.file("opensearch.xml");

    private Addresses() {}

    public static WebPath day(LocalDate day) {
        return WebPath.page(four(day.getYear()), two(day.getMonthValue()), two(day.getDayOfMonth()));
    }

    public static WebPath month(YearMonth month) {
        return WebPath.page(four(month.getYear()), two(month.getMonthValue()));
    }

    /** The ISO week of a day; its year is the week's, which differs from the day's around New Year. */
    public static WebPath week(LocalDate day) {
        return WebPath.page(
                four(day.get(IsoFields.WEEK_BASED_YEAR)), "w" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    public static WebPath year(Year year) {
        return WebPath.page(four(year.getValue()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int number) {
        String digits = Integer.toString(number);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
