package dateline.picture;

import java.util.Arrays;

/**
 * Makes pictures smaller: each new pixel is a weighted mean of the old ones that it covers and their neighbours
 * (Catmull–Rom). In whole numbers, so that every machine makes the same bytes of the same picture.
 */
final class Scaler {
    /** The weights of one pixel add up to this. */
    private static final int ONE = 1 << 14;

    private static final double RADIUS = 2;

    private Scaler() {}

    /** A smaller version of a picture. */
    static Pixels scale(Pixels from, int width, int height) {
        Pixels source = from.hasOpacity() ? weighed(from) : from;
        Pixels narrow = across(source, width);
        Pixels small = down(narrow, height);
        return from.hasOpacity() ? unweighed(small) : small;
    }

    /**
     * Which old pixels make up each new one along one side.
     *
     * @param first of them, for each new one
     * @param weights of each, as many for each new one
     */
    private record Taps(int[] first, int count, int[] weights) {}

    private static Taps taps(int from, int to) {
        double step = (double) from / to;
        double reach = RADIUS * Math.max(1, step);
        int count = Math.min(from, (int) Math.ceil(2 * reach) + 1);
        int[] first = new int[to];
        int[] weights = new int[to * count];
        for (int i = 0; i < to; i++) {
            double middle = (i + 0.5) * step;
            int start = Math.max(0, Math.min(from - count, (int) Math.floor(middle - reach)));
            double[] exact = new double[count];
            double sum = 0;
            for (int tap = 0; tap < count; tap++) {
                exact[tap] = curve((start + tap + 0.5 - middle) / Math.max(1, step));
                sum += exact[tap];
            }
            int rest = ONE;
            int heaviest = 0;
            for (int tap = 0; tap < count; tap++) {
                int weight = (int) Math.round(exact[tap] / sum * ONE);
                weights[i * count + tap] = weight;
                rest -= weight;
                heaviest = exact[tap] > exact[heaviest] ? tap : heaviest;
            }
            weights[i * count + heaviest] += rest;
            first[i] = start;
        }
        return new Taps(first, count, weights);
    }

    private static double curve(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < RADIUS ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }

    private static Pixels across(Pixels from, int width) {
        Taps taps = taps(from.width(), width);
        int bands = from.bands();
        byte[] old = from.samples();
        byte[] made = new byte[width * from.height() * bands];
        int to = 0;
        for (int y = 0; y < from.height(); y++) {
            int row = y * from.width() * bands;
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < bands; band++) {
                    int at = row + taps.first[x] * bands + band;
                    int sum = ONE / 2;
                    for (int tap = x * taps.count; tap < (x + 1) * taps.count; tap++, at += bands) {
                        sum += taps.weights[tap] * (old[at] & 0xff);
                    }
                    made[to++] = clamp(sum);
                }
            }
        }
        return new Pixels(width, from.height(), bands, made);
    }

    private static Pixels down(Pixels from, int height) {
        Taps taps = taps(from.height(), height);
        int row = from.width() * from.bands();
        byte[] old = from.samples();
        byte[] made = new byte[row * height];
        int[] sums = new int[row];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, ONE / 2);
            for (int tap = 0; tap < taps.count; tap++) {
                int weight = taps.weights[y * taps.count + tap];
                int at = (taps.first[y] + tap) * row;
                for (int i = 0; i < row; i++) {
                    sums[i] += weight * (old[at + i] & 0xff);
                }
            }
            for (int i = 0; i < row; i++) {
                made[y * row + i] = clamp(sums[i]);
            }
        }
        return new Pixels(from.width(), height, from.bands(), made);
    }

    private static byte clamp(int sum) {
        int value = sum / ONE;
        return (byte) (sum < 0 ? 0 : Math.min(value, 255));
    }

    /** Colours by their opacity, so that what cannot be seen doesn't colour its neighbours. */
    private static Pixels weighed(Pixels from) {
        byte[] made = from.samples().clone();
        for (int i = 0; i < made.length; i += 4) {
            int opacity = made[i + 3] & 0xff;
            for (int band = 0; band < 3; band++) {
                made[i + band] = (byte) (((made[i + band] & 0xff) * opacity + 127) / 255);
            }
        }
        return new Pixels(from.width(), from.height(), 4, made);
    }

    private static Pixels unweighed(Pixels from) {
        byte[] made = from.samples();
        for (int i = 0; i < made.length; i += 4) {
            int opacity = made[i + 3] & 0xff;
            for (int band = 0; band < 3 && opacity > 0; band++) {
                made[i + band] = (byte) Math.min(255, ((made[i + band] & 0xff) * 255 + opacity / 2) / opacity);
            }
        }
        return from;
    }
}
