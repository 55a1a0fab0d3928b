package dateline.markdown;

/** Which printed sign a typewriter's sign stands for: {@code "it's -- well..."} is {@code “it’s – well…”}. */
final class Typography {
    /** What may stand between a space and an opening quotation mark. */
    private static final String OPENING = "([{<-–—/¿¡“‘„«‹";

    /** Words that begin with an apostrophe where a quotation mark would open. */
    private static final String[] ELISIONS = {"em", "tis", "twas", "til", "n'", "n’", "cause"};

    private Typography() {}

    /** The double quotation mark between two characters; 0 stands for the start or the end of the paragraph. */
    static char doubleQuote(char before, char after) {
        if (opens(before)) {
            return isSpace(after) ? '"' : '“';
        }
        return '”';
    }

    /** The single quotation mark or apostrophe at a position of the text. */
    static char singleQuote(char before, String text, int at) {
        char after = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (!opens(before)) {
            return '’';
        }
        if (isSpace(after)) {
            return '\'';
        }
        return Character.isDigit(after) || isElision(text, at + 1) ? '’' : '‘';
    }

    /** The dash that two or three hyphens stand for, or 0. */
    static char dash(int hyphens) {
        return hyphens == 2 ? '–' : hyphens == 3 ? '—' : 0;
    }

    private static boolean opens(char before) {
        return isSpace(before) || OPENING.indexOf(before) >= 0;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    private static boolean isElision(String text, int at) {
        for (String word : ELISIONS) {
            int end = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
