package dateline.book;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a ZIP file as EPUB wants it (OCF 3.3, §4.2). It has no times, and it is compressed in Java alone, since the JDK's
 * compressor is the system's: so equal contents are equal bytes on every machine.
 */
final class Zip {
    private static final int LEVEL = 6;
    private static final int WINDOW_BITS = 15;
    private static final int VERSION = 20;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** The first day that the format knows, 1 January 1980. */
    private static final int DAY = 1 << 5 | 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    /** A file that is stored as it is, such as a picture, which is compressed already. */
    Zip store(String name, byte[] bytes) {
        return add(name, STORED, bytes, bytes);
    }

    Zip deflate(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(name, DEFLATED, bytes, deflated(bytes));
    }

    private Zip add(String name, int method, byte[] bytes, byte[] packed) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        int at = out.size();
        four(out, 0x04034b50);
        entry(out, method, (int) sum.getValue(), packed.length, bytes.length, ascii.length);
        out.writeBytes(ascii);
        out.writeBytes(packed);
        four(directory, 0x02014b50);
        two(directory, VERSION);
        entry(directory, method, (int) sum.getValue(), packed.length, bytes.length, ascii.length);
        two(directory, 0); // comment
        two(directory, 0); // disk
        two(directory, 0);
        four(directory, 0);
        four(directory, at);
        directory.writeBytes(ascii);
        entries++;
        return this;
    }

    private static void entry(ByteArrayOutputStream to, int method, int sum, int packed, int size, int name) {
        two(to, VERSION);
        two(to, 0);
        two(to, method);
        two(to, 0); // midnight
        two(to, DAY);
        four(to, sum);
        four(to, packed);
        four(to, size);
        two(to, name);
        two(to, 0); // no extra field: readers find the media type at a fixed place
    }

    byte[] bytes() {
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        four(out, 0x06054b50);
        four(out, 0);
        two(out, entries);
        two(out, entries);
        four(out, directory.size());
        four(out, at);
        two(out, 0);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        try {
            Deflater deflater = new Deflater(LEVEL, WINDOW_BITS, true);
            deflater.setInput(bytes);
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
            byte[] buffer = new byte[1 << 14];
            int status;
            do {
                deflater.setOutput(buffer);
                status = deflater.deflate(JZlib.Z_FINISH);
                packed.write(buffer, 0, deflater.next_out_index);
            } while (status == JZlib.Z_OK || (status == JZlib.Z_BUF_ERROR && deflater.avail_out == 0));
            deflater.end();
            if (status != JZlib.Z_STREAM_END) {
                throw new IllegalStateException("compression ended with " + status);
            }
            return packed.toByteArray();
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void two(ByteArrayOutputStream to, int number) {
        to.write(number);
        to.write(number >> 8);
    }

    private static void four(ByteArrayOutputStream to, int number) {
        two(to, number);
        two(to, number >> 16);
    }
}
