package dateline.text;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
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
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + HEADER.length + TRAILER);
            out.writeBytes(HEADER);
            deflate(bytes, out);
            CRC32 check = new CRC32();
            check.update(bytes);
            number(out, (int) check.getValue());
            number(out, bytes.length);
            return out.toByteArray();
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deflate(byte[] bytes, ByteArrayOutputStream out) throws GZIPException {
        Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        byte[] buffer = new byte[1 << 14];
        int status;
        do {
            deflater.setOutput(buffer);
            status = deflater.deflate(JZlib.Z_FINISH);
            out.write(buffer, 0, deflater.next_out_index);
        } while (status == JZlib.Z_OK || (status == JZlib.Z_BUF_ERROR && deflater.avail_out == 0));
        deflater.end();
        if (status != JZlib.Z_STREAM_END) {
            throw new IllegalStateException("compression ended with " + status);
        }
    }

    private static void number(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }
}
