package dateline.picture;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;

/** Compression (RFC 1950) in Java alone: equal bytes on every system. */
final class Zlib {
    private static final int LEVEL = 6;

    private Zlib() {}

    static byte[] compress(byte[] bytes) {
        try {
            Deflater deflater = new Deflater(LEVEL);
            deflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
            byte[] buffer = new byte[1 << 16];
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
