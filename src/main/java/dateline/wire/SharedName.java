package dateline.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a zone that several countries use for times of their own: {@code IST} alone does not say when it was.
 *
 * @param name {@code IST}
 * @param whose the countries and their offsets
 * @param zones in which the name means the time of the zone
 */
record SharedName(String name, String whose, List<String> zones) {
    private static final List<SharedName> ALL = List.of(
            new SharedName(
                    "IST",
                    "India (+05:30), Israel (+02:00) and Ireland (+01:00)",
                    List.of(
                            "Asia/Kolkata",
                            "Asia/Calcutta",
                            "Asia/Jerusalem",
                            "Asia/Tel_Aviv",
                            "Israel",
                            "Europe/Dublin",
                            "Eire")),
            new SharedName(
                    "AST",
                    "Arabia (+03:00) and the Atlantic provinces of Canada (-04:00)",
                    List.of("Asia/Riyadh", "Asia/Kuwait", "Asia/Baghdad", "America/Halifax", "Canada/Atlantic")));
    /** The names, for patterns. */
    static final String NAMES = "IST|AST";

    private static final Pattern IN_LINE = Pattern.compile("(?i)\\s*\\(?\\b(" + NAMES + ")\\b\\)?");

    /** The one in a line that has the shape of a stamp. */
    static Optional<SharedName> in(String line) {
        Matcher found = IN_LINE.matcher(line);
        return Stamp.isShaped(line) && found.find()
                ? ALL.stream()
                        .filter(zone -> zone.name.equals(found.group(1).toUpperCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
    }

    /** The line without the name, whose time is then that of a profile's zone. */
    static String without(String line) {
        return IN_LINE.matcher(line).replaceFirst("");
    }

    boolean isOf(ZoneId zone) {
        return zones.contains(zone.getId());
    }

    /** What is wrong with it, for the report. */
    String why() {
        return name + " is the time of " + whose;
    }
}
