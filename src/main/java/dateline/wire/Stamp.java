package dateline.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line with the time of an item: {@code All News 16:30 July 03, 2023}, {@code 2018/03/02 16:54}, {@code date
 * 2022-12-29}.
 *
 * @param label what stands before it; empty when nothing does
 * @param date RFC 3339, or local when the line names no zone, or a day
 */
record Stamp(String label, String date) {
    private static final String TIME =
            "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?";
    private static final String ZONE = "(?:\\s*\\(?(?<zone>KST|JST|GMT|UTC|Z|[+-][0-9]{2}:?[0-9]{2})\\)?)?";
    private static final String WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?";
    private static final String NAMED =
            WEEKDAY + "(?<month>" + Months.NAME + ") (?<day>[0-9]{1,2}),? (?<year>[0-9]{4})";
    private static final String NAMED_DAY_FIRST =
            WEEKDAY + "(?<day>[0-9]{1,2}) (?<month>" + Months.NAME + "),? (?<year>[0-9]{4})";
    private static final String NUMBERS = "(?<year>[0-9]{4})([-/.])(?<month>[0-9]{1,2})\\k<sep>(?<day>[0-9]{1,2})\\.?"
            .replace("([-/.])", "(?<sep>[-/.])");
    private static final String LABEL = "(?:(?<label>[\\p{L}&][\\p{L}\\p{N} .,&/'’|-]{0,48}?):?\\s+)??";

    private static final Pattern[] SHAPES = {
        shape(TIME + ZONE + ",? " + NAMED + ZONE.replace("zone", "zoneb")),
        shape(TIME + ZONE + ",? " + NAMED_DAY_FIRST),
        shape(NUMBERS + "(?:,?[ T]" + TIME + ")" + ZONE),
        shape(NAMED + ",? (?:at )?" + TIME + ZONE),
        shape(NAMED_DAY_FIRST + ",? (?:at )?" + TIME + ZONE),
        shape(NUMBERS),
        shape(NAMED),
        shape(NAMED_DAY_FIRST)
    };

    private static Pattern shape(String date) {
        return Pattern.compile(LABEL + date, Pattern.CASE_INSENSITIVE);
    }

    /** The stamp that a line is; empty when it is none, or when there is no such day or time. */
    static Optional<Stamp> of(String line) {
        if (line.length() > 120) {
            return Optional.empty();
        }
        for (Pattern shape : SHAPES) {
            Matcher found = shape.matcher(line);
            if (found.matches()) {
                return read(found);
            }
        }
        return Optional.empty();
    }

    /** Whether a line has the shape of a stamp, be there such a day or not. */
    static boolean isShaped(String line) {
        for (Pattern shape : SHAPES) {
            if (line.length() <= 120 && shape.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Stamp> read(Matcher found) {
        try {
            String month = found.group("month");
            LocalDate day = LocalDate.of(
                    Integer.parseInt(found.group("year")),
                    Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Months.number(month),
                    Integer.parseInt(found.group("day")));
            String label = group(found, "label");
            boolean hasTime = !group(found, "hour").isEmpty();
            String date = hasTime ? day + "T" + time(found) + zone(found) : day.toString();
            return Optional.of(new Stamp(label.equalsIgnoreCase("date") ? "" : label, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        String half = group(found, "half").toLowerCase(Locale.ROOT);
        if (!half.isEmpty()) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        String second = group(found, "second");
        return LocalTime.of(
                hour, Integer.parseInt(found.group("minute")), second.isEmpty() ? 0 : Integer.parseInt(second));
    }

    private static String zone(Matcher found) {
        String first = group(found, "zone");
        String zone = first.isEmpty() ? group(found, "zoneb") : first;
        return switch (zone.toUpperCase(Locale.ROOT)) {
            case "" -> "";
            case "KST", "JST" -> "+09:00";
            case "GMT", "UTC", "Z" -> "Z";
            default -> zone.indexOf(':') > 0 ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
        };
    }

    private static String group(Matcher found, String name) {
        try {
            String group = found.group(name);
            return group == null ? "" : group.strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
