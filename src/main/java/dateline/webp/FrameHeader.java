package dateline.webp;

import org.jcodec.codecs.vpx.VPXConst;

/** What stands at the head of a VP8 key frame (RFC 6386 §9): how its macroblocks are coded and smoothed. */
final class FrameHeader {
    private static final int SEGMENTS = 4;

    boolean hasSegments;
    boolean hasSegmentMap;
    private boolean isAbsolute;
    private final int[] segmentQuantizers = new int[SEGMENTS];
    private final int[] segmentLevels = new int[SEGMENTS];
    final int[] segmentOdds = {255, 255, 255};

    boolean isSimpleFilter;
    int level;
    int sharpness;
    private boolean hasLevelDeltas;
    private int intraDelta;
    private int fineDelta;

    int partitions;
    final Quantizers[] quantizers = new Quantizers[SEGMENTS];
    final int[][][][] odds = new int[4][8][3][11];
    boolean canSkip;
    int skipOdds;

    static FrameHeader read(BoolDecoder in) {
        FrameHeader header = new FrameHeader();
        in.number(2); // colours and clamping: there is one of each
        header.segments(in);
        header.filters(in);
        header.partitions = 1 << in.number(2);
        header.quantizers(in);
        in.flag(); // what later frames begin with: there are none
        header.odds(in);
        header.canSkip = in.flag();
        header.skipOdds = header.canSkip ? in.number(8) : 0;
        return header;
    }

    private void segments(BoolDecoder in) {
        hasSegments = in.flag();
        if (!hasSegments) {
            return;
        }
        hasSegmentMap = in.flag();
        if (in.flag()) {
            isAbsolute = in.flag();
            for (int i = 0; i < SEGMENTS; i++) {
                segmentQuantizers[i] = in.optional(7);
            }
            for (int i = 0; i < SEGMENTS; i++) {
                segmentLevels[i] = in.optional(6);
            }
        }
        for (int i = 0; i < 3 && hasSegmentMap; i++) {
            segmentOdds[i] = in.flag() ? in.number(8) : 255;
        }
    }

    private void filters(BoolDecoder in) {
        isSimpleFilter = in.flag();
        level = in.number(6);
        sharpness = in.number(3);
        hasLevelDeltas = in.flag();
        if (hasLevelDeltas && in.flag()) {
            intraDelta = in.optional(6);
            for (int i = 1; i < 4; i++) {
                in.optional(6); // of other frames
            }
            fineDelta = in.optional(6);
            for (int i = 1; i < 4; i++) {
                in.optional(6);
            }
        }
    }

    private void quantizers(BoolDecoder in) {
        int base = in.number(7);
        int[] deltas = new int[5];
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = in.optional(4);
        }
        for (int i = 0; i < SEGMENTS; i++) {
            int index = isAbsolute ? segmentQuantizers[i] : base + segmentQuantizers[i];
            quantizers[i] = Quantizers.of(hasSegments ? index : base, deltas);
        }
    }

    private void odds(BoolDecoder in) {
        for (int type = 0; type < 4; type++) {
            for (int band = 0; band < 8; band++) {
                for (int context = 0; context < 3; context++) {
                    for (int i = 0; i < 11; i++) {
                        odds[type][band][context][i] =
                                in.bit(VPXConst.tokenProbUpdateFlagProbs[type][band][context][i]) == 1
                                        ? in.number(8)
                                        : VPXConst.tokenDefaultBinProbs[type][band][context][i];
                    }
                }
            }
        }
    }

    /** How much the edges of a macroblock are smoothed, 0 to 63. */
    int level(int segment, boolean isFine) {
        int mine = level;
        if (hasSegments) {
            mine = isAbsolute ? segmentLevels[segment] : level + segmentLevels[segment];
        }
        if (hasLevelDeltas) {
            mine += intraDelta + (isFine ? fineDelta : 0);
        }
        return Math.max(0, Math.min(63, mine));
    }

    /** What coefficients are multiplied with (§9.6), the first and the others of each kind of block. */
    record Quantizers(int lumaFirst, int luma, int meansFirst, int means, int chromaFirst, int chroma) {
        private static Quantizers of(int index, int[] deltas) {
            return new Quantizers(
                    first(index + deltas[0]),
                    other(index),
                    2 * first(index + deltas[1]),
                    Math.max(8, other(index + deltas[2]) * 155 / 100),
                    Math.min(132, first(index + deltas[3])),
                    other(index + deltas[4]));
        }

        private static int first(int index) {
            return VPXConst.dc_qlookup[Math.max(0, Math.min(127, index))];
        }

        private static int other(int index) {
            return VPXConst.ac_qlookup[Math.max(0, Math.min(127, index))];
        }
    }
}
