package dateline.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JPEG (ITU-T T.81 §B): segments, each with a marker and a length, and data between them. One start-of-frame segment has
 * the size. A camera that was held upright says so in its Exif segment.
 */
final class Jpeg {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int ICC = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int JFIF_LENGTH = 14;
    private static final int ICC_HEAD = 18;
    private static final int INKS = 4;

    /** Beyond what any camera or program makes; each costs a pass over the whole picture. */
    private static final int MAX_SCANS = 200;

    private Jpeg() {}

    /** A segment, or the data that follow one. */
    private interface Visitor {
        /**
         * @param marker of the segment; 0 for data of a scan
         * @param part of the file, its marker included
         */
        void visit(int marker, ByteBuffer part) throws Unfit;
    }

    /** What the segments say. */
    private static final class Head implements Visitor {
        private int orientation = 1;
        private int width;
        private int height;
        private int components;
        private int scans;

        @Override
        public void visit(int marker, ByteBuffer part) throws Unfit {
            ByteBuffer body = part.slice();
            if (marker == START_OF_SCAN) {
                scans++;
            } else if (marker == EXIF) {
                ByteBuffer segment = body.slice(4, body.remaining() - 4);
                orientation = orientation == 1 && Tiff.isExif(segment) ? Tiff.orientation(segment) : orientation;
            } else if (isFrame(marker) && width == 0) {
                if (marker > 0xc2 || body.get(4) != 8) {
                    throw new Unfit(
                            "the picture is a kind of JPEG that browsers don't show", "save it as a usual JPEG");
                }
                if (body.remaining() < 10) {
                    throw Unfit.damaged();
                }
                height = Short.toUnsignedInt(body.getShort(5));
                width = Short.toUnsignedInt(body.getShort(7));
                components = body.get(9);
            }
        }
    }

    static Picture read(byte[] bytes) throws Unfit {
        Head head = new Head();
        walk(bytes, head);
        if (head.width == 0 || head.height == 0 || head.scans == 0) {
            throw Unfit.damaged();
        }
        if (head.scans > MAX_SCANS) {
            throw Unfit.tooMuch(head.scans + " scans; " + MAX_SCANS + " are allowed");
        }
        boolean isKnown = head.components == 1
                || head.components == 3
                || (head.components == INKS
                        && (icc(bytes).length == 0 || inkProfile(bytes).isPresent()));
        if (!isKnown && head.orientation != 1) {
            throw new Unfit(
                    "the picture has printing colours of a rare kind and lies on its side",
                    "save it upright and in RGB");
        }
        boolean isUpright = head.orientation < 5;
        return new Picture(
                PictureKind.JPEG,
                isUpright ? head.width : head.height,
                isUpright ? head.height : head.width,
                head.orientation,
                isKnown ? Optional.of(PictureKind.JPEG) : Optional.empty());
    }

    /** Whether a picture has printing colours. */
    static boolean hasInks(byte[] bytes) throws Unfit {
        Head head = new Head();
        walk(bytes, head);
        return head.components == INKS;
    }

    /** The same picture without anything that is not needed to show it: no Exif, no comments, nothing behind its end. */
    static byte[] clean(byte[] bytes) throws Unfit {
        return file(bytes, true);
    }

    /** The same picture, its colours' meaning left out as well. */
    static byte[] withoutProfile(byte[] bytes) throws Unfit {
        return file(bytes, false);
    }

    private static byte[] file(byte[] bytes, boolean withProfile) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        walk(bytes, (marker, part) -> {
            if (isNeeded(marker, part) && (withProfile || marker != ICC)) {
                out.write(bytes, part.position(), part.remaining());
            }
        });
        out.writeBytes(new byte[] {(byte) 0xff, (byte) END});
        return out.toByteArray();
    }

    /** The segments of a picture's colour profile, unless it is the one that all pictures without one have (sRGB). */
    static byte[] profile(byte[] bytes) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        walk(bytes, (marker, part) -> {
            if (marker == ICC && isNeeded(marker, part)) {
                out.write(bytes, part.position(), part.remaining());
            }
        });
        return out.toByteArray();
    }

    /** The colour profile itself; empty when there is none but the usual one. */
    private static byte[] icc(byte[] bytes) throws Unfit {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        walk(bytes, (marker, part) -> {
            if (marker == ICC && isNeeded(marker, part)) {
                out.write(bytes, part.position() + ICC_HEAD, Math.max(0, part.remaining() - ICC_HEAD));
            }
        });
        return out.toByteArray();
    }

    /** What the inks of a picture in printing colours look like, when it says so. */
    static Optional<InkProfile> inkProfile(byte[] bytes) throws Unfit {
        return InkProfile.of(icc(bytes));
    }

    /** Whether printing colours are brightness and differences, as the program notes that most pictures of them come from. */
    static boolean holdsDifferences(byte[] bytes) throws Unfit {
        boolean[] found = {false};
        walk(bytes, (marker, part) -> {
            if (marker == ADOBE && isNeeded(marker, part)) {
                found[0] = part.get(part.limit() - 1) == 2;
            }
        });
        return found[0];
    }

    private static boolean isNeeded(int marker, ByteBuffer part) {
        return switch (marker) {
            case COMMENT -> false;
            case APP0 -> part.remaining() == JFIF_LENGTH + 4 && has(part, "JFIF\0"); // longer ones hold a small picture
            case ICC -> has(part, "ICC_PROFILE\0") && !Profile.isUsual(part);
            case ADOBE -> has(part, "Adobe") && part.remaining() == 16;
            default -> marker < APP0 || marker > APP15;
        };
    }

    private static boolean has(ByteBuffer part, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        int at = part.position() + 4;
        return part.limit() >= at + wanted.length
                && part.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    /** Shows every segment and the data of every scan up to the end of the picture. */
    private static void walk(byte[] bytes, Visitor visitor) throws Unfit {
        ByteBuffer file = ByteBuffer.wrap(bytes).position(2);
        while (true) {
            int marker = marker(file);
            int start = file.position() - 2;
            if (marker == END) {
                return;
            }
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                continue; // a marker without a segment
            }
            int length = Short.toUnsignedInt(file.getShort());
            if (length < (isFrame(marker) ? 8 : 2) || length - 2 > file.remaining()) {
                throw Unfit.damaged();
            }
            file.position(start + 2 + length);
            visitor.visit(marker, ByteBuffer.wrap(bytes, start, length + 2));
            if (marker == START_OF_SCAN) {
                int from = file.position();
                int to = scanEnd(bytes, from);
                visitor.visit(0, ByteBuffer.wrap(bytes, from, to - from));
                file.position(to);
            }
        }
    }

    /** Where the data of a scan end: at the first marker that is no restart. */
    private static int scanEnd(byte[] bytes, int from) throws Unfit {
        for (int i = from; i < bytes.length - 1; i++) {
            if (bytes[i] == (byte) 0xff) {
                int next = bytes[i + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return i;
                }
            }
        }
        throw Unfit.damaged();
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
}
