package dateline.markdown;

/** The letters, digits and marks that Markdown's and HTML's own syntax is made of. */
final class Ascii {
    private Ascii() {}

    static boolean isLetter(int c) {
        return isBetween(c | 0x20, 'a', 'z');
    }

    static boolean isDigit(int c) {
        return isBetween(c, '0', '9');
    }

    static boolean isLetterOrDigit(int c) {
        return isLetter(c) || isDigit(c);
    }

    /** Whether a backslash before it makes it literal. */
    static boolean isPunctuation(int c) {
        return isBetween(c, '!', '~') && !isLetterOrDigit(c);
    }

    /** Space, tab or line end. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isBetween(int c, char first, char last) {
        return c >= first && c <= last;
    }
}
