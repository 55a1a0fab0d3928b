package dateline.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** GIF (version 89a): a head with the size, then blocks: frames, and extensions of which some are only words. */
final class Gif {
    private static final int SIGNATURE = 6;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    /** Applications whose block says how often a moving picture is repeated. */
    private static final Set<String> REPEAT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private Gif() {}

    /** How many frames there are, and how large the last one is. */
    private record Frames(int count, int width, int height) {}

    static Picture read(byte[] bytes) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(SIGNATURE);
        int width = Short.toUnsignedInt(file.getShort());
        int height = Short.toUnsignedInt(file.getShort());
        if (width == 0 || height == 0) {
            throw Unfit.damaged();
        }
        Frames frames = walk(bytes, new ByteArrayOutputStream());
        if (frames.count == 0) {
            throw Unfit.damaged();
        }
        Unfit.checkSize(frames.count, width, height);
        boolean isWhole = frames.count == 1 && frames.width == width && frames.height == height;
        return new Picture(
                PictureKind.GIF, width, height, 1, isWhole ? Optional.of(PictureKind.PNG) : Optional.empty());
    }

    /** The same picture without comments, without what programs left in it, and without what lies behind its end. */
    static byte[] clean(byte[] bytes) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        walk(bytes, out);
        return out.toByteArray();
    }

    /** Copies what is needed. */
    private static Frames walk(byte[] bytes, ByteArrayOutputStream out) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE + 4);
        skipTable(file, file.get(), 2);
        out.write(bytes, 0, file.position());
        Frames frames = new Frames(0, 0, 0);
        while (true) {
            int start = file.position();
            int block = file.get() & 0xff;
            boolean isNeeded = true;
            if (block == END) {
                out.write(END);
                return frames;
            } else if (block == EXTENSION) {
                int label = file.get() & 0xff;
                isNeeded = label == CONTROL || (label == APPLICATION && REPEAT.contains(name(file)));
            } else if (block == FRAME) {
                int size = file.position() + 4;
                file.order(ByteOrder.LITTLE_ENDIAN);
                frames = new Frames(
                        frames.count + 1,
                        Short.toUnsignedInt(file.getShort(size)),
                        Short.toUnsignedInt(file.getShort(size + 2)));
                file.position(file.position() + 8);
                skipTable(file, file.get(), 0);
                file.get();
            } else {
                throw Unfit.damaged();
            }
            skipData(file);
            if (isNeeded) {
                out.write(bytes, start, file.position() - start);
            }
        }
    }

    private static String name(ByteBuffer file) {
        int length = Math.min(11, file.remaining() - 1);
        byte[] name = new byte[Math.max(0, length)];
        file.slice(file.position() + Math.min(1, file.remaining()), name.length).get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static void skipTable(ByteBuffer file, int flags, int more) throws Unfit {
        int length = more + ((flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1));
        if (length > file.remaining()) {
            throw Unfit.damaged();
        }
        file.position(file.position() + length);
    }

    private static void skipData(ByteBuffer file) throws Unfit {
        for (int length = file.get() & 0xff; length > 0; length = file.get() & 0xff) {
            if (length > file.remaining()) {
                throw Unfit.damaged();
            }
            file.position(file.position() + length);
        }
    }
}
