package dateline.webp;

/**
 * A transform that made a picture easier to code (RFC 9649 §3.5), and how it is undone.
 *
 * @param bits of the side of the squares that share an element of its data; for palettes, of the number of pixels in one
 * @param width of the picture that comes out
 * @param data one element for each square, or the palette
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Undo(int type, int bits, int width, int[] data) {
    static final int PREDICT = 0;
    static final int CROSS = 1;
    static final int SUBTRACT = 2;
    static final int PALETTE = 3;

    private static final int BLACK = 0xff000000;

    int[] undo(int[] pixels, int height) {
        switch (type) {
            case PREDICT -> unpredict(pixels, height);
            case CROSS -> uncross(pixels, height);
            case SUBTRACT -> unsubtract(pixels);
            default -> {
                return unpack(pixels, height);
            }
        }
        return pixels;
    }

    /** Two colours added, each part by itself. */
    static int sum(int one, int other) {
        int greens = (one & 0xff00ff00) + (other & 0xff00ff00);
        int reds = (one & 0x00ff00ff) + (other & 0x00ff00ff);
        return (greens & 0xff00ff00) | (reds & 0x00ff00ff);
    }

    private int columns() {
        return (width + (1 << bits) - 1) >> bits;
    }

    private void unpredict(int[] pixels, int height) {
        pixels[0] = sum(pixels[0], BLACK);
        for (int x = 1; x < width; x++) {
            pixels[x] = sum(pixels[x], pixels[x - 1]);
        }
        int columns = columns();
        for (int y = 1; y < height; y++) {
            int row = y * width;
            pixels[row] = sum(pixels[row], pixels[row - width]);
            for (int x = 1; x < width; x++) {
                int mode = data[(y >> bits) * columns + (x >> bits)] >> 8 & 15;
                pixels[row + x] = sum(pixels[row + x], guess(mode, pixels, row + x));
            }
        }
    }

    private int guess(int mode, int[] pixels, int at) {
        int left = pixels[at - 1];
        int above = pixels[at - width];
        int right = pixels[at - width + 1];
        int corner = pixels[at - width - 1];
        return switch (mode) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> right;
            case 4 -> corner;
            case 5 -> mean(mean(left, right), above);
            case 6 -> mean(left, corner);
            case 7 -> mean(left, above);
            case 8 -> mean(corner, above);
            case 9 -> mean(above, right);
            case 10 -> mean(mean(left, corner), mean(above, right));
            case 11 -> nearer(left, above, corner);
            case 12 -> slope(left, above, corner);
            case 13 -> away(mean(left, above), corner);
            default -> BLACK;
        };
    }

    private static int mean(int one, int other) {
        return (one & other) + (((one ^ other) & 0xfefefefe) >>> 1);
    }

    private static int nearer(int left, int above, int corner) {
        int toLeft = 0;
        int toAbove = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            toLeft += Math.abs((above >> shift & 0xff) - (corner >> shift & 0xff));
            toAbove += Math.abs((left >> shift & 0xff) - (corner >> shift & 0xff));
        }
        return toLeft < toAbove ? left : above;
    }

    /** The first colour, and the step from the third to the second. */
    private static int slope(int one, int to, int from) {
        int made = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            made |= clamp((one >> shift & 0xff) + (to >> shift & 0xff) - (from >> shift & 0xff)) << shift;
        }
        return made;
    }

    /** The first colour, half as far again away from the second. */
    private static int away(int one, int from) {
        int made = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int base = one >> shift & 0xff;
            made |= clamp(base + (base - (from >> shift & 0xff)) / 2) << shift;
        }
        return made;
    }

    private static int clamp(int part) {
        return Math.max(0, Math.min(255, part));
    }

    private void uncross(int[] pixels, int height) {
        int columns = columns();
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                int by = data[(y >> bits) * columns + (x >> bits)];
                int colour = pixels[at];
                int green = colour >> 8;
                int red = (colour >> 16) + share(by, green) & 0xff;
                int blue = colour + share(by >> 8, green) + share(by >> 16, red) & 0xff;
                pixels[at] = (colour & 0xff00ff00) | red << 16 | blue;
            }
        }
    }

    private static int share(int by, int of) {
        return ((byte) by * (byte) of) >> 5;
    }

    private static void unsubtract(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int green = pixels[i] >> 8 & 0xff;
            pixels[i] = sum(pixels[i], green << 16 | green);
        }
    }

    private int[] unpack(int[] packed, int height) {
        int[] pixels = new int[width * height];
        int columns = columns();
        int each = 8 >> bits;
        int mask = (1 << each) - 1;
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                int green = packed[y * columns + (x >> bits)] >> 8;
                int index = (green >> ((x & ((1 << bits) - 1)) * each)) & mask;
                pixels[at] = index < data.length ? data[index] : 0;
            }
        }
        return pixels;
    }
}
