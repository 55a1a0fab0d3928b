package dateline.schema;

import dateline.source.Rule;
import dateline.yaml.Node.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates: {@code 2023-07-03T16:30:00+09:00} (RFC 3339), {@code 2023-07-03T16:30} and {@code 2023-07-03}, the last two in the
 * site's zone. A space may stand for the {@code T}, and seconds may be left out.
 */
public final class Dates {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})"
            + "(?:(?:[Tt]| +)([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?"
            + "(?: *(?:([Zz])|([+-][0-9]{2}):([0-9]{2})))?)?");

    private static final Pattern ZONE_NAME = Pattern.compile(":[0-9]{2} ?(?![AaPp][Mm])[A-Za-z]{3,}$");

    private static final Pattern OFFSET = Pattern.compile(":[0-9]{2} *([+-][0-9]{2})([0-9]{2})$");

    /** The calendar's first whole year, long before there were newspapers; a smaller one is a slip of the finger. */
    private static final int FIRST_YEAR = 1583;

    private static final int LAST_YEAR = 9999;

    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}([-./])[0-9]{1,2}\\1[0-9]{2}(?![0-9])");

    /** A date with or without a time. */
    public static final Type<When> WHEN = new ScalarType<>(
            "date or date-time",
            () -> Types.json("type", "string", "pattern", "^" + SHAPE + "$"),
            (scalar, reading) -> new Date(scalar, reading).read());

    /** A day. */
    public static final Type<LocalDate> DAY = WHEN.as((when, place) -> when.day());

    private Dates() {}

    /** One date while it is being read. */
    private record Date(Scalar scalar, Reading reading) {
        Optional<When> read() {
            String text = scalar.text().strip();
            Matcher shape = SHAPE.matcher(text);
            if (!shape.matches()) {
                reading.value(Rule.DATE_INVALID, scalar, "a date, year first", hint(text));
                return Optional.empty();
            }
            return day(shape).flatMap(day -> when(day, shape)).flatMap(this::ofOurCalendar);
        }

        private Optional<When> ofOurCalendar(When when) {
            int year = when.day().getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR
                    ? Optional.of(when)
                    : wrong("there is no news from that year", "years are " + FIRST_YEAR + " to " + LAST_YEAR);
        }

        private String hint(String text) {
            Matcher offset = OFFSET.matcher(text);
            if (offset.find()) {
                return DateGuess.of(text)
                        .map(guess -> "write " + guess + offset.group(1) + ":" + offset.group(2))
                        .orElse("write the offset as " + offset.group(1) + ":" + offset.group(2));
            }
            return DateGuess.of(text)
                    .map(guess -> ZONE_NAME.matcher(text).find()
                            ? "write " + guess + " if that is the time in " + reading.zone()
                                    + ", else add its offset, as in " + guess + "+09:00"
                            : "write " + guess)
                    .orElse(
                            SHORT_YEAR.matcher(text).lookingAt()
                                    ? "write the year with four digits, as in 2023-07-03"
                                    : "write 2023-07-03, or with the time 2023-07-03T16:30");
        }

        private Optional<LocalDate> day(Matcher shape) {
            int year = number(shape, 1);
            int month = number(shape, 2);
            int day = number(shape, 3);
            if (month < 1 || month > 12) {
                boolean swapped = day >= 1 && day <= 12 && month >= 1 && month <= 31;
                return wrong(
                        "there is no month " + shape.group(2),
                        swapped
                                ? "if the day came first, write "
                                        + String.join("-", shape.group(1), shape.group(3), shape.group(2))
                                : "months are 01 to 12");
            }
            if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
                String name = YearMonth.of(year, month).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                return wrong(
                        "there is no day " + shape.group(3) + " in " + name + " " + year,
                        name + " " + year + " has " + YearMonth.of(year, month).lengthOfMonth() + " days");
            }
            return Optional.of(LocalDate.of(year, month, day));
        }

        private Optional<When> when(LocalDate day, Matcher shape) {
            if (shape.group(4) == null) {
                return startOf(day);
            }
            if (number(shape, 4) > 23 || number(shape, 5) > 59 || (shape.group(6) != null && number(shape, 6) > 59)) {
                return wrong("there is no such time of day", "times are 00:00:00 to 23:59:59");
            }
            LocalTime time = LocalTime.of(
                            number(shape, 4), number(shape, 5), shape.group(6) == null ? 0 : number(shape, 6))
                    .withNano(
                            shape.group(7) == null
                                    ? 0
                                    : Integer.parseInt((shape.group(7) + "00000000").substring(0, 9)));
            if (shape.group(8) == null && shape.group(9) == null) {
                return local(day.atTime(time));
            }
            try {
                ZoneOffset offset =
                        shape.group(8) != null ? ZoneOffset.UTC : ZoneOffset.of(shape.group(9) + ":" + shape.group(10));
                return Optional.of(new When(
                        day.atTime(time)
                                .atOffset(offset)
                                .atZoneSameInstant(reading.zone())
                                .toOffsetDateTime(),
                        false));
            } catch (DateTimeException e) {
                return wrong(
                        "there is no such offset", "offsets are -18:00 to +18:00, as in 2023-07-03T16:30:00+09:00");
            }
        }

        private Optional<When> startOf(LocalDate day) {
            OffsetDateTime start = day.atStartOfDay(reading.zone()).toOffsetDateTime();
            return start.toLocalDate().equals(day)
                    ? Optional.of(new When(start, true))
                    : wrong(
                            "this day was skipped in " + reading.zone(),
                            "the next day there is " + start.toLocalDate());
        }

        private Optional<When> local(LocalDateTime time) {
            ZoneId zone = reading.zone();
            ZoneOffsetTransition change = zone.getRules().getTransition(time);
            if (change != null && change.isGap()) {
                return wrong(
                        "this time does not exist in " + zone + ", where the clocks went from "
                                + change.getDateTimeBefore().toLocalTime() + " to "
                                + change.getDateTimeAfter().toLocalTime(),
                        "the first time after the gap is " + change.getDateTimeAfter());
            }
            return Optional.of(new When(time.atZone(zone).toOffsetDateTime(), false));
        }

        private <T> Optional<T> wrong(String message, String hint) {
            reading.problems()
                    .add(
                            Rule.DATE_INVALID,
                            scalar.place(),
                            reading.key() + " is " + Reading.shown(scalar.text()) + ": " + message,
                            hint);
            return Optional.empty();
        }

        private static int number(Matcher shape, int group) {
            return Integer.parseInt(shape.group(group));
        }
    }
}
