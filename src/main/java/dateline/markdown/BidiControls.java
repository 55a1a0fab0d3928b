package dateline.markdown;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Invisible characters that change the direction of the text behind them (Unicode Annex #9). */
final class BidiControls {
    private static final char POP_DIRECTION = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    private BidiControls() {}

    /** Embeddings, overrides, isolates and their ends: U+202A–U+202E, U+2066–U+2069. */
    static boolean isOne(int c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The positions of those that nothing in the same paragraph opens or closes. */
    static BitSet unbalanced(String text) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (blank) {
                    abandon(open, found);
                }
                blank = true;
            } else if (isOne(c)) {
                if (c == POP_DIRECTION || c == POP_ISOLATE) {
                    close(c, i, text, open, found);
                } else {
                    open.push(i);
                }
            } else if (c != ' ' && c != '\t') {
                blank = false;
            }
        }
        abandon(open, found);
        return found;
    }

    private static void close(char c, int at, String text, Deque<Integer> open, BitSet found) {
        if (open.isEmpty() || isIsolate(text.charAt(open.peek())) != (c == POP_ISOLATE)) {
            found.set(at);
        } else {
            open.pop();
        }
    }

    private static boolean isIsolate(char opener) {
        return opener >= '\u2066';
    }

    private static void abandon(Deque<Integer> open, BitSet found) {
        open.forEach(found::set);
        open.clear();
    }
}
