package dateline.markdown;

/**
 * An address that stands bare in the text: {@code https://example.org/a}, {@code www.example.org},
 * {@code desk@example.org}.
 *
 * <p>The parser's own extension for this is left out: it takes quadratic time ({@code www.a.} five thousand times needs
 * seconds) and splits the text before emphasis is known. Here one pass over finished text finds them, with the rules of
 * GitHub Flavored Markdown §6.9 for where an address ends.
 *
 * @param start of the address in the text
 * @param end behind it
 * @param url with the scheme that was left out
 */
record Autolink(int start, int end, String url) {
    private static final String TRAILING = "?!.,:;*_~'\"”’";

    /** The address to which a colon, a dot or an at sign at a position belongs, or null. */
    static Autolink at(char[] text, int from, int sign, int to) {
        return switch (text[sign]) {
            case ':' -> web(text, from, sign, to);
            case '.' -> www(text, from, sign, to);
            case '@' -> mail(text, from, sign, to);
            default -> null;
        };
    }

    private static Autolink web(char[] text, int from, int colon, int to) {
        if (colon + 3 >= to || text[colon + 1] != '/' || text[colon + 2] != '/') {
            return null;
        }
        int length = Characters.isAtInAnyCase(text, colon - 5, "https") ? 5 : 4;
        int start = colon - length;
        if (start < from
                || (length == 4 && !Characters.isAtInAnyCase(text, start, "http"))
                || !isBoundary(text, start)) {
            return null;
        }
        int end = end(text, colon + 3, to);
        return isHostChar(text[colon + 3]) && end > colon + 3 ? new Autolink(start, end, part(text, start, end)) : null;
    }

    private static Autolink www(char[] text, int from, int dot, int to) {
        int start = dot - 3;
        if (start < from
                || !Characters.isAtInAnyCase(text, start, "www")
                || !isBoundary(text, start)
                || dot + 1 >= to
                || !isHostChar(text[dot + 1])) {
            return null;
        }
        int end = end(text, dot + 1, to);
        boolean hasDomain = part(text, dot + 1, end).indexOf('.') > 0;
        return hasDomain ? new Autolink(start, end, "https://" + part(text, start, end)) : null;
    }

    private static Autolink mail(char[] text, int from, int at, int to) {
        int start = at;
        while (start > from && isMailChar(text[start - 1])) {
            start--;
        }
        int end = at + 1;
        int lastDot = -1;
        while (end < to && (isHostChar(text[end]) || text[end] == '-' || text[end] == '_')) {
            end++;
            if (end + 1 < to && text[end] == '.' && isHostChar(text[end + 1])) {
                lastDot = end++;
            }
        }
        boolean valid = start < at
                && text[start] != '.'
                && lastDot > at + 1
                && Character.isLetterOrDigit(text[end - 1])
                && isBoundary(text, start);
        return valid ? new Autolink(start, end, "mailto:" + part(text, start, end)) : null;
    }

    /** An address may follow anything but a letter, a digit or another part of an address. */
    private static boolean isBoundary(char[] text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text[start - 1];
        return !Characters.isWordPart(before) && before != '/' && before != '@' && before != '\\';
    }

    private static int end(char[] text, int from, int to) {
        int end = from;
        while (end < to
                && text[end] > ' '
                && text[end] != '<'
                && text[end] != '\\'
                && !Character.isSpaceChar(text[end])) {
            end++;
        }
        int open = count(text, from, end, '(');
        int close = count(text, from, end, ')');
        while (end > from) {
            char last = text[end - 1];
            if (last == ')' && close > open) {
                close--;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static int count(char[] text, int from, int to, char wanted) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == wanted) {
                count++;
            }
        }
        return count;
    }

    private static String part(char[] text, int from, int to) {
        return new String(text, from, to - from);
    }

    private static boolean isHostChar(char c) {
        return Ascii.isLetterOrDigit(c) || (c >= 0x80 && Character.isLetter(c));
    }

    private static boolean isMailChar(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || ".+-_".indexOf(c) >= 0);
    }
}
