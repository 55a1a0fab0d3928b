package dateline.text;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;

/** Compression in Java alone, since the JDK's is the system's: equal contents are equal bytes on every machine. */
public final class Deflate {
    /** Between speed and size. */
    public static final int USUAL = 6;

    /** As far as it goes. */
    public static final int BEST = JZlib.Z_BEST_COMPRESSION;

    private Deflate() {}

    /** The compressed bytes alone (RFC 1951), as ZIP and GZIP hold them. */
    public static byte[] raw(byte[] bytes, int level) {
        return compress(bytes, level, true);
    }

    /** The same with a head and a checksum around it (RFC 1950), as PNG holds it. */
    public static byte[] zlib(byte[] bytes, int level) {
        return compress(bytes, level, false);
    }

    private static byte[] compress(byte[] bytes, int level, boolean isRaw) {
        try {
            Deflater deflater = new Deflater(level, isRaw);
            deflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
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
            return out.toByteArray();
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        }
    }
}
