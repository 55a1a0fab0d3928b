package dateline.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP (RFC 9649): a RIFF file of chunks whose first has the size, each of the three formats in its own way. */
final class WebP {
    private static final int HEAD = 12;
    private static final int LOSSY_START = 0x2a019d;
    private static final int FLAGS = HEAD + 8;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebP() {}

    private interface Visitor {
        /**
         * @param data what the chunk holds
         * @param end where the chunk ends, with the byte that fills it up
         */
        void visit(String type, ByteBuffer data, int end) throws Unfit;
    }

    private static final class Head implements Visitor {
        private Picture picture;
        private int frames;

        @Override
        public void visit(String type, ByteBuffer data, int end) throws Unfit {
            if (picture == null) {
                picture = switch (type) {
                    case "VP8 " -> lossy(data);
                    case "VP8L" -> lossless(data);
                    case "VP8X" -> extended(data);
                    default -> throw Unfit.damaged();
                };
            } else if (type.equals("ANMF")) {
                frames++;
            } else if (type.equals("EXIF") && Tiff.orientation(data) != 1) {
                throw new Unfit(
                        "the picture lies on its side", "save it upright, or as a JPEG, which is turned by itself");
            }
        }
    }

    static Picture read(byte[] bytes) throws Unfit {
        Head head = new Head();
        walk(bytes, head);
        if (head.picture == null) {
            throw Unfit.damaged();
        }
        Unfit.checkSize(head.frames, head.picture.width(), head.picture.height());
        return head.picture;
    }

    /** The same picture without Exif, XMP and what no standard names. */
    static byte[] clean(byte[] bytes) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, HEAD);
        walk(bytes, (type, data, end) -> {
            if (NEEDED.contains(type)) {
                int start = data.position() - 8;
                out.write(bytes, start, end - start);
            }
        });
        ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(4, file.limit() - 8);
        if (file.limit() > FLAGS && file.get(HEAD + 3) == 'X') {
            file.put(FLAGS, (byte) (file.get(FLAGS) & ~(EXIF_FLAG | XMP_FLAG)));
        }
        return file.array();
    }

    private static void walk(byte[] bytes, Visitor visitor) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long declared = Integer.toUnsignedLong(file.getInt(4)) + 8;
        if (declared > bytes.length) {
            throw Unfit.damaged();
        }
        file.position(HEAD).limit((int) declared);
        while (file.remaining() >= 8) {
            byte[] name = new byte[4];
            file.get(name);
            int size = file.getInt();
            if (size < 0 || size > file.remaining()) {
                throw Unfit.damaged();
            }
            int start = file.position();
            int end = Math.min(file.limit(), start + size + (size & 1));
            visitor.visit(
                    new String(name, StandardCharsets.ISO_8859_1),
                    ByteBuffer.wrap(bytes, start, size).order(ByteOrder.LITTLE_ENDIAN),
                    end);
            file.position(end);
        }
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
        return picture(width, height);
    }

    private static Picture lossless(ByteBuffer chunk) throws Unfit {
        if (chunk.get() != 0x2f) {
            throw Unfit.damaged();
        }
        int bits = chunk.getInt();
        return picture((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }

    private static Picture extended(ByteBuffer chunk) {
        chunk.getInt();
        return picture(uint24(chunk) + 1, uint24(chunk) + 1);
    }

    private static Picture picture(int width, int height) {
        return new Picture(PictureKind.WEBP, width, height, 1, false);
    }

    private static int uint24(ByteBuffer from) {
        return Short.toUnsignedInt(from.getShort()) | ((from.get() & 0xff) << 16);
    }
}
