package dateline.markdown;

/** Which printed sign a typewriter's sign stands for: {@code "it's -- well..."} is {@code “it’s – well…”}. */
final class Typography {
    /** What may stand between a space and an opening quotation mark. */
    private static final String OPENING = "([{<-–—/¿¡“‘„«‹";

    /** Words that begin with an apostrophe where a quotation mark would open. */
    private static final String[] ELISIONS = {"em", "tis", "twas", "til", "n'", "n’", "cause"};

    private Typography() {}

    /**
     * The printed sign, or 0 when a sign stands for itself.
     *
     * @param length how often the sign is repeated, for hyphens and dots
     * @param before what stands before it; 0 at the start of the paragraph
     */
    static char printed(char[] text, int at, int length, char before) {
        return switch (text[at]) {
            case '"' -> doubleQuote(before, charAt(text, at + 1));
            case '\'' -> singleQuote(before, text, at);
            case '-' -> length == 2 ? '–' : length == 3 ? '—' : 0;
            case '.' -> length == 3 ? '…' : 0;
            default -> 0;
        };
    }

    private static char doubleQuote(char before, char after) {
        if (!opens(before)) {
            return '”';
        }
        return isSpace(after) ? 0 : '“';
    }

    private static char singleQuote(char before, char[] text, int at) {
        if (!opens(before)) {
            return '’';
        }
        char after = charAt(text, at + 1);
        if (isSpace(after)) {
            return 0;
        }
        return Character.isDigit(after) || isElision(text, at + 1) ? '’' : '‘';
    }

    private static char charAt(char[] text, int at) {
        return at < text.length ? text[at] : 0;
    }

    private static boolean opens(char before) {
        return isSpace(before) || OPENING.indexOf(before) >= 0;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    private static boolean isElision(char[] text, int at) {
        for (String word : ELISIONS) {
            int end = at + word.length();
            if (Characters.isAtInAnyCase(text, at, word)
                    && (end >= text.length || !Character.isLetterOrDigit(text[end]))) {
                return true;
            }
        }
        return false;
    }
}
