package dateline.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JPEG (ITU-T T.81 §B): segments, each with a marker and a length; a start-of-frame segment has the size. A camera that
 * was held upright says so in its Exif segment (orientation 5 to 8), and browsers then turn the picture.
 */
final class Jpeg {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int EXIF = 0xe1;
    private static final byte[] EXIF_HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;

    private Jpeg() {}

    static Picture read(byte[] bytes) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(2);
        boolean isTurned = false;
        while (true) {
            int marker = marker(file);
            if (marker == START_OF_SCAN || marker == END) {
                throw Unfit.damaged();
            }
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                continue; // a marker without a segment
            }
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            if (length < 0 || length > file.remaining()) {
                throw Unfit.damaged();
            }
            ByteBuffer segment = file.slice(file.position(), length);
            file.position(file.position() + length);
            if (isFrame(marker)) {
                requireEnd(bytes, file.position());
                return size(segment, isTurned);
            }
            isTurned |= marker == EXIF && isTurned(segment);
        }
    }

    private static int marker(ByteBuffer file) throws Unfit {
        if (file.get() != (byte) 0xff) {
            throw Unfit.damaged();
        }
        int marker = file.get() & 0xff;
        while (marker == 0xff) {
            marker = file.get() & 0xff;
        }
        return marker;
    }

    /** SOF0 to SOF15, among which DHT, JPG and DAC are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static Picture size(ByteBuffer frame, boolean isTurned) throws Unfit {
        frame.get();
        int height = Short.toUnsignedInt(frame.getShort());
        int width = Short.toUnsignedInt(frame.getShort());
        if (width == 0 || height == 0) {
            throw Unfit.damaged();
        }
        return isTurned ? new Picture(PictureKind.JPEG, height, width) : new Picture(PictureKind.JPEG, width, height);
    }

    /** A picture that was copied as a whole has an end marker; data may follow it. */
    private static void requireEnd(byte[] bytes, int from) throws Unfit {
        for (int i = bytes.length - 2; i >= from; i--) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) END) {
                return;
            }
        }
        throw Unfit.damaged();
    }

    /** Whether an Exif segment (Exif 2.32 §4.6) says that width and height change places. */
    private static boolean isTurned(ByteBuffer segment) {
        byte[] head = new byte[EXIF_HEAD.length];
        if (segment.remaining() < head.length + 8) {
            return false;
        }
        segment.get(head);
        if (!Arrays.equals(head, EXIF_HEAD)) {
            return false;
        }
        ByteBuffer tiff = segment.slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return false;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.limit(); i++, at += 12) {
            if (tiff.getShort(at) == ORIENTATION) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= 5 && orientation <= 8;
            }
        }
        return false;
    }
}
