package dateline.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody meant by a date that is not written year first: {@code 3 July 2023} is {@code 2023-07-03}. */
final class DateGuess {
    private static final String TIME =
            "(?:[T ,]*(?:at )?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::[0-9]{2})? ?(?<half>[AaPp]\\.?[Mm])?.*|\\D{0,3})";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? +)?";
    private static final Pattern YEAR_FIRST =
            pattern("(?<y>[0-9]{4})[-./ 년]+(?<m>[0-9]{1,2})[-./ 월]+(?<d>[0-9]{1,2})(?:일|\\.)?" + TIME);
    private static final Pattern DIGITS = pattern("(?<y>[12][0-9]{3})(?<m>[0-9]{2})(?<d>[0-9]{2})" + TIME);
    private static final Pattern YEAR_LAST =
            pattern("(?<a>[0-9]{1,2})(?<sep>[-./])(?<b>[0-9]{1,2})\\k<sep>(?<y>[0-9]{4})" + TIME);
    private static final Pattern DAY_MONTH = pattern(
            WEEKDAY + "(?<d>[0-9]{1,2})(?:st|nd|rd|th|\\.)?[- ]+(?<name>[a-z]{3,9})[-., ]+(?<y>[0-9]{4})" + TIME);
    private static final Pattern MONTH_DAY =
            pattern(WEEKDAY + "(?<name>[a-z]{3,9})\\.? +(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? +(?<y>[0-9]{4})" + TIME);
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateGuess() {}

    /** The date year first, or the two that it may be. */
    static Optional<String> of(String text) {
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast);
        }
        for (Pattern pattern : List.of(YEAR_FIRST, DIGITS)) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                return date(date, date.group("m"), date.group("d"));
            }
        }
        for (Pattern pattern : List.of(DAY_MONTH, MONTH_DAY)) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                return month(date.group("name")).flatMap(month -> date(date, month, date.group("d")));
            }
        }
        return Optional.empty();
    }

    /** {@code 03/07/2023} is the third of July to most, the seventh of March to some; with dots it is always the former. */
    private static Optional<String> yearLast(Matcher date) {
        Optional<String> dayFirst = date(date, date.group("b"), date.group("a"));
        Optional<String> monthFirst =
                date.group("sep").equals(".") ? Optional.empty() : date(date, date.group("a"), date.group("b"));
        String either = Stream.of(dayFirst, monthFirst)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" or "));
        return either.isEmpty() ? Optional.empty() : Optional.of(either);
    }

    private static Optional<String> date(Matcher date, String month, String day) {
        try {
            LocalDate found =
                    LocalDate.of(Integer.parseInt(date.group("y")), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(found + time(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String time(Matcher date) {
        if (date.group("hour") == null) {
            return "";
        }
        int hour = Integer.parseInt(date.group("hour"));
        String half = Objects.requireNonNullElse(date.group("half"), "").toLowerCase(Locale.ROOT);
        if (!half.isEmpty()) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return hour > 23 ? "" : String.format(Locale.ROOT, "T%02d:%s", hour, date.group("minute"));
    }

    private static Optional<String> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MONTHS.stream()
                .filter(month -> month.startsWith(lower) || (lower.equals("sept") && month.equals("september")))
                .findFirst()
                .map(month -> String.valueOf(MONTHS.indexOf(month) + 1));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
