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
            "(?:at )?(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?(?: Uhr)?";
    private static final String ZONE =
            "(?:\\s*\\(?(?<zone>" + Instants.ZONE_NAMES + "|" + SharedName.NAMES + "|[+-][0-9]{2}:?[0-9]{2})\\)?)?";
    private static final String WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?";
    private static final String NAMED =
            WEEKDAY + "(?<month>" + Months.NAME + ") (?<day>[0-9]{1,2}),? (?<year>[0-9]{4})";
    private static final String NAMED_DAY_FIRST =
            WEEKDAY + "(?<day>[0-9]{1,2}) (?<month>" + Months.NAME + "),? (?<year>[0-9]{4})";
    private static final String NUMBERS = "(?<year>[0-9]{4})([-/.])(?<month>[0-9]{1,2})\\k<sep>(?<day>[0-9]{1,2})\\.?"
            .replace("([-/.])", "(?<sep>[-/.])");
    private static final String DAY_FIRST = "(?<day>[0-9]{1,2})\\.(?<month>[0-9]{1,2})\\.(?<year>[0-9]{4})";
    private static final String LABEL = "(?:(?<label>[\\p{L}&][\\p{L}\\p{N} .,&/'’|-]{0,48}?):?\\s+)??";

    private static final Pattern[] SHAPES = {
        shape(TIME + ZONE + ",? " + NAMED + ZONE.replace("zone", "zoneb")),
        shape(TIME + ZONE + ",? " + NAMED_DAY_FIRST),
        shape(NUMBERS + "(?:,?[ T]" + TIME + ")" + ZONE),
        shape(NAMED + "(?:,| /| -| –)? " + TIME + ZONE),
        shape(NAMED_DAY_FIRST + "(?:,| /| -| –)? " + TIME + ZONE),
        shape(DAY_FIRST + "(?:,| um)? " + TIME + ZONE),
        shape(NUMBERS),
        shape(NAMED),
        shape(NAMED_DAY_FIRST),
        shape(DAY_FIRST)
    };
    /** Words before a time that say what it is of, and name no section. */
    private static final Pattern FIRST = Pattern.compile(
            "(?i)(?:date|dated|(?:first )?published|publication date|posted|issued|released?|filed|created|sent|time"
                    + "|송고시간|입력|기사입력|등록|승인|veröffentlicht|stand)(?: on| at| am)?");

    private static final Pattern LATER =
            Pattern.compile("(?i)(?:last )?(?:updated?|modified|revised)(?: on| at)?|수정|최종수정|업데이트|aktualisiert");
    private static final Pattern KOREAN_WORD = Pattern.compile("^(송고시간|입력|기사입력|등록|승인|수정|최종수정|업데이트)[ :]*(?=[0-9])");

    private static Pattern shape(String date) {
        return Pattern.compile(LABEL + date, Pattern.CASE_INSENSITIVE);
    }

    /** The stamp that a line is; empty when it is none, when there is no such day or time, or when its zone may be several. */
    static Optional<Stamp> of(String text) {
        if (text.length() > 120) {
            return Optional.empty();
        }
        String line = latin(text);
        for (Pattern shape : SHAPES) {
            Matcher found = shape.matcher(line);
            if (found.matches()) {
                return isShared(found) ? Optional.empty() : read(found);
            }
        }
        return Optional.empty();
    }

    /** Whether a line has the shape of a stamp, be there such a day or not. */
    static boolean isShaped(String text) {
        if (text.length() > 120) {
            return false;
        }
        String line = latin(text);
        for (Pattern shape : SHAPES) {
            if (shape.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether its label says that it is the time of a later version. */
    boolean isLater() {
        return LATER.matcher(label).matches();
    }

    /** A line whose date, if it is written as in Korea, Japan and China, is written in digits. */
    private static String latin(String line) {
        return KOREAN_WORD
                .matcher(line)
                .replaceFirst("$1 ")
                .replaceFirst(" 송고$", "")
                .replaceFirst("([0-9]{4})[년年] ?([0-9]{1,2})[월月] ?([0-9]{1,2})[일日]", "$1-$2-$3")
                .replaceFirst("(?:오전|午前) ?([0-9]{1,2}:[0-9]{2})", "$1 am")
                .replaceFirst("(?:오후|午後) ?([0-9]{1,2}:[0-9]{2})", "$1 pm");
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
            return Optional.of(new Stamp(FIRST.matcher(label).matches() ? "" : label, date));
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

    private static boolean isShared(Matcher found) {
        return zoneName(found).toUpperCase(Locale.ROOT).matches(SharedName.NAMES);
    }

    private static String zone(Matcher found) {
        String zone = zoneName(found);
        return zone.isEmpty() ? "" : Instants.offset(zone);
    }

    private static String zoneName(Matcher found) {
        String first = group(found, "zone");
        return first.isEmpty() ? group(found, "zoneb") : first;
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
