package dateline.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates of inputs, as the article writes them. */
final class Instants {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,? ?)?(?<day>[0-9]{1,2})[ -](?<month>\\p{L}{3,9})\\.?[ -](?<year>[0-9]{2,4})"
                    + "(?: (?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?)?(?: ?(?<zone>[A-Z]{1,5}|[+-][0-9]{2}:?[0-9]{2}))?");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("WIB", "+07:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("PHT", "+08:00"),
            Map.entry("PKT", "+05:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("EAT", "+03:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("BST", "+01:00"));
    /** The names of zones, for patterns; the longest first. */
    static final String ZONE_NAMES = ZONES.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|"));

    private static final Pattern COMPACT =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?)?(Z|[+-][0-9]{4})?");

    private Instants() {}

    /** The offset that the name of a zone or an offset in any notation means. */
    static String offset(String zone) {
        String named = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        String whole = named.indexOf(':') > 0 ? named : named.substring(0, 3) + ":" + named.substring(3);
        return whole.equals("+00:00") ? "Z" : whole;
    }

    /** RFC 3339, RFC 822 and their relatives, as RFC 3339, local date-time or day. */
    static Optional<String> of(String text) {
        String line = Plain.line(text);
        Optional<String> iso = iso(line);
        return iso.isPresent()
                ? iso
                : Stamp.of(line).flatMap(stamp -> iso(stamp.date())).or(() -> rfc822(line));
    }

    private static Optional<String> iso(String line) {
        Matcher compact = COMPACT.matcher(line);
        String text = line.replaceFirst("^([0-9]{4}-[0-9]{2}-[0-9]{2})[ t]", "$1T")
                .replaceFirst("([0-9]) ([+-][0-9])", "$1$2")
                .replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2")
                .replaceFirst("z$", "Z");
        if (compact.matches()) {
            text = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
            if (compact.group(4) != null) {
                text += "T" + compact.group(4) + ":" + compact.group(5) + ":"
                        + (compact.group(6) == null ? "00" : compact.group(6));
                String zone = compact.group(7);
                text += zone == null || zone.equals("Z")
                        ? (zone == null ? "" : "Z")
                        : zone.substring(0, 3) + ":" + zone.substring(3);
            }
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[+-][0-9:]+")) {
            text = text.substring(0, 10);
        }
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text).toString());
            }
            return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$")
                    ? Optional.of(shown(OffsetDateTime.parse(text)))
                    : Optional.of(LocalDateTime.parse(text).withNano(0).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> rfc822(String line) {
        Matcher found = RFC_822.matcher(line);
        if (!found.matches() || !found.group("month").matches("(?i)" + Months.NAME)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group("year"));
        year += year < 50 ? 2000 : year < 1000 ? 1900 : 0;
        try {
            LocalDate day =
                    LocalDate.of(year, Months.number(found.group("month")), Integer.parseInt(found.group("day")));
            if (found.group("hour") == null) {
                return Optional.of(day.toString());
            }
            LocalDateTime time = day.atTime(
                    Integer.parseInt(found.group("hour")),
                    Integer.parseInt(found.group("minute")),
                    found.group("second") == null ? 0 : Math.min(59, Integer.parseInt(found.group("second"))));
            String zone = found.group("zone");
            String offset = zone == null ? "" : ZONES.getOrDefault(zone, zone);
            if (!offset.matches("[+-].*")) {
                return Optional.of(time.toString());
            }
            return iso(time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + offset);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A date as front matter has it: with the offset of a zone when it names none; a day stays a day. */
    static Optional<String> in(ZoneId zone, String date) {
        try {
            if (date.length() == 10) {
                return Optional.of(LocalDate.parse(date).toString());
            }
            boolean hasOffset = date.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$");
            return Optional.of(shown(
                    hasOffset
                            ? OffsetDateTime.parse(date)
                            : LocalDateTime.parse(date).atZone(zone).toOffsetDateTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day in a zone of a date that {@link #in} has made. */
    static LocalDate day(ZoneId zone, String date) {
        return date.length() == 10
                ? LocalDate.parse(date)
                : OffsetDateTime.parse(date).atZoneSameInstant(zone).toLocalDate();
    }

    /** The instant of a date that {@link #in} has made; the start of a day. */
    static Instant instant(ZoneId zone, String date) {
        return date.length() == 10
                ? LocalDate.parse(date).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(date).toInstant();
    }

    /** Whether a date lies in the years that front matter takes. */
    static boolean isUsable(String date) {
        return date.matches("[0-9]{4}-.*") && Integer.parseInt(date.substring(0, 4)) >= 1583;
    }

    private static String shown(OffsetDateTime date) {
        String text = date.format(RFC_3339);
        return date.getOffset().getTotalSeconds() % 60 == 0
                ? text
                : date.toInstant().toString();
    }
}
