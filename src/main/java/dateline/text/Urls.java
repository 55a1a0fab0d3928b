package dateline.text;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths (RFC 3986). */
public final class Urls {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Urls() {}

    /** Encodes what may not stand in a URL's path; {@code /} stays. */
    public static String encodePath(String path) {
        StringBuilder out = null;
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
            if (!plain && out == null) {
                out = new StringBuilder(path.length() + 16).append(new String(bytes, 0, i, StandardCharsets.US_ASCII));
            }
            if (out != null) {
                if (plain) {
                    out.append((char) c);
                } else {
                    out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
                }
            }
        }
        return out == null ? path : out.toString();
    }
}
