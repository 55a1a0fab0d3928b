package dateline.webp;

import dateline.webp.FrameHeader.Quantizers;
import java.util.Arrays;
import org.jcodec.codecs.vpx.VP8Util.SubblockConstants;

/**
 * A VP8 key frame (RFC 6386): macroblocks of 16 × 16 pixels, each guessed from its neighbours, and the differences from that
 * guess. The whole frame is put together first and smoothed afterwards, since guesses are made from what is not yet smoothed.
 */
final class Lossy {
    private static final int HEAD = 10;
    private static final int FINE = 4;
    private static final int[] FINE_TREE = {-0, 2, -1, 4, -2, 6, 8, 12, -3, 10, -5, -6, -4, 14, -7, 16, -8, -9};
    private static final int[] FINE_LIKE = {0, 2, 3, 1};

    private final BoolDecoder modes;
    private final BoolDecoder[] partitions;
    private final FrameHeader header;
    private final int columns;
    private final int rows;
    private final Plane luma;
    private final Plane blue;
    private final Plane red;
    private final byte[] levels;
    private final boolean[] innerEdges;

    private final int[] finesAbove;
    private final int[] finesLeft = new int[4];
    private final boolean[] filledAbove;
    private final boolean[] filledLeft = new boolean[9];
    private final int[] coefficients = new int[25 * 16];
    private final int[] fines = new int[16];

    private Lossy(byte[] data, int from, int end, int width, int height) throws Spoilt {
        int first = ((data[from] & 0xff) | (data[from + 1] & 0xff) << 8 | (data[from + 2] & 0xff) << 16) >> 5;
        int start = from + HEAD;
        if (first > end - start) {
            throw new Spoilt();
        }
        modes = new BoolDecoder(data, start, start + first);
        header = FrameHeader.read(modes);
        partitions = partitions(data, start + first, end, header.partitions);
        columns = (width + 15) / 16;
        rows = (height + 15) / 16;
        luma = new Plane(16 * columns, 16 * rows);
        blue = new Plane(8 * columns, 8 * rows);
        red = new Plane(8 * columns, 8 * rows);
        levels = new byte[columns * rows];
        innerEdges = new boolean[columns * rows];
        finesAbove = new int[4 * columns];
        filledAbove = new boolean[9 * columns];
    }

    private static BoolDecoder[] partitions(byte[] data, int sizes, int end, int count) throws Spoilt {
        BoolDecoder[] partitions = new BoolDecoder[count];
        int at = sizes + 3 * (count - 1);
        for (int i = 0; i < count; i++) {
            if (at > end) {
                throw new Spoilt();
            }
            int size = end - at;
            if (i < count - 1) {
                int entry = sizes + 3 * i;
                int told = (data[entry] & 0xff) | (data[entry + 1] & 0xff) << 8 | (data[entry + 2] & 0xff) << 16;
                size = Math.min(size, told);
            }
            partitions[i] = new BoolDecoder(data, at, at + size);
            at += size;
        }
        return partitions;
    }

    /** The colours of a frame of which the size is known already. */
    static byte[] decode(byte[] data, int from, int end, int width, int height, int bands) throws Spoilt {
        if (end - from < HEAD) {
            throw new Spoilt();
        }
        Lossy frame = new Lossy(data, from, end, width, height);
        for (int row = 0; row < frame.rows; row++) {
            frame.row(row);
        }
        new Smoothing(frame.luma, frame.blue, frame.red, frame.header).all(frame.levels, frame.innerEdges);
        return Colours.of(frame.luma, frame.blue, frame.red, width, height, bands);
    }

    private void row(int row) throws Spoilt {
        BoolDecoder in = partitions[row % partitions.length];
        Arrays.fill(finesLeft, 0);
        Arrays.fill(filledLeft, false);
        for (int column = 0; column < columns; column++) {
            macroblock(in, column, row);
        }
        luma.extend(16 * row + 15);
        if (in.isOver() || modes.isOver()) {
            throw new Spoilt();
        }
    }

    private void macroblock(BoolDecoder in, int column, int row) {
        int segment = 0;
        if (header.hasSegmentMap) {
            int[] odds = header.segmentOdds;
            segment = modes.bit(odds[0]) == 0 ? modes.bit(odds[1]) : 2 + modes.bit(odds[2]);
        }
        boolean isEmpty = header.canSkip && modes.bit(header.skipOdds) == 1;
        int mode = lumaMode(column);
        int chromaMode = chromaMode();
        Arrays.fill(coefficients, 0);
        if (isEmpty) {
            clearContext(column, mode != FINE);
        } else {
            isEmpty = !readCoefficients(in, column, mode, header.quantizers[segment]);
        }
        if (mode == FINE) {
            predictFinely(column, row);
        } else {
            Prediction.square(mode, luma, 16 * column, 16 * row, 16);
            for (int i = 0; i < 16 && !isEmpty; i++) {
                Transform.add(coefficients, 16 * i, luma, luma.at(16 * column + i % 4 * 4, 16 * row + i / 4 * 4));
            }
        }
        predictChroma(blue, chromaMode, column, row, 16, isEmpty);
        predictChroma(red, chromaMode, column, row, 20, isEmpty);
        int at = row * columns + column;
        levels[at] = (byte) header.level(segment, mode == FINE);
        innerEdges[at] = mode == FINE || !isEmpty;
    }

