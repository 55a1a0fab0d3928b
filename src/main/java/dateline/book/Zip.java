package dateline.book;

import dateline.text.Deflate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a ZIP file as EPUB wants it (OCF 3.3, §4.2). It has no times, so equal contents are equal bytes.
 */
final class Zip {
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
        return add(name, DEFLATED, bytes, Deflate.raw(bytes, Deflate.USUAL));
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

    private static void two(ByteArrayOutputStream to, int number) {
        to.write(number);
        to.write(number >> 8);
    }

    private static void four(ByteArrayOutputStream to, int number) {
        two(to, number);
        two(to, number >> 16);
    }
}
