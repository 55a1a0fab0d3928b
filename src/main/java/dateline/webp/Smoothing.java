package dateline.webp;

/** Smooths the edges between blocks (RFC 6386 §15), where they are no edges of what the picture shows. */
final class Smoothing {
    private final Plane luma;
    private final Plane blue;
    private final Plane red;
    private final FrameHeader header;
    private int edgeLimit;
    private int innerLimit;
    private int steep;

    Smoothing(Plane luma, Plane blue, Plane red, FrameHeader header) {
        this.luma = luma;
        this.blue = blue;
        this.red = red;
        this.header = header;
    }

    /**
     * @param levels how much each macroblock is smoothed
     * @param inner whether its inner edges are, too
     */
    void all(byte[] levels, boolean[] inner) {
        if (header.level == 0) {
            return;
        }
        int columns = luma.width / 16;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                limits(levels[i]);
                macroblock(i % columns, i / columns, inner[i]);
            }
        }
    }

    private void limits(int level) {
        innerLimit = level;
        if (header.sharpness > 0) {
            innerLimit = Math.min(level >> (header.sharpness > 4 ? 2 : 1), 9 - header.sharpness);
        }
        innerLimit = Math.max(1, innerLimit);
        edgeLimit = 2 * level + innerLimit;
        steep = level >= 40 ? 2 : level >= 15 ? 1 : 0;
    }

    private void macroblock(int column, int row, boolean hasInner) {
        if (column > 0) {
            edges(column, row, 0, false);
        }
        for (int i = 4; i < 16 && hasInner; i += 4) {
            edges(column, row, i, false);
        }
        if (row > 0) {
            edges(column, row, 0, true);
        }
        for (int i = 4; i < 16 && hasInner; i += 4) {
            edges(column, row, i, true);
        }
    }

    /** One edge of luma, and of chroma, which has half as many. */
    private void edges(int column, int row, int offset, boolean isAcross) {
        edge(luma, 16 * column, 16 * row, offset, isAcross, 16);
        if (!header.isSimpleFilter && offset % 8 == 0) {
            edge(blue, 8 * column, 8 * row, offset / 2, isAcross, 8);
            edge(red, 8 * column, 8 * row, offset / 2, isAcross, 8);
        }
    }

    private void edge(Plane plane, int x, int y, int offset, boolean isAcross, int length) {
        int at = isAcross ? plane.at(x, y + offset) : plane.at(x + offset, y);
        int step = isAcross ? plane.stride : 1;
        int along = isAcross ? 1 : plane.stride;
        int limit = 2 * (offset == 0 ? edgeLimit + 4 : edgeLimit) + 1;
        for (int i = 0; i < length; i++, at += along) {
            if (header.isSimpleFilter) {
                if (isFlat(plane, at, step, limit)) {
                    narrow(plane, at, step);
                }
            } else if (isFlat(plane, at, step, limit) && isCalm(plane, at, step)) {
                if (isSteep(plane, at, step)) {
                    narrow(plane, at, step);
                } else if (offset == 0) {
                    wide(plane, at, step);
                } else {
                    middle(plane, at, step);
                }
            }
        }
    }

    private static int difference(Plane plane, int one, int other) {
        return Math.abs(plane.get(one) - plane.get(other));
    }

    private static boolean isFlat(Plane plane, int at, int step, int limit) {
        return 4 * difference(plane, at - step, at) + difference(plane, at - 2 * step, at + step) <= limit;
    }

    private boolean isCalm(Plane plane, int at, int step) {
        for (int i = -4; i < 3; i++) {
            if (i != -1 && difference(plane, at + i * step, at + (i + 1) * step) > innerLimit) {
                return false;
            }
        }
        return true;
    }

    private boolean isSteep(Plane plane, int at, int step) {
        return difference(plane, at - 2 * step, at - step) > steep || difference(plane, at + step, at) > steep;
    }

    private static int clamp(int value) {
        return Math.max(-128, Math.min(127, value));
    }

    /** Changes one pixel on each side. */
    private static void narrow(Plane plane, int at, int step) {
        int outer = clamp(plane.get(at - 2 * step) - plane.get(at + step));
        int by = 3 * (plane.get(at) - plane.get(at - step)) + outer;
        plane.set(at - step, plane.get(at - step) + (clamp(by + 3) >> 3));
        plane.set(at, plane.get(at) - (clamp(by + 4) >> 3));
    }

    /** Changes two pixels on each side. */
    private static void middle(Plane plane, int at, int step) {
        int by = 3 * (plane.get(at) - plane.get(at - step));
        int right = clamp(by + 4) >> 3;
        int outer = (right + 1) >> 1;
        plane.set(at - 2 * step, plane.get(at - 2 * step) + outer);
        plane.set(at - step, plane.get(at - step) + (clamp(by + 3) >> 3));
        plane.set(at, plane.get(at) - right);
        plane.set(at + step, plane.get(at + step) - outer);
    }

    /** Changes three pixels on each side. */
    private static void wide(Plane plane, int at, int step) {
        int outer = clamp(plane.get(at - 2 * step) - plane.get(at + step));
        int by = clamp(3 * (plane.get(at) - plane.get(at - step)) + outer);
        for (int i = 0; i < 3; i++) {
            int part = (9 * (3 - i) * by + 63) >> 7;
            int left = at - (i + 1) * step;
            int right = at + i * step;
            plane.set(left, plane.get(left) + part);
            plane.set(right, plane.get(right) - part);
        }
    }
}
