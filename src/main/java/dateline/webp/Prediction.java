package dateline.webp;

/** Guesses a square of pixels from those above it and at its left (RFC 6386 §12). */
final class Prediction {
    static final int MEAN = 0;
    static final int ABOVE = 1;
    static final int LEFT = 2;
    static final int SLOPE = 3;

    private Prediction() {}

    /** A whole square of 8 or 16 pixels a side. */
    static void square(int mode, Plane plane, int x, int y, int side) {
        int at = plane.at(x, y);
        int mean = mode == MEAN ? mean(plane, at, x > 0, y > 0, side) : 0;
        int corner = plane.get(at - plane.stride - 1);
        for (int row = 0; row < side; row++) {
            int start = at + row * plane.stride;
            int left = plane.get(start - 1);
            for (int column = 0; column < side; column++) {
                int above = plane.get(at - plane.stride + column);
                plane.set(
                        start + column,
                        switch (mode) {
                            case MEAN -> mean;
                            case ABOVE -> above;
                            case LEFT -> left;
                            default -> left + above - corner;
                        });
            }
        }
    }

    private static int mean(Plane plane, int at, boolean hasLeft, boolean hasAbove, int side) {
        if (!hasLeft && !hasAbove) {
            return 128;
        }
        int sum = 0;
        for (int i = 0; i < side; i++) {
            sum += hasAbove ? plane.get(at - plane.stride + i) : 0;
            sum += hasLeft ? plane.get(at + i * plane.stride - 1) : 0;
        }
        int count = hasLeft && hasAbove ? 2 * side : side;
        return (sum + count / 2) / count;
    }

    /**
     * A square of 4 pixels a side.
     *
     * @param edge 13 pixels around it: upwards along the left side, the corner, then 8 along the upper side
     */
    static void fine(int mode, int[] edge, Plane plane, int at) {
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                plane.set(at + y * plane.stride + x, fine(mode, edge, x, y));
            }
        }
    }

    private static final int CORNER = 4;

    private static int fine(int mode, int[] edge, int x, int y) {
        return switch (mode) {
            case 0 -> fineMean(edge);
            case 1 -> edge[3 - y] + edge[5 + x] - edge[CORNER];
            case 2 -> mean(edge, 5 + x);
            case 3 -> y == 3 ? (edge[1] + 3 * edge[0] + 2) >> 2 : mean(edge, 3 - y);
            case 4 -> x + y == 6 ? (edge[11] + 3 * edge[12] + 2) >> 2 : mean(edge, 6 + x + y);
            case 5 -> mean(edge, CORNER + x - y);
            case 6 -> steepRight(edge, x, y);
            case 7 -> steepLeft(edge, x, y);
            case 8 -> flatDown(edge, x, y);
            default -> flatUp(edge, x, y);
        };
    }

    private static int fineMean(int[] edge) {
        int sum = 4;
        for (int i = 0; i < 4; i++) {
            sum += edge[i] + edge[5 + i];
        }
        return sum >> 3;
    }

    private static int steepRight(int[] edge, int x, int y) {
        int along = 2 * x - y;
        if (along < 0) {
            return mean(edge, along == -1 ? CORNER : CORNER + 1 + along);
        }
        int from = CORNER + along / 2;
        return along % 2 == 0 ? pair(edge, from) : mean(edge, from + 1);
    }

    private static int steepLeft(int[] edge, int x, int y) {
        int from = CORNER + 1 + x + y / 2;
        if (x == 3 && y >= 2) {
            return mean(edge, y == 2 ? 10 : 11);
        }
        return y % 2 == 0 ? pair(edge, from) : mean(edge, from + 1);
    }

    private static int flatDown(int[] edge, int x, int y) {
        int along = 2 * y - x;
        if (along < 0) {
            return mean(edge, along == -1 ? CORNER : CORNER - 1 - along);
        }
        int from = CORNER - 1 - along / 2;
        return along % 2 == 0 ? pair(edge, from) : mean(edge, from);
    }

    private static int flatUp(int[] edge, int x, int y) {
        int along = x + 2 * y;
        if (along > 5) {
            return edge[0];
        }
        if (along == 5) {
            return (edge[1] + 3 * edge[0] + 2) >> 2;
        }
        int from = 3 - along / 2;
        return along % 2 == 0 ? pair(edge, from - 1) : mean(edge, from - 1);
    }

    /** The mean of a pixel and the next. */
    private static int pair(int[] edge, int at) {
        return (edge[at] + edge[at + 1] + 1) >> 1;
    }

    /** The mean of a pixel, twice, and its neighbours. */
    private static int mean(int[] edge, int at) {
        return (edge[at - 1] + 2 * edge[at] + edge[at + 1] + 2) >> 2;
    }
}
