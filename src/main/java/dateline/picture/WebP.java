package dateline.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** WebP (RFC 9649): a RIFF file whose first chunk has the size, each of the three formats in its own way. */
final class WebP {
    private static final int RIFF_HEAD = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int LOSSY = 0x20385056; // "VP8 ", little-endian
    private static final int LOSSLESS = 0x4c385056; // "VP8L"
    private static final int EXTENDED = 0x58385056; // "VP8X"
    private static final int LOSSY_START = 0x2a019d;

    private WebP() {}

    static Picture read(byte[] bytes) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long declared = Integer.toUnsignedLong(file.getInt(4)) + RIFF_HEAD;
        int format = file.position(FIRST_CHUNK).getInt();
        int size = file.getInt();
        if (declared > bytes.length || size < 0 || size > file.remaining()) {
            throw Unfit.damaged();
        }
        return switch (format) {
            case LOSSY -> lossy(file);
            case LOSSLESS -> lossless(file);
            case EXTENDED -> extended(file);
            default -> throw Unfit.damaged();
        };
    }

    private static Picture lossy(ByteBuffer chunk) throws Unfit {
        int frame = uint24(chunk);
        boolean isKeyFrame = (frame & 1) == 0;
        if (!isKeyFrame || uint24(chunk) != LOSSY_START) {
            throw Unfit.damaged();
        }
        int width = chunk.getShort() & 0x3fff;
        int height = chunk.getShort() & 0x3fff;
        if (width == 0 || height == 0) {
            throw Unfit.damaged();
        }
        return new Picture(PictureKind.WEBP, width, height);
    }

    private static Picture lossless(ByteBuffer chunk) throws Unfit {
        if (chunk.get() != 0x2f) {
            throw Unfit.damaged();
        }
        int bits = chunk.getInt();
        return new Picture(PictureKind.WEBP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }

    private static Picture extended(ByteBuffer chunk) {
        chunk.getInt();
        return new Picture(PictureKind.WEBP, uint24(chunk) + 1, uint24(chunk) + 1);
    }

    private static int uint24(ByteBuffer from) {
        return Short.toUnsignedInt(from.getShort()) | (from.get() & 0xff) << 16;
    }
}
