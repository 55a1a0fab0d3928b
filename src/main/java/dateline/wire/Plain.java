package dateline.wire;

import dateline.text.Composed;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text: brought into one line, compared, and written so that Markdown shows it as it is. */
final class Plain {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u3000\\p{Cntrl}]+");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00ad\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff\\ud800-\\udfff]");
    private static final Pattern MARK =
            Pattern.compile("[\\\\`*\\[\\]<>]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~~" + "|&(?=#?\\w+;)|\\|");
    private static final Pattern START = Pattern.compile("^(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|=+$|-{2,}\\s*$|:(?=\\s|-))");
    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])(?=\\s|$)");

    private Plain() {}

    /** Text in one line, its spaces single, without characters that nobody sees, in NFC. */
    static String line(String text) {
        String seen = INVISIBLE.matcher(text).replaceAll("");
        return Composed.of(SPACE.matcher(seen).replaceAll(" ").strip());
    }

    /** Letters and digits alone, in lower case: equal for texts that differ in line ends, spaces and marks. */
    static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        line(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** One line of text as Markdown. */
    static String escaped(String text) {
        return begun(marked(line(text)));
    }

    /** A stretch of text as Markdown, its spaces as they are. */
    static String marked(String text) {
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    }

    /** Markdown of a paragraph whose first characters do not begin a list or a heading. */
    static String begun(String marked) {
        String started = START.matcher(marked).replaceFirst(start -> Matcher.quoteReplacement("\\" + start.group()));
        return NUMBER.matcher(started).replaceFirst("$1\\\\$2");
    }

    /** The beginning of a text, in one line of at most so many characters. */
    static String shown(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
