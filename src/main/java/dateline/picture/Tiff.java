package dateline.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What Exif (version 2.32 §4.6) says of a picture's orientation; nothing else of it is ever read. */
final class Tiff {
    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Tiff() {}

    /** The orientation, 1 to 8, of Exif data with or without its head; 1 when it has none. */
    static int orientation(ByteBuffer data) {
        byte[] head = new byte[HEAD.length];
        ByteBuffer tiff = data.slice();
        if (tiff.remaining() >= head.length) {
            tiff.get(head);
            tiff = Arrays.equals(head, HEAD) ? tiff.slice() : data.slice();
        }
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0, at = directory + 2; i < entries && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
            if (tiff.getShort(at) == ORIENTATION) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }

    /** Exif data that say an orientation and nothing else. */
    static byte[] of(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + ENTRY + 4);
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tiff.array();
    }

    static boolean isExif(ByteBuffer segment) {
        return segment.remaining() >= HEAD.length
                && segment.slice(segment.position(), HEAD.length).equals(ByteBuffer.wrap(HEAD));
    }
}
