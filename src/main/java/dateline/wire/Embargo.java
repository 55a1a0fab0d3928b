package dateline.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line before which nothing may be published: {@code EMBARGOED UNTIL 00:01 GMT TUESDAY 7 MAY 2024}. */
final class Embargo {
    private static final Pattern LINE = Pattern.compile(
            "(?i)[*(\\[ ]*(?:(?:strict(?:ly)? )?embargo(?:ed)?|(?:not|hold) for (?:publication|release|use)"
                    + "|(?:for release|hold|do not use|sperrfrist))\\b[ :,;-]*(?:(?:for (?:publication|release|use) )?(?:until|till|to|before|after|at|by|bis|for)\\b[ :]*)?(?<time>.{0,80}?)[*)\\] .]*");
    private static final Pattern FOUR_DIGITS =
            Pattern.compile("\\b([01][0-9]|2[0-3])([0-5][0-9])(?= ?(?:GMT|UTC|hrs|hours|[A-Z]{3,4}\\b))");

    /** Without a time: words that are not for readers at all. */
    private static final Pattern NEVER = Pattern.compile(
            "(?i)[*(\\[ ]*not for (?:publication|release|use)\\b(?![ :,;-]*(?:until|till|to|before|prior|after|at|by|bis)\\b).*");

    private Embargo() {}

    /** Whether a line holds a text back; one that is released at once does not. */
    static boolean isOne(String line) {
        Matcher found = LINE.matcher(line);
        return line.length() <= 140
                && found.matches()
                && !NEVER.matcher(line).matches()
                && !found.group("time").toLowerCase(java.util.Locale.ROOT).startsWith("immediate")
                && (line.toLowerCase(java.util.Locale.ROOT).contains("embargo")
                        || line.toLowerCase(java.util.Locale.ROOT).contains("sperrfrist")
                        || found.group("time").chars().anyMatch(Character::isDigit));
    }

    /** Takes the line: an item whose embargo has no time that can be read is withheld. */
    static void take(String line, int at, Item item) {
        Matcher found = LINE.matcher(line);
        String words = found.matches() ? found.group("time").strip() : line;
        String time = FOUR_DIGITS.matcher(words).replaceFirst("$1:$2").replaceFirst("(?i) ?(?:hrs|hours)\\b", "");
        Instants.of(time)
                .ifPresentOrElse(
                        date -> item.tell(Part.EMBARGO, new Told(date, at, Sure.CERTAIN, Plain.line(line))), () -> {
                            item.tell(
                                    Part.STATUS,
                                    Told.likely("withheld", at, "an embargo without a time that can be read"));
                            item.leave(at, line, "an embargo: give its time in embargo:, and delete status:");
                        });
    }
}
