package dateline.page;

import dateline.text.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates and times in the words of the site's language: names of days and months come from the JDK's locale data (CLDR),
 * their order from patterns among the theme's words, such as {@code {weekday}, {day} {month} {year}}.
 */
public final class Dates {
    private final Words words;
    private final ZoneId zone;
    private final Map<DayOfWeek, String> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, String> letters = new EnumMap<>(DayOfWeek.class);
    private final Map<Month, String> months = new EnumMap<>(Month.class);
    private final Map<Month, String> monthsAlone = new EnumMap<>(Month.class);
    private final Map<LocalDate, Stamp> days = new ConcurrentHashMap<>();
    private final Map<LocalDate, Stamp> longDays = new ConcurrentHashMap<>();
    private final String standardZone;
    private final String summerZone;

    private Dates(Words words, Locale locale, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day, day.getDisplayName(TextStyle.FULL, locale));
            letters.put(day, day.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
        }
        for (Month month : Month.values()) {
            months.put(month, month.getDisplayName(TextStyle.FULL, locale));
            monthsAlone.put(month, month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
        TimeZone names = TimeZone.getTimeZone(zone);
        standardZone = names.getDisplayName(false, TimeZone.SHORT, locale);
        summerZone = names.getDisplayName(true, TimeZone.SHORT, locale);
    }

    /**
     * @param words with the patterns
     * @param locale whose names days and months have
     * @param zone whose name times carry
     */
    public static Dates of(Words words, Locale locale, ZoneId zone) {
        return new Dates(words, locale, zone);
    }

    /** {@code Monday, 3 July 2023}. */
    public Stamp longDay(LocalDate day) {
        return longDays.computeIfAbsent(day, each -> new Stamp(each.toString(), date("dateLong", each)));
    }

    /** {@code 3 July 2023}. */
    public Stamp day(LocalDate day) {
        return days.computeIfAbsent(day, each -> new Stamp(each.toString(), date("dateShort", each)));
    }

    /** {@code 3 July}. */
    public Stamp dayOfMonth(LocalDate day) {
        return new Stamp(day.toString(), date("dateDay", day));
    }

    /** {@code 16:30 KST}. */
    public Stamp time(OffsetDateTime time) {
        return new Stamp(iso(time), clock(time));
    }

    /** {@code 16:30 KST, Monday, 3 July 2023}; the day alone when no time is known. */
    public Stamp moment(OffsetDateTime time, boolean dateOnly) {
        if (dateOnly) {
            return longDay(time.toLocalDate());
        }
        return new Stamp(
                iso(time),
                words.say("dateMoment", clock(time), longDay(time.toLocalDate()).words()));
    }

    /** {@code July 2023}. */
    public String month(YearMonth month) {
        return fill(words.say("dateMonth"), month.atDay(1));
    }

    /** {@code July}. */
    public String monthOfYear(YearMonth month) {
        return fill(words.say("dateMonthOfYear"), month.atDay(1));
    }

    /** The name of a day of the week in full. */
    public String weekday(DayOfWeek day) {
        return weekdays.get(day);
    }

    /** The name of a day of the week in a letter or two. */
    public String letter(DayOfWeek day) {
        return letters.get(day);
    }

    /** Two days as a span: {@code 3–9 July 2023}. */
    public String span(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return words.say("dateSpan", date("dateShort", from), date("dateShort", to));
        }
        if (from.getMonth() != to.getMonth()) {
            return words.say("dateSpan", date("dateDay", from), date("dateShort", to));
        }
        return fill(words.say("dateSpanDays", from.getDayOfMonth(), to.getDayOfMonth()), from);
    }

    /** RFC 3339 with seconds and the offset: {@code 2023-07-03T16:30:00+09:00}. */
    public static String iso(OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        // before zones were agreed on, clocks went by the sun, and RFC 3339 has no seconds of an offset
        boolean solar = offset % 60 != 0;
        OffsetDateTime whole = solar ? time.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset / 60 * 60)) : time;
        if (whole.getNano() != 0 || whole.getYear() < 1000 || whole.getYear() > 9999) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(whole);
        }
        StringBuilder out = new StringBuilder(25).append(whole.getYear());
        two(out.append('-'), whole.getMonthValue());
        two(out.append('-'), whole.getDayOfMonth());
        two(out.append('T'), whole.getHour());
        two(out.append(':'), whole.getMinute());
        two(out.append(':'), whole.getSecond());
        return out.append(whole.getOffset().getId()).toString();
    }

    private String clock(OffsetDateTime time) {
        boolean summer = zone.getRules().isDaylightSavings(time.toInstant());
        return words.say("dateTime")
                .replace("{hour}", two(time.getHour()))
                .replace("{minute}", two(time.getMinute()))
                .replace("{zone}", summer ? summerZone : standardZone);
    }

    private String date(String pattern, LocalDate day) {
        return fill(words.say(pattern), day);
    }

    private String fill(String pattern, LocalDate day) {
        StringBuilder out = new StringBuilder(pattern.length() + 16);
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            out.append(pattern, at, open).append(part(pattern.substring(open + 1, close), day));
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private String part(String name, LocalDate day) {
        return switch (name) {
            case "weekday" -> weekdays.get(day.getDayOfWeek());
            case "day" -> Integer.toString(day.getDayOfMonth());
            case "month" -> months.get(day.getMonth());
            case "monthAlone" -> monthsAlone.get(day.getMonth());
            case "monthNumber" -> Integer.toString(day.getMonthValue());
            case "year" -> Integer.toString(day.getYear());
            default -> throw new IllegalArgumentException("a date has no part {" + name + "}");
        };
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
