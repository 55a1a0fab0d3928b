package dateline.source;

import java.util.Arrays;

/** The text of one file, without byte order mark and with {@code \n} line ends; turns offsets into places. */
public final class Source {
    private final String path;
    private final String text;
    private int[] lineStarts;

    private Source(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Takes decoded text: a leading byte order mark is dropped, CRLF and lone CR become {@code \n}. */
    public static Source of(String path, String decoded) {
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        return new Source(path, text);
    }

    /** The file, relative to the site's folder, with {@code /} between its parts. */
    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The place of a UTF-16 offset into {@link #text()}; an offset past the end is the place behind the last character. */
    public Place place(int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = lineOf(at);
        int column = text.codePointCount(lineStarts()[line - 1], at) + 1;
        return new Place(path, line, column);
    }

    /** The text of a line, counted from 1, without its line end; empty when there is no such line. */
    public String line(int number) {
        int[] starts = lineStarts();
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number < starts.length ? starts[number] - 1 : text.length();
        return text.substring(starts[number - 1], end);
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] lineStarts() {
        if (lineStarts == null) {
            int[] starts = new int[16];
            int count = 1;
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at + 1;
            }
            lineStarts = Arrays.copyOf(starts, count);
        }
        return lineStarts;
    }
}
