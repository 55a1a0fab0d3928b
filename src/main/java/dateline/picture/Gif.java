package dateline.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** GIF (version 89a §18): the size follows the signature. */
final class Gif {
    private static final int SIGNATURE = 6;

    private Gif() {}

    static Picture read(byte[] bytes) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(SIGNATURE);
        int width = Short.toUnsignedInt(file.getShort());
        int height = Short.toUnsignedInt(file.getShort());
        if (width == 0 || height == 0 || file.remaining() < 4) {
            throw Unfit.damaged();
        }
        return new Picture(PictureKind.GIF, width, height);
    }
}