    /** How luma is guessed, and how each of its 16 squares when each has a way of its own. */
    private int lumaMode(int column) {
        if (modes.bit(145) == 0) {
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 4; x++) {
                    int[] odds = SubblockConstants.keyFrameSubblockModeProb[finesAbove[4 * column + x]][finesLeft[y]];
                    int fine = fineMode(odds);
                    fines[4 * y + x] = fine;
                    finesAbove[4 * column + x] = fine;
                    finesLeft[y] = fine;
                }
            }
            return FINE;
        }
        int mode = modes.bit(156) == 0 ? modes.bit(163) : 2 + modes.bit(128);
        Arrays.fill(finesAbove, 4 * column, 4 * column + 4, FINE_LIKE[mode]);
        Arrays.fill(finesLeft, FINE_LIKE[mode]);
        return mode;
    }

    private int fineMode(int[] odds) {
        int node = 0;
        do {
            node = FINE_TREE[node + modes.bit(odds[node >> 1])];
        } while (node > 0);
        return -node;
    }

    private int chromaMode() {
        if (modes.bit(142) == 0) {
            return Prediction.MEAN;
        }
        if (modes.bit(114) == 0) {
            return Prediction.ABOVE;
        }
        return modes.bit(183) == 0 ? Prediction.LEFT : Prediction.SLOPE;
    }

    private void clearContext(int column, boolean hasMeans) {
        int count = hasMeans ? 9 : 8;
        Arrays.fill(filledAbove, 9 * column, 9 * column + count, false);
        Arrays.fill(filledLeft, 0, count, false);
    }

    /** Reads all blocks of a macroblock; false when all are empty. */
    private boolean readCoefficients(BoolDecoder in, int column, int mode, Quantizers by) {
        int kind = Coefficients.LUMA;
        int first = 0;
        boolean any = false;
        if (mode != FINE) {
            int end = block(in, Coefficients.MEANS, 9 * column + 8, 8, 0, by.meansFirst(), by.means(), 24);
            if (end > 0) {
                Transform.spread(Arrays.copyOfRange(coefficients, 24 * 16, 25 * 16), coefficients);
            }
            kind = Coefficients.LUMA_REST;
            first = 1;
        }
        for (int i = 0; i < 16; i++) {
            int end = block(in, kind, 9 * column + i % 4, i / 4, first, by.lumaFirst(), by.luma(), i);
            any |= end > 1 || coefficients[16 * i] != 0;
        }
        for (int i = 0; i < 8; i++) {
            int above = 9 * column + 4 + i / 4 * 2 + i % 2;
            int left = 4 + i / 4 * 2 + i / 2 % 2;
            int end = block(in, Coefficients.CHROMA, above, left, 0, by.chromaFirst(), by.chroma(), 16 + i);
            any |= end > 1 || coefficients[16 * (16 + i)] != 0;
        }
        return any;
    }

    private int block(BoolDecoder in, int kind, int above, int left, int first, int byFirst, int byOther, int index) {
        int context = (filledAbove[above] ? 1 : 0) + (filledLeft[left] ? 1 : 0);
        int end = Coefficients.read(in, header.odds[kind], context, first, byFirst, byOther, coefficients, 16 * index);
        filledAbove[above] = end > first;
        filledLeft[left] = end > first;
        return end;
    }

    private void predictFinely(int column, int row) {
        int[] edge = new int[13];
        for (int i = 0; i < 16; i++) {
            int x = 16 * column + i % 4 * 4;
            int y = 16 * row + i / 4 * 4;
            int at = luma.at(x, y);
            for (int k = 0; k < 4; k++) {
                edge[3 - k] = luma.get(at + k * luma.stride - 1);
            }
            for (int k = 0; k < 5; k++) {
                edge[4 + k] = luma.get(at - luma.stride - 1 + k);
            }
            int right = i % 4 == 3 ? luma.at(x + 4, 16 * row - 1) : at - luma.stride + 4;
            for (int k = 0; k < 4; k++) {
                edge[9 + k] = luma.get(right + k);
            }
            Prediction.fine(fines[i], edge, luma, at);
            Transform.add(coefficients, 16 * i, luma, at);
        }
    }

    private void predictChroma(Plane plane, int mode, int column, int row, int from, boolean isEmpty) {
        Prediction.square(mode, plane, 8 * column, 8 * row, 8);
        for (int i = 0; i < 4 && !isEmpty; i++) {
            int at = plane.at(8 * column + i % 2 * 4, 8 * row + i / 2 * 4);
            Transform.add(coefficients, 16 * (from + i), plane, at);
        }
    }
}
