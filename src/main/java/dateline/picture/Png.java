package dateline.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948 §5): a signature, then chunks of length, type, data and check value; the first has the size. */
final class Png {
    static final int SIGNATURE = 8;
    private static final int HEADER_LENGTH = 13;

    /** What it takes to show a picture, moving ones included; texts, times and Exif are none of it. */
    private static final Set<String> NEEDED = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    /** Of these, what a smaller version of the picture needs as well. */
    private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP");

    private Png() {}

    private interface Visitor {
        /**
         * @param data what the chunk holds
         * @param whole the chunk with its length, type and check value
         */
        void visit(String type, ByteBuffer data, ByteBuffer whole) throws Unfit;
    }

    private static final class Head implements Visitor {
        private int width;
        private int height;
        private int orientation = 1;
        private int frames;

        @Override
        public void visit(String type, ByteBuffer data, ByteBuffer whole) throws Unfit {
            if (width == 0) {
                if (!type.equals("IHDR") || data.remaining() != HEADER_LENGTH) {
                    throw Unfit.damaged();
                }
                width = data.getInt(data.position());
                height = data.getInt(data.position() + 4);
            } else if (type.equals("eXIf")) {
                orientation = Tiff.orientation(data);
            } else if (type.equals("fcTL")) {
                frames++;
            }
        }
    }

    static Picture read(byte[] bytes) throws Unfit {
        Head head = new Head();
        walk(bytes, head);
        if (head.width <= 0 || head.height <= 0) {
            throw Unfit.damaged();
        }
        Unfit.checkSize(head.frames, head.width, head.height);
        boolean isStill = head.frames == 0;
        if (!isStill && head.orientation != 1) {
            throw new Unfit("the moving picture lies on its side", "save it upright");
        }
        boolean isUpright = head.orientation < 5;
        return new Picture(
                PictureKind.PNG,
                isUpright ? head.width : head.height,
                isUpright ? head.height : head.width,
                head.orientation,
                isStill ? Optional.of(PictureKind.PNG) : Optional.empty());
    }

    /** The same picture without texts, times, Exif and what lies behind its end. */
    static byte[] clean(byte[] bytes) throws Unfit {
        return chunks(bytes, NEEDED, SIGNATURE);
    }

    /** The chunks that say which colours the numbers mean. */
    static byte[] colours(byte[] bytes) throws Unfit {
        return chunks(bytes, COLOURS, 0);
    }

    private static byte[] chunks(byte[] bytes, Set<String> types, int head) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, head);
        walk(bytes, (type, data, whole) -> {
            if (types.contains(type)) {
                check(whole);
                out.write(bytes, whole.position(), whole.remaining());
            }
        });
        return out.toByteArray();
    }

    private static void check(ByteBuffer whole) throws Unfit {
        CRC32 crc = new CRC32();
        crc.update(whole.slice(whole.position() + 4, whole.remaining() - 8));
        if ((int) crc.getValue() != whole.getInt(whole.limit() - 4)) {
            throw Unfit.damaged();
        }
    }

    private static void walk(byte[] bytes, Visitor visitor) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(SIGNATURE);
        String type;
        do {
            int start = file.position();
            int length = file.getInt();
            byte[] name = new byte[4];
            file.get(name);
            type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > file.remaining() - 4) {
                throw Unfit.damaged();
            }
            ByteBuffer data = ByteBuffer.wrap(bytes, file.position(), length);
            file.position(file.position() + length + 4);
            visitor.visit(type, data, ByteBuffer.wrap(bytes, start, file.position() - start));
        } while (!type.equals("IEND"));
    }
}
