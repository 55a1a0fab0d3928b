package dateline.markdown;

import java.util.BitSet;

/** Which characters may stand in a page and in a feed (XML 1.0 §2.2, HTML §3.2.5 without controls). */
final class Characters {
    private Characters() {}

    /** Whether a text has nothing that needs a closer look: no control, no surrogate, no bidirectional control. */
    static boolean areHarmless(char[] text) {
        for (char c : text) {
            if (c < ' ' ? !Ascii.isSpace(c) : c >= 0x7f && isSuspect(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSuspect(char c) {
        return c <= 0x9f || Character.isSurrogate(c) || (c >= 0xfdd0 && !isAllowed(c)) || BidiControls.isOne(c);
    }

    /** The positions of all characters that must not be written. */
    static BitSet forbidden(String text) {
        BitSet found = new BitSet();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!isAllowed(c)) {
                found.set(i, next);
            }
            i = next;
        }
        return found;
    }

    /** A text without the characters that must not be written and without lone bidirectional controls. */
    static String readable(String text) {
        if (areHarmless(text.toCharArray())) {
            return text;
        }
        BitSet unwanted = forbidden(text);
        unwanted.or(BidiControls.unbalanced(text));
        return without(text, unwanted.stream().toArray());
    }

    /** A text without the characters at some rising positions. */
    static String without(String text, int[] positions) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (int at : positions) {
            kept.append(text, from, at);
            from = at + 1;
        }
        return kept.append(text, from, text.length()).toString();
    }

    /** Neither a control (but for tab and line end) nor half a pair nor one of Unicode's 66 noncharacters. */
    static boolean isAllowed(int c) {
        if (c < ' ') {
            return Ascii.isSpace(c);
        }
        boolean control = c >= 0x7f && c <= 0x9f;
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        boolean noncharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
        return !control && !surrogate && !noncharacter && c <= Character.MAX_CODE_POINT;
    }

    /** A letter or digit of a script that writes words without spaces, or Hangul, whose particles follow words directly. */
    static boolean isCjk(int c) {
        if (c < 0x1100 || (c >= 0x1200 && c < 0x2E80)) {
            return false;
        }
        if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> false;
        };
    }

    /** Whether a word stands at a position. */
    static boolean isAt(char[] text, int at, String word) {
        int i = 0;
        while (i < word.length() && at + i < text.length && text[at + i] == word.charAt(i)) {
            i++;
        }
        return i == word.length();
    }

    /** Whether a word, given in lower case, stands at a position in any case; before the start there is none. */
    static boolean isAtInAnyCase(char[] text, int at, String word) {
        int i = 0;
        while (at >= 0
                && i < word.length()
                && at + i < text.length
                && Character.toLowerCase(text[at + i]) == word.charAt(i)) {
            i++;
        }
        return i == word.length();
    }

    /** Whether a character belongs to a word that its neighbour of the same kind belongs to as well. */
    static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) && !isCjk(c);
    }
}
