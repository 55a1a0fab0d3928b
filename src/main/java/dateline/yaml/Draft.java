package dateline.yaml;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Unreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.Mark;

/**
 * The YAML of one file while it is being read: what cannot be read is blanked out, so that everything else keeps its
 * place.
 */
final class Draft {
    private static final Pattern KEY = Pattern.compile(
            "\"([^\"]*)\"\\s*:.*|'([^']*)'\\s*:.*|([^\\s:#\"'\\[\\]{}][^:#]*?)\\s*:.*|(\\w[\\w-]*)(?:\\s.*)?");
    private static final Pattern BLANK_WITH_TAB = Pattern.compile("(?m)^ *\\t[ \\t]*$");

    private final Source source;
    private final int from;
    private final StringBuilder text;
    private final List<Integer> lineStarts;
    private final boolean surrogates;
    private final List<Entry> dropped = new ArrayList<>();

    private Draft(Source source, int from, StringBuilder text) {
        this.source = source;
        this.from = from;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.surrogates = text.codePointCount(0, text.length()) != text.length();
    }

    /** Takes a part of a file; characters that YAML does not allow at all are reported and read as spaces. */
    static Draft of(Source source, int from, int to, Problems problems) {
        StringBuilder text = new StringBuilder(BLANK_WITH_TAB
                .matcher(source.text().substring(from, to))
                .replaceAll(blank -> " ".repeat(blank.group().length())));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                text.setCharAt(i, ' ');
            } else if (isForbidden(text, i)) {
                text.setCharAt(i, ' ');
                problems.add(
                        Rule.YAML_SYNTAX,
                        source.place(from + i),
                        String.format(Locale.ROOT, "there is an invisible control character here (U+%04X)", (int) c),
                        "delete it");
            }
        }
        return new Draft(source, from, text);
    }

    String text() {
        return text.toString();
    }

    /** The place of a mark in the file. */
    Place place(Mark mark) {
        return place(offset(mark));
    }

    /** The place of an offset into {@link #text()}. */
    Place place(int offset) {
        return source.place(from + offset);
    }

    /** The offset of a mark into {@link #text()}. */
    int offset(Mark mark) {
        return surrogates ? text.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }

    /** The line, counted from 0, that an offset lies in. */
    int lineAt(int offset) {
        int found = Collections.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The offset at which a line starts. */
    int start(int line) {
        return lineStarts.get(line);
    }

    /** A line without its end. */
    String line(int line) {
        return text.substring(start(line), end(line));
    }

    /** The last line at or above this one that is not blank; this line itself when there is none. */
    int lastText(int line) {
        for (int above = line; above >= 0; above--) {
            if (!line(above).isBlank()) {
                return above;
            }
        }
        return line;
    }

    /** What was blanked out and looked like a key, on whatever level. */
    List<Entry> dropped() {
        return dropped;
    }

    /** Blanks out the entry of the top level that a line belongs to. */
    void drop(int line) {
        int first = lastText(line);
        while (first > 0 && !startsEntry(first)) {
            first--;
        }
        int next = first + 1;
        while (next < lineStarts.size() && !startsEntry(next)) {
            next++;
        }
        drop(first, next);
    }

    /** Blanks out everything. */
    void dropAll() {
        drop(0, lineStarts.size());
    }

    private void drop(int firstLine, int lastLine) {
        for (int line = firstLine; line < lastLine; line++) {
            Matcher key = KEY.matcher(line(line).strip());
            if (key.matches()) {
                String name = Stream.of(key.group(1), key.group(2), key.group(3), key.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
                dropped.add(new Entry(place(start(line)), name, new Unreadable(place(start(line)))));
            }
            for (int i = start(line); i < end(line); i++) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private boolean startsEntry(int line) {
        String text = line(line);
        return !text.isEmpty() && (" \t#-]}".indexOf(text.charAt(0)) < 0 || text.startsWith("---"));
    }

    private int end(int line) {
        return line + 1 < lineStarts.size() ? start(line + 1) - 1 : text.length();
    }

    private static List<Integer> lineStarts(CharSequence text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static boolean isForbidden(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c >= 0xfffe;
    }
}
