package dateline.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.function.IntPredicate;

/** Character references and backslash escapes, decoded (CommonMark §2.4, §2.5). */
final class Entities {
    private static final String REPLACEMENT = "\uFFFD";

    private Entities() {}

    /** Decodes both in the address, the title or the info string of a Markdown construct. */
    static String unescape(String raw) {
        if (raw.indexOf('\\') < 0 && raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length() && Ascii.isPunctuation(raw.charAt(i + 1))) {
                out.append(raw.charAt(++i));
            } else if (c == '&') {
                int end = end(raw, i);
                if (end < 0) {
                    out.append(c);
                } else {
                    out.append(decode(raw.substring(i, end)));
                    i = end - 1;
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The characters of a reference by name, decimal or hexadecimal number; an unknown name stays as it is. */
    static String decode(String reference) {
        if (reference.charAt(1) == '#') {
            return numeric(reference);
        }
        return switch (reference) {
            case "&amp;" -> "&";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&quot;" -> "\"";
            case "&nbsp;" -> "\u00A0";
            default -> Html5Entities.entityToString(reference);
        };
    }

    private static String numeric(String reference) {
        boolean hex = reference.charAt(2) == 'x' || reference.charAt(2) == 'X';
        int digits = hex ? 3 : 2;
        if (reference.length() - 1 - digits > (hex ? 6 : 7)) {
            return reference;
        }
        int c = Integer.parseInt(reference, digits, reference.length() - 1, hex ? 16 : 10);
        if (c == 0 || c > Character.MAX_CODE_POINT || (c >= 0xd800 && c <= 0xdfff)) {
            return REPLACEMENT;
        }
        return Characters.isAllowed(c) && !BidiControls.isOne(c) ? Character.toString(c) : "";
    }

    /** Behind the semicolon of a reference that starts at an ampersand, or -1 when there is none. */
    private static int end(String raw, int ampersand) {
        int semicolon = raw.indexOf(';', ampersand);
        if (semicolon < 0 || semicolon - ampersand > 40 || semicolon == ampersand + 1) {
            return -1;
        }
        if (raw.charAt(ampersand + 1) != '#') {
            return isAll(raw, ampersand + 1, semicolon, Ascii::isLetterOrDigit) ? semicolon + 1 : -1;
        }
        int digits = ampersand + 2;
        boolean hex = digits < semicolon && (raw.charAt(digits) | 0x20) == 'x';
        digits += hex ? 1 : 0;
        int count = semicolon - digits;
        boolean valid = count > 0
                && count <= (hex ? 6 : 7)
                && isAll(raw, digits, semicolon, c -> Character.digit(c, hex ? 16 : 10) >= 0 && c < 0x80);
        return valid ? semicolon + 1 : -1;
    }

    private static boolean isAll(String text, int from, int to, IntPredicate test) {
        for (int i = from; i < to; i++) {
            if (!test.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
