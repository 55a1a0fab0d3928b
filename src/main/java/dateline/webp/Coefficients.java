package dateline.webp;

/** Reads the coefficients of one block (RFC 6386 §13). */
final class Coefficients {
    /** Kinds of blocks: luma without its mean, the means of a macroblock, chroma, luma with its mean. */
    static final int LUMA_REST = 0;

    static final int MEANS = 1;
    static final int CHROMA = 2;
    static final int LUMA = 3;

    private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7};
    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
    private static final int[][] EXTRA_BITS = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    private Coefficients() {}

    /**
     * Reads up to 16 coefficients, multiplied.
     *
     * @param odds of the kind of block
     * @param context how many of the blocks above and at the left hold any
     * @param first coefficient that is there, 0 or 1
     * @return behind the last one
     */
    static int read(
            BoolDecoder in, int[][][] odds, int context, int first, int byFirst, int byOther, int[] to, int at) {
        int i = first;
        int[] now = odds[BANDS[i]][context];
        while (in.bit(now[0]) == 1) {
            while (in.bit(now[1]) == 0) {
                i++;
                if (i == 16) {
                    return 16;
                }
                now = odds[BANDS[i]][0];
            }
            int value = in.bit(now[2]) == 0 ? 1 : large(in, now);
            to[at + ZIGZAG[i]] = (in.flag() ? -value : value) * (i == 0 ? byFirst : byOther);
            i++;
            if (i == 16) {
                return 16;
            }
            now = odds[BANDS[i]][value == 1 ? 1 : 2];
        }
        return i;
    }

    private static int large(BoolDecoder in, int[] odds) {
        if (in.bit(odds[3]) == 0) {
            return in.bit(odds[4]) == 0 ? 2 : 3 + in.bit(odds[5]);
        }
        if (in.bit(odds[6]) == 0) {
            if (in.bit(odds[7]) == 0) {
                return 5 + in.bit(159);
            }
            int two = 2 * in.bit(165);
            return 7 + two + in.bit(145);
        }
        int high = in.bit(odds[8]);
        int category = 2 * high + in.bit(odds[9 + high]);
        int extra = 0;
        for (int odd : EXTRA_BITS[category]) {
            extra = 2 * extra + in.bit(odd);
        }
        return 3 + (8 << category) + extra;
    }
}
