package dateline.picture;

import java.nio.ByteBuffer;

/** PNG (ISO/IEC 15948 §5): a signature, then chunks of length, type, data and check value; the first has the size. */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454e44;

    private Png() {}

    static Picture read(byte[] bytes) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE);
        int length = file.getInt();
        if (length != 13 || file.getInt() != IHDR) {
            throw Unfit.damaged();
        }
        Picture picture = new Picture(PictureKind.PNG, file.getInt(), file.getInt());
        file.position(SIGNATURE);
        while (skipChunk(file) != IEND) {}
        if (picture.width() <= 0 || picture.height() <= 0) {
            throw Unfit.damaged();
        }
        return picture;
    }

    private static int skipChunk(ByteBuffer file) throws Unfit {
        int length = file.getInt();
        int type = file.getInt();
        if (length < 0 || length > file.remaining() - 4) {
            throw Unfit.damaged();
        }
        file.position(file.position() + length + 4);
        return type;
    }
}
