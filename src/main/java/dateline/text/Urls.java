package dateline.text;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths (RFC 3986). */
public final class Urls {
    private static final String MARKS = "-._~!$&'()*+,;=:@/";
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            PLAIN[c] = letter || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
        }
    }

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Urls() {}

    /** Encodes what may not stand in a URL's path; {@code /} stays. */
    public static String encodePath(String path) {
        int plain = 0;
        while (plain < path.length() && isPlain(path.charAt(plain))) {
            plain++;
        }
        if (plain == path.length()) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length() + 16).append(path, 0, plain);
        for (byte b : path.substring(plain).getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b & 0xff)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(int c) {
        return c < PLAIN.length && PLAIN[c];
    }
}
