package dateline.text;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Files compressed in advance, for servers that hand them out as they are (RFC 1952). Made in Java alone and without a
 * time stamp: equal bytes on every system.
 */
public final class Gzip {
    /** What the name of a compressed file has behind that of its original. */
    public static final String ENDING = ".gz";

    /** Below this size, in bytes, a file travels in one packet anyway. */
    public static final int LEAST = 1024;

    private static final Set<String> TEXTS =
            Set.of("html", "css", "js", "mjs", "json", "xml", "txt", "svg", "ics", "csv", "webmanifest");
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};
    private static final int TRAILER = 8;

    private Gzip() {}

    /** Whether a file is of a kind that compression makes smaller. */
    public static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** The path without the ending of a compressed file. */
    public static String original(String path) {
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
    }

    /** Compresses as far as it goes. */
    public static byte[] of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + HEADER.length + TRAILER);
        out.writeBytes(HEADER);
        out.writeBytes(Deflate.raw(bytes, Deflate.BEST));
        CRC32 check = new CRC32();
        check.update(bytes);
        number(out, (int) check.getValue());
        number(out, bytes.length);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }
}
