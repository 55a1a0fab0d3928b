package dateline.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** WebP (RFC 9649): a RIFF file of chunks whose first has the size, each of the three formats in its own way. */
final class WebP {
    private static final int HEAD = 12;
    private static final int LOSSY_START = 0x2a019d;
    private static final int FLAGS = HEAD + 8;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final int MOVING_FLAG = 0x02;
    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebP() {}

    private interface Visitor {
        /**
         * @param data what the chunk holds
         * @param end where the chunk ends, with the byte that fills it up
         */
        void visit(String type, ByteBuffer data, int end) throws Unfit;
    }

    /** The size of a picture or a frame. */
    private record Size(int width, int height) {}

    private static final class Head implements Visitor {
        private Optional<Size> size = Optional.empty();
        private boolean isExtended;
        private boolean isMoving;
        private boolean hasOpacity;
        private int frames;
        private int orientation = 1;
        private Optional<PictureKind> smaller = Optional.empty();

        @Override
        public void visit(String type, ByteBuffer data, int end) throws Unfit {
            boolean isFirst = size.isEmpty();
            switch (type) {
                case "VP8 " -> picture(lossy(data), hasOpacity ? PictureKind.PNG : PictureKind.JPEG);
                case "VP8L" -> picture(lossless(data), PictureKind.PNG);
                case "VP8X" -> extended(data, isFirst);
                case "ALPH" -> hasOpacity = true;
                case "ANMF" -> frames++;
                case "EXIF" -> orientation = isExtended ? Tiff.orientation(data) : orientation;
                default -> {
                    // says nothing that must be known
                }
            }
            if (isFirst && size.isEmpty()) {
                throw Unfit.damaged();
            }
        }

        private void picture(Size found, PictureKind kind) throws Unfit {
            if (size.isPresent() && smaller.isEmpty() && !size.get().equals(found)) {
                throw Unfit.damaged();
            }
            size = size.or(() -> Optional.of(found));
            smaller = smaller.or(() -> Optional.of(kind));
        }

        private void extended(ByteBuffer chunk, boolean isFirst) {
            if (isFirst) {
                isExtended = true;
                isMoving = (chunk.getInt() & MOVING_FLAG) != 0;
                size = Optional.of(new Size(uint24(chunk) + 1, uint24(chunk) + 1));
            }
        }

        private boolean moves() {
            return isMoving || frames > 0;
        }
    }

    static Picture read(byte[] bytes) throws Unfit {
        Head head = new Head();
        walk(bytes, head);
        if (head.size.isEmpty()) {
            throw Unfit.damaged();
        }
        Size size = head.size.get();
        Unfit.checkSize(head.frames, size.width, size.height);
        if (head.moves() && head.orientation != 1) {
            throw new Unfit("the moving picture lies on its side", "save it upright");
        }
        boolean isUpright = head.orientation < 5;
        return new Picture(
                PictureKind.WEBP,
                isUpright ? size.width : size.height,
                isUpright ? size.height : size.width,
                head.orientation,
                head.moves() ? Optional.empty() : head.smaller);
    }

    /**
     * The same picture without Exif, XMP and what no standard names. Of Exif only the orientation stays, when there is one: the
     * pixels of a WebP are not written anew.
     */
    static byte[] clean(byte[] bytes) throws Unfit {
        int orientation = read(bytes).orientation();
        byte[] exif = orientation == 1 ? new byte[0] : chunk("EXIF", Tiff.of(orientation));
        byte[] made = join(chunks(bytes, NEEDED), exif);
        if (made.length > FLAGS && made[HEAD + 3] == 'X') {
            int kept = orientation == 1 ? 0 : EXIF_FLAG;
            made[FLAGS] = (byte) ((made[FLAGS] & ~(EXIF_FLAG | XMP_FLAG)) | kept);
        }
        return made;
    }

    private static byte[] chunks(byte[] bytes, Set<String> types) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, HEAD);
        walk(bytes, (type, data, end) -> {
            if (types.contains(type)) {
                int start = data.position() - 8;
                out.write(bytes, start, end - start);
            }
        });
        return out.toByteArray();
    }

    private static byte[] join(byte[] file, byte[] more) {
        ByteBuffer joined = ByteBuffer.allocate(file.length + more.length).order(ByteOrder.LITTLE_ENDIAN);
        return joined.put(file).put(more).putInt(4, joined.limit() - 8).array();
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + data.length + data.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    /** The colour profile; empty when there is none, or the one that all pictures without one have (sRGB). */
    static byte[] icc(byte[] bytes) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        walk(bytes, (type, data, end) -> {
            if (type.equals("ICCP") && out.size() == 0 && !Profile.isUsual(data)) {
                out.write(bytes, data.position(), data.remaining());
            }
        });
        return out.toByteArray();
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

    private static Size lossy(ByteBuffer chunk) throws Unfit {
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
        return new Size(width, height);
    }

    private static Size lossless(ByteBuffer chunk) throws Unfit {
        if (chunk.get() != 0x2f) {
            throw Unfit.damaged();
        }
        int bits = chunk.getInt();
        return new Size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }

    private static int uint24(ByteBuffer from) {
        return Short.toUnsignedInt(from.getShort()) | ((from.get() & 0xff) << 16);
    }
}
