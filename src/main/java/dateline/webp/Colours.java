package dateline.webp;

/** From brightness and two colour differences of half the size to red, green and blue (as RFC 9649 §2.5 wants it: BT.601). */
final class Colours {
    private Colours() {}

    /** @param bands 3, or 4 to leave room for opacity behind each pixel */
    static byte[] of(Plane luma, Plane blue, Plane red, int width, int height, int bands) {
        byte[] samples = new byte[width * height * bands];
        int[] blues = new int[width];
        int[] reds = new int[width];
        int to = 0;
        for (int y = 0; y < height; y++) {
            row(blue, y, width, height, blues);
            row(red, y, width, height, reds);
            int at = luma.at(0, y);
            for (int x = 0; x < width; x++, to += bands) {
                int bright = (luma.get(at + x) * 19077) >> 8;
                samples[to] = clip(bright + ((reds[x] * 26149) >> 8) - 14234);
                samples[to + 1] = clip(bright - ((blues[x] * 6419) >> 8) - ((reds[x] * 13320) >> 8) + 8708);
                samples[to + 2] = clip(bright + ((blues[x] * 33050) >> 8) - 17685);
            }
        }
        return samples;
    }

    private static byte clip(int value) {
        return (byte) (value < 0 ? 0 : Math.min(value >> 6, 255));
    }

    /** A row twice as wide as its plane: each new value is near one old one and takes a little of the next three. */
    private static void row(Plane plane, int y, int width, int height, int[] row) {
        int last = (height + 1) / 2 - 1;
        int nearRow = y / 2;
        int farRow = Math.max(0, Math.min(last, y % 2 == 0 ? nearRow - 1 : nearRow + 1));
        int near = plane.at(0, nearRow);
        int far = plane.at(0, farRow);
        int lastColumn = (width + 1) / 2 - 1;
        for (int x = 0; x < width; x++) {
            int column = x / 2;
            int other = x % 2 == 0 ? column - 1 : column + 1;
            int here = plane.get(near + column);
            int below = plane.get(far + column);
            if (other < 0 || other > lastColumn) {
                row[x] = (3 * here + below + 2) >> 2;
            } else {
                int beside = plane.get(near + other);
                int across = plane.get(far + other);
                row[x] = (((here + 3 * beside + 3 * below + across + 8) >> 3) + here) >> 1;
            }
        }
    }
}
