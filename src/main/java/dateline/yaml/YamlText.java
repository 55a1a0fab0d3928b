package dateline.yaml;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values so that YAML reads them back as the same text: quoted only where it must be. */
public final class YamlText {
    private static final Pattern START = Pattern.compile("[\\p{L}\\p{N}/.(].*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile(": | #|:$|\\s$");
    private static final Pattern NEEDS_QUOTES_IN_A_LIST = Pattern.compile("[,:?\\[\\]{}]");
    private static final Pattern OTHER_TYPE =
            Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|[.0-9][0-9a-z.:_+-]*");

    private YamlText() {}

    /** A value in a line of its own. */
    public static String of(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** A list in one line: {@code [NATO, "Talks: the second day"]}. */
    public static String of(List<String> texts) {
        return texts.stream().map(YamlText::inList).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A value between brackets or braces. */
    public static String inList(String text) {
        return NEEDS_QUOTES_IN_A_LIST.matcher(text).find() ? quoted(text) : of(text);
    }

    /** A value in quotes: double ones, or single ones around text that has double quotes or backslashes in it. */
    static String quoted(String text) {
        if (text.codePoints().noneMatch(YamlText::isInvisible) && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> escape(c, out));
        return out.append('"').toString();
    }

    private static boolean isPlain(String text) {
        return START.matcher(text).matches()
                && !NEEDS_QUOTES.matcher(text).find()
                && !OTHER_TYPE.matcher(text).matches()
                && text.codePoints().noneMatch(YamlText::isInvisible);
    }

    private static void escape(int c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').appendCodePoint(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (isInvisible(c)) {
            out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08X" : "\\u%04X", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c & 0xfffe) == 0xfffe;
        };
    }
}
