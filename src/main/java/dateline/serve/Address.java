package dateline.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a request asks for, as a path below the published folder: {@code /repo/topics/} with the base {@code /repo} is
 * {@code topics/index.html}. Only plain paths are read; what a browser would never send is no address: dot segments, empty
 * segments, backslashes, encoded slashes and control characters.
 */
final class Address {
    private Address() {}

    /**
     * The path below the site, still with the slash at its end that tells a page: {@code topics/}, {@code feed.xml}, and
     * empty for the front page.
     *
     * @param raw the path as it was sent, percent-encoded
     * @param base empty, or {@code /repo}
     * @return empty when it is no address of the site
     */
    static Optional<String> of(String raw, String base) {
        return decode(raw)
                .filter(path -> path.startsWith(base + "/"))
                .map(path -> path.substring(base.length() + 1))
                .filter(Address::isPlain);
    }

    /** The file of an address. */
    static String file(String address) {
        return address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
    }

    private static boolean isPlain(String path) {
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean isEnd = i == parts.length - 1;
            if ((parts[i].isEmpty() && !isEnd) || parts[i].equals(".") || parts[i].equals("..")) {
                return false;
            }
        }
        return !parts[0].startsWith(".dateline") && path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\');
    }

    /** Percent-encoding taken off once; empty when it is not right, not UTF-8, or hides a slash. */
    private static Optional<String> decode(String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int value = i + 2 < raw.length() ? hex(raw.charAt(i + 1), raw.charAt(i + 2)) : -1;
                if (value < 0 || value == '/' || value == 0) {
                    return Optional.empty();
                }
                bytes.put((byte) value);
                i += 2;
            } else if (c > ' ' && c < 0x7f) {
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
