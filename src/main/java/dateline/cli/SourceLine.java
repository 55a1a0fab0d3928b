package dateline.cli;

import java.lang.Character.UnicodeScript;

/**
 * A line of a file as a terminal shows it, and how far right a column of it stands there. Tabs become spaces, what
 * would steer the terminal becomes {@code �}, and long lines are cut around the column.
 *
 * @param text what to print
 * @param indent cells in front of the column
 */
record SourceLine(String text, int indent) {
    private static final int TAB = 4;
    private static final int WIDEST = 100;

    /**
     * Lays out a line.
     *
     * @param line the line without its end
     * @param column in code points, from 1; the column behind the last character is allowed
     */
    static SourceLine of(String line, int column) {
        int[] points = line.codePoints().toArray();
        int target = Math.max(0, Math.min(column - 1, points.length));
        int from = firstShown(points, target);
        StringBuilder text = new StringBuilder();
        int cells = 0;
        int indent = 0;
        if (from > 0) {
            text.append('…');
            cells = 1;
        }
        for (int i = from; i < points.length; i++) {
            if (i == target) {
                indent = cells;
            }
            if (cells >= WIDEST) {
                text.append('…');
                break;
            }
            if (points[i] == '\t') {
                int width = TAB - cells % TAB;
                text.append(" ".repeat(width));
                cells += width;
            } else {
                text.appendCodePoint(Printable.of(points[i]));
                cells += cells(points[i]);
            }
        }
        return new SourceLine(text.toString(), target == points.length ? cells : indent);
    }

    /** The first code point to show, so that the target lies within the widest line with some text in front of it. */
    private static int firstShown(int[] points, int target) {
        int cells = 0;
        for (int i = 0; i < target; i++) {
            cells += points[i] == '\t' ? TAB : cells(points[i]);
        }
        if (cells < WIDEST - 10) {
            return 0;
        }
        int from = target;
        for (int kept = 0; from > 0 && kept < WIDEST / 2; from--) {
            kept += points[from - 1] == '\t' ? TAB : cells(points[from - 1]);
        }
        return from;
    }

    /** The cells that a code point takes: none for combining marks, two for East Asian wide characters and emoji. */
    static int cells(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && Printable.of(point) == point)) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        if (point < 0x1100) {
            return false;
        }
        if (point <= 0x11ff) {
            return point <= 0x115f;
        }
        boolean fullWidthForm = (point >= 0xff01 && point <= 0xff60) || (point >= 0xffe0 && point <= 0xffe6);
        boolean punctuation = point >= 0x3000 && point <= 0x303e;
        boolean pictograph = point >= 0x1f300 && point <= 0x1faff;
        return fullWidthForm || punctuation || pictograph || isWideScript(point);
    }

    private static boolean isWideScript(int point) {
        if (point >= 0xff61 && point <= 0xffdc) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.BOPOMOFO
                || script == UnicodeScript.YI;
    }
}
