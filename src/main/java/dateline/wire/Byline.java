package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote an item: {@code By Jane Quay and Tom Weir}, or mail addresses that stand alone. */
final class Byline {
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:de|da|di|van|von|bin|al|el|la|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){1,4}";
    private static final Pattern BY = Pattern.compile("(?:By|BY|by|Reported by|Reporting by|Written by):? (" + NAME
            + "(?:(?:, | and |, and | & )" + NAME + "){0,5})(?:, [\\p{L} ]{3,60})?\\.?");
    private static final Pattern SEPARATOR = Pattern.compile(", and | and |, | & ");
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern MAILS_ALONE =
            Pattern.compile("[\\s,;/|()<>&]*" + MAIL + "(?:[\\s,;/|()<>&]+(?:and )?" + MAIL + "){0,9}[\\s,;/|()<>&]*");
    private static final int LONGEST = 160;

    private Byline() {}

    /** The names in a line that is a byline; none when it is something else. */
    static List<String> names(String line) {
        Matcher by = BY.matcher(line);
        return line.length() <= LONGEST && by.matches() ? List.of(SEPARATOR.split(by.group(1))) : List.of();
    }

    /** The names in a field that holds a byline, with or without its By. */
    static List<String> ofField(String text) {
        String line = Plain.line(text).replaceFirst("(?i)^by:? ", "");
        return line.isEmpty() ? List.of() : List.of(SEPARATOR.split(line));
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
