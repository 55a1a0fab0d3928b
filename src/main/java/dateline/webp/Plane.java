package dateline.webp;

import java.util.Arrays;

/**
 * One of the three planes of a frame, with a row above, a column at the left and four columns at the right that no pixel is coded
 * for: predictions look there (RFC 6386 §12.2).
 */
final class Plane {
    private static final int ABOVE = 127;
    private static final int LEFT = 129;
    private static final int RIGHT_COLUMNS = 4;

    final int width;
    final int height;
    final int stride;
    final byte[] samples;

    Plane(int width, int height) {
        this.width = width;
        this.height = height;
        stride = 1 + width + RIGHT_COLUMNS;
        samples = new byte[stride * (height + 1)];
        Arrays.fill(samples, 0, stride, (byte) ABOVE);
        for (int y = 0; y < height; y++) {
            samples[at(-1, y)] = (byte) LEFT;
        }
    }

    int at(int x, int y) {
        return (y + 1) * stride + 1 + x;
    }

    int get(int at) {
        return samples[at] & 0xff;
    }

    void set(int at, int value) {
        samples[at] = (byte) (value < 0 ? 0 : Math.min(value, 255));
    }

    /** Lets the columns at the right be what the last pixel of a row is. */
    void extend(int y) {
        int end = at(width, y);
        Arrays.fill(samples, end, end + RIGHT_COLUMNS, samples[end - 1]);
    }
}
