package dateline.webp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A lossless picture (RFC 9649 §3): pixels as literals, as repetitions of earlier ones, or from a small store of recent colours,
 * all in prefix codes, and then the transforms that made them easy to code, undone in reverse.
 */
final class Lossless {
    private static final int LITERALS = 256;
    private static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    private static final int NEAR = 120;

    /** Steps back, to the left and up, that short codes stand for: the nearest first, and of equally near ones the upper. */
    private static final int[][] STEPS = steps();

    private final BitReader in;

    private Lossless(BitReader in) {
        this.in = in;
    }

    private static int[][] steps() {
        List<int[]> steps = new ArrayList<>();
        for (int up = 7; up >= 0; up--) {
            for (int left = 8; left >= (up == 0 ? 1 : -7); left--) {
                steps.add(new int[] {left, up});
            }
        }
        steps.sort(Comparator.comparingInt(step -> step[0] * step[0] + step[1] * step[1]));
        return steps.toArray(int[][]::new);
    }

    /** A picture with its head. */
    static int[] decode(byte[] data, int from, int end, int width, int height) throws Spoilt {
        BitReader in = new BitReader(data, from, end);
        boolean isRight = in.number(8) == 0x2f
                && in.number(14) + 1 == width
                && in.number(14) + 1 == height
                && in.number(4) >> 1 == 0;
        if (!isRight) {
            throw new Spoilt();
        }
        return new Lossless(in).whole(width, height);
    }

    /** A picture without a head, whose size is known. */
    static int[] decodeBody(byte[] data, int from, int end, int width, int height) throws Spoilt {
        return new Lossless(new BitReader(data, from, end)).whole(width, height);
    }

    private int[] whole(int width, int height) throws Spoilt {
        List<Undo> transforms = new ArrayList<>();
        int seen = 0;
        int coded = width;
        while (in.flag()) {
            int type = in.number(2);
            if ((seen >> type & 1) == 1) {
                throw new Spoilt();
            }
            seen |= 1 << type;
            if (type == Undo.SUBTRACT) {
                transforms.add(new Undo(type, 0, coded, new int[0]));
            } else if (type == Undo.PALETTE) {
                int[] colours = palette();
                int bits = colours.length <= 2 ? 3 : colours.length <= 4 ? 2 : colours.length <= 16 ? 1 : 0;
                transforms.add(new Undo(type, bits, coded, colours));
                coded = parts(coded, bits);
            } else {
                int bits = 2 + in.number(3);
                int[] image = image(parts(coded, bits), parts(height, bits), false);
                transforms.add(new Undo(type, bits, coded, image));
            }
        }
        int[] pixels = image(coded, height, true);
        for (int i = transforms.size() - 1; i >= 0; i--) {
            pixels = transforms.get(i).undo(pixels, height);
        }
        return pixels;
    }

    private int[] palette() throws Spoilt {
        int[] colours = image(1 + in.number(8), 1, false);
        for (int i = 1; i < colours.length; i++) {
            colours[i] = Undo.sum(colours[i], colours[i - 1]);
        }
        return colours;
    }

    private static int parts(int length, int bits) {
        return (length + (1 << bits) - 1) >> bits;
    }

    private int[] image(int width, int height, boolean isMain) throws Spoilt {
        int cacheBits = 0;
        if (in.flag()) {
            cacheBits = in.number(4);
            if (cacheBits < 1 || cacheBits > 11) {
                throw new Spoilt();
            }
        }
        int groupBits = 0;
        int[] groupOf = new int[0];
        int groups = 1;
        if (isMain && in.flag()) {
            groupBits = 2 + in.number(3);
            groupOf = image(parts(width, groupBits), parts(height, groupBits), false);
            for (int i = 0; i < groupOf.length; i++) {
                groupOf[i] = groupOf[i] >> 8 & 0xffff;
                groups = Math.max(groups, groupOf[i] + 1);
            }
        }
        PrefixCode[][] codes = new PrefixCode[groups][];
        for (int i = 0; i < groups; i++) {
            codes[i] = new PrefixCode[] {
                PrefixCode.of(in, LITERALS + LENGTHS + (cacheBits == 0 ? 0 : 1 << cacheBits)),
                PrefixCode.of(in, LITERALS),
                PrefixCode.of(in, LITERALS),
                PrefixCode.of(in, LITERALS),
                PrefixCode.of(in, DISTANCES)
            };
        }
        return pixels(width, height, cacheBits, groupBits, groupOf, codes);
    }

    private int[] pixels(int width, int height, int cacheBits, int groupBits, int[] groupOf, PrefixCode[][] codes)
            throws Spoilt {
        int[] pixels = new int[width * height];
        int[] cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
        int cached = 0;
        int groupColumns = parts(width, groupBits);
        int at = 0;
        while (at < pixels.length) {
            int group = groupOf.length == 0
                    ? 0
                    : groupOf[((at / width) >> groupBits) * groupColumns + ((at % width) >> groupBits)];
            PrefixCode[] code = codes[group];
            int green = code[0].read(in);
            if (green < LITERALS) {
                int red = code[1].read(in);
                int blue = code[2].read(in);
                int opacity = code[3].read(in);
                pixels[at] = opacity << 24 | red << 16 | green << 8 | blue;
                at++;
            } else if (green < LITERALS + LENGTHS) {
                int length = amount(green - LITERALS);
                int distance = distance(amount(code[4].read(in)), width);
                if (distance > at || length > pixels.length - at) {
                    throw new Spoilt();
                }
                for (int i = 0; i < length; i++, at++) {
                    pixels[at] = pixels[at - distance];
                }
            } else {
                for (; cached < at; cached++) {
                    cache[place(pixels[cached], cacheBits)] = pixels[cached];
                }
                pixels[at] = cache[green - LITERALS - LENGTHS];
                at++;
            }
        }
        return pixels;
    }

    private static int place(int colour, int bits) {
        return (colour * 0x1e35a7bd) >>> (32 - bits);
    }

    /** A length or a distance from the code of how large it is, and the rest of its bits. */
    private int amount(int prefix) throws Spoilt {
        if (prefix < 4) {
            return prefix + 1;
        }
        int bits = (prefix - 2) >> 1;
        return ((2 + (prefix & 1)) << bits) + in.number(bits) + 1;
    }

    private static int distance(int code, int width) {
        if (code > NEAR) {
            return code - NEAR;
        }
        int[] step = STEPS[code - 1];
        return Math.max(1, step[0] + step[1] * width);
    }
}
