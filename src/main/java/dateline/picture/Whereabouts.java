package dateline.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Whether a picture tells where it was taken: whether its Exif data have a position (Exif 2.32 §4.6.6). */
public final class Whereabouts {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;

    private Whereabouts() {}

    /** Looks for a position; a picture that is damaged has none. */
    public static boolean areIn(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            if (bytes.length > 12 && file.getShort(0) == (short) 0xffd8) {
                return inJpeg(file);
            }
            if (bytes.length > 12 && file.getLong(0) == 0x89504e470d0a1a0aL) {
                return inPng(file);
            }
            return bytes.length > 12 && file.getInt(0) == 0x52494646 && file.getInt(8) == 0x57454250 && inWebP(file);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean inJpeg(ByteBuffer file) {
        int at = 2;
        while (at + 4 <= file.limit() && file.get(at) == (byte) 0xff) {
            int marker = Byte.toUnsignedInt(file.get(at + 1));
            if (marker == 0xda || marker == 0xd9) {
                return false;
            }
            int length = Short.toUnsignedInt(file.getShort(at + 2));
            if (marker == 0xe1
                    && startsWithExif(file, at + 4)
                    && inTiff(file, at + 4 + EXIF.length, length - 2 - EXIF.length)) {
                return true;
            }
            at += 2 + length;
        }
        return false;
    }

    private static boolean inPng(ByteBuffer file) {
        for (int at = 8; at + 12 <= file.limit(); ) {
            int length = file.getInt(at);
            if (length < 0) {
                return false;
            }
            if (file.getInt(at + 4) == 0x65584966) { // eXIf
                return inTiff(file, at + 8, length);
            }
            at += 12 + length;
        }
        return false;
    }

    private static boolean inWebP(ByteBuffer file) {
        for (int at = 12; at + 8 <= file.limit(); ) {
            int length = Integer.reverseBytes(file.getInt(at + 4));
            if (length < 0) {
                return false;
            }
            if (file.getInt(at) == 0x45584946) { // EXIF
                int skipped = startsWithExif(file, at + 8) ? EXIF.length : 0;
                return inTiff(file, at + 8 + skipped, length - skipped);
            }
            at += 8 + length + (length & 1);
        }
        return false;
    }

    private static boolean startsWithExif(ByteBuffer file, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (file.get(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean inTiff(ByteBuffer file, int from, int length) {
        ByteBuffer tiff = file.slice(from, Math.min(length, file.limit() - from));
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = entry(tiff, tiff.getInt(4), GPS_DIRECTORY);
        return directory > 0
                && (entry(tiff, tiff.getInt(directory + 8), LATITUDE) > 0
                        || entry(tiff, tiff.getInt(directory + 8), LONGITUDE) > 0);
    }

    /** Where the entry of a tag lies in a directory; -1 when it has none. */
    private static int entry(ByteBuffer tiff, int directory, int tag) {
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return at;
            }
        }
        return -1;
    }
}
