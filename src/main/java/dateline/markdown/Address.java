package dateline.markdown;

import java.nio.charset.StandardCharsets;

/** The spelling of a link's address: what a browser sees of it, its scheme, its percent-encoding (RFC 3986). */
final class Address {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/%?#";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Address() {}

    /** Without the spaces around it and the controls and invisible characters within it. */
    static String visible(String written) {
        String trimmed = written.strip();
        for (int i = 0; i < trimmed.length(); i++) {
            if (isInvisible(trimmed.charAt(i))) {
                StringBuilder kept = new StringBuilder(trimmed.length());
                trimmed.chars().filter(c -> !isInvisible(c)).forEach(c -> kept.append((char) c));
                return kept.toString().strip();
            }
        }
        return trimmed;
    }

    private static boolean isInvisible(int c) {
        if (c < 0x80) {
            return c < ' ' || c == 0x7f;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Where the colon behind a scheme stands (RFC 3986 §3.1; spaces before the colon count for it), or -1. */
    static int schemeEnd(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return i > 0 ? i : -1;
            }
            if (!Ascii.isLetter(c) && (i == 0 || !(Ascii.isDigit(c) || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    static boolean hasHost(String address, int from) {
        return address.startsWith("//", from) && address.length() > from + 2 && address.charAt(from + 2) != '/';
    }

    /** Percent-encodes what may not stand in a URL; what is encoded already stays. */
    static String encode(String url) {
        StringBuilder out = null;
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        int hostEnd = hostEnd(url);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            boolean plain =
                    Ascii.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || (i < hostEnd && (c == '[' || c == ']'));
            if (!plain && out == null) {
                out = new StringBuilder(bytes.length + 16).append(url, 0, i);
            }
            if (out != null) {
                if (plain) {
                    out.append((char) c);
                } else {
                    out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
                }
            }
        }
        return out == null ? url : out.toString();
    }

    /** Where the host of an address ends, which alone may be in square brackets (IPv6); 0 when it has none. */
    private static int hostEnd(String url) {
        int slashes = url.indexOf("://");
        if (slashes < 0) {
            return 0;
        }
        int end = slashes + 3;
        while (end < url.length() && url.charAt(end) < 0x80 && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The beginning of what was typed, on one line, for a message. */
    static String excerpt(String typed) {
        String address = visible(typed);
        return address.length() <= 60 ? address : address.substring(0, address.offsetByCodePoints(0, 40)) + "…";
    }
}
