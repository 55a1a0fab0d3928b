package dateline.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A piece of raw HTML within a paragraph: a tag, comment, instruction, declaration or CDATA section (CommonMark §6.6). */
final class HtmlTag {
    private HtmlTag() {}

    /** Where the piece that begins at a {@code <} ends, or -1 when it is none. */
    static int end(BasedSequence text, int start) {
        if (start + 2 >= text.length()) {
            return -1;
        }
        char c = text.charAt(start + 1);
        if (c == '!') {
            return declarationEnd(text, start + 2);
        }
        if (c == '?') {
            return behind(text, "?>", start + 2);
        }
        return c == '/' ? closingEnd(text, start + 2) : openingEnd(text, start + 1);
    }

    private static int declarationEnd(BasedSequence text, int from) {
        if (startsWith(text, "--", from)) {
            if (startsWith(text, ">", from + 2) || startsWith(text, "->", from + 2)) {
                return text.indexOf('>', from) + 1;
            }
            return behind(text, "-->", from + 2);
        }
        if (startsWith(text, "[CDATA[", from)) {
            return behind(text, "]]>", from + 7);
        }
        return Ascii.isLetter(text.charAt(from)) ? behind(text, ">", from) : -1;
    }

    private static int closingEnd(BasedSequence text, int from) {
        int name = nameEnd(text, from);
        int end = spaceEnd(text, name);
        return name > from && startsWith(text, ">", end) ? end + 1 : -1;
    }

    private static int openingEnd(BasedSequence text, int from) {
        int at = nameEnd(text, from);
        if (at == from) {
            return -1;
        }
        while (true) {
            int behindSpace = spaceEnd(text, at);
            int attribute = behindSpace > at ? attributeEnd(text, behindSpace) : behindSpace;
            if (attribute < 0) {
                return -1;
            }
            if (attribute == behindSpace) {
                int end = startsWith(text, "/", behindSpace) ? behindSpace + 1 : behindSpace;
                return startsWith(text, ">", end) ? end + 1 : -1;
            }
            at = attribute;
        }
    }

    /** Behind an attribute; {@code from} when none begins there, -1 when its value is malformed. */
    private static int attributeEnd(BasedSequence text, int from) {
        int at = from;
        while (at < text.length() && isAttributeName(text.charAt(at), at == from)) {
            at++;
        }
        int equals = spaceEnd(text, at);
        if (at == from || !startsWith(text, "=", equals)) {
            return at;
        }
        int value = spaceEnd(text, equals + 1);
        if (value >= text.length()) {
            return -1;
        }
        char quote = text.charAt(value);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, value + 1);
            return close < 0 ? -1 : close + 1;
        }
        int end = value;
        while (end < text.length() && !Ascii.isSpace(text.charAt(end)) && "\"'=<>`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == value ? -1 : end;
    }

    private static boolean isAttributeName(char c, boolean first) {
        return Ascii.isLetter(c) || c == '_' || c == ':' || (!first && (Ascii.isDigit(c) || c == '.' || c == '-'));
    }

    private static int nameEnd(BasedSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Ascii.isLetter(c) && (at == from || !(Ascii.isDigit(c) || c == '-'))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static int spaceEnd(BasedSequence text, int from) {
        int at = from;
        while (at < text.length() && Ascii.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(BasedSequence text, String part, int at) {
        for (int i = 0; i < part.length(); i++) {
            if (at + i >= text.length() || text.charAt(at + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int behind(BasedSequence text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }
}
