package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote an item: {@code By Jane Quay and Tom Weir}, or mail addresses that stand alone. */
final class Byline {
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:de|da|di|van|von|bin|al|el|la|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){1,4}";
    private static final Pattern BY = Pattern.compile("(?:By|BY|by|Reported by|Reporting by|Written by):? (" + NAME
            + "(?:(?:, | and |, and | & )" + NAME + "){0,5})(?:, [\\p{L} ]{3,60})?\\.?");
    private static final Pattern SEPARATOR = Pattern.compile(",? (?:and|und|och|og) |, | & |; ");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:(?:by|von|par|por|di|av|af|door|text|story):? )(?:[\\p{Lu}]\\p{L}+ (?-i:writers?|correspondents?|reporters?) )?");
    private static final Pattern POSITION = Pattern.compile(
            "(?i).*\\b(?:reporter|editor|correspondent|writer|staff|bureau|chief|redaktion|analyst|columnist|in \\p{L}+)$");
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern MAILS_ALONE =
            Pattern.compile("[\\s,;/|()<>&]*" + MAIL + "(?:[\\s,;/|()<>&]+(?:and )?" + MAIL + "){0,9}[\\s,;/|()<>&]*");
    private static final Pattern FIRST_LETTER = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}");
    private static final int LONGEST = 160;

    private Byline() {}

    /** The names in a line that is a byline; none when it is something else. */
    static List<String> names(String line) {
        Matcher by = BY.matcher(line.replaceFirst(
                "^([Bb]y) \\p{Lu}\\p{L}+ (?:writers?|correspondents?|reporters?) (?=\\p{Lu})", "$1 "));
        return line.length() <= LONGEST && by.matches() ? names(by.group(1).split(SEPARATOR.pattern())) : List.of();
    }

    /** The names in a field that holds a byline, with or without its By. */
    static List<String> ofField(String text) {
        String line = OPENING.matcher(Plain.line(text)).replaceFirst("").replaceFirst("[,;]$", "");
        return line.isEmpty() ? List.of() : names(SEPARATOR.split(line));
    }

    /** Names without the positions that stand between them, and not in capitals. */
    private static List<String> names(String[] parts) {
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            String name = part.strip();
            if (!name.isEmpty() && (names.isEmpty() || !POSITION.matcher(name).matches())) {
                names.add(cased(name));
            }
        }
        return names;
    }

    private static String cased(String name) {
        boolean capitals = name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
        return capitals
                ? FIRST_LETTER
                        .matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT))
                : name;
    }

    /** The mail addresses in a line that holds nothing else. */
    static List<String> mails(String line) {
        List<String> mails = new ArrayList<>();
        if (line.indexOf('@') > 0
                && line.length() <= 2 * LONGEST
                && MAILS_ALONE.matcher(line).matches()) {
            Matcher mail = MAIL.matcher(line);
            while (mail.find()) {
                mails.add(mail.group());
            }
        }
        return mails;
    }
}
