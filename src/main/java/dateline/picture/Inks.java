package dateline.picture;

import java.awt.image.Raster;
import java.util.Optional;

/**
 * From the four printing colours of a JPEG (CMYK, or YCCK, which holds the first three as brightness and differences) to those of a
 * screen: as its profile says, else as browsers do it without one. Such files hold the paper that is left free rather than the ink.
 */
final class Inks {
    /** Steps of each ink in the table that a profile becomes. */
    private static final int STEPS = 16;

    private static final int CORNERS = STEPS + 1;
    private static final int[] SIDES = {3 * CORNERS * CORNERS * CORNERS, 3 * CORNERS * CORNERS, 3 * CORNERS, 3};

    private Inks() {}

    /** @param isDifferences whether the first three are brightness and differences */
    static Pixels toScreen(Raster raster, boolean isDifferences, Optional<InkProfile> profile) {
        int width = raster.getWidth();
        byte[] samples = new byte[width * raster.getHeight() * 3];
        int[] table = profile.map(Inks::table).orElse(null);
        int[] row = new int[4 * width];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int at = 0; at < row.length; at += 4, to += 3) {
                if (isDifferences) {
                    ofDifferences(row, at);
                }
                for (int i = 0; i < 3; i++) {
                    samples[to + i] = (byte)
                            (table == null ? (row[at + i] * row[at + 3] + 127) / 255 : look(table, row, at, i, 0));
                }
            }
        }
        return new Pixels(width, raster.getHeight(), 3, samples);
    }

    /** JFIF's brightness and differences (BT.601, full range), turned round. */
    private static void ofDifferences(int[] row, int at) {
        int bright = row[at] << 16;
        int blue = row[at + 1] - 128;
        int red = row[at + 2] - 128;
        row[at] = 255 - clamp(bright + 91881 * red);
        row[at + 2] = 255 - clamp(bright + 116130 * blue);
        row[at + 1] = 255 - clamp(bright - 22554 * blue - 46802 * red);
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, (value + 0x8000) >> 16));
    }

    /** Screen colours, times 256, for each step of each ink. */
    private static int[] table(InkProfile profile) {
        int[] table = new int[CORNERS * SIDES[0]];
        for (int i = 0; i < table.length / 3; i++) {
            int[] colour = profile.screen(
                    ink(i / (CORNERS * CORNERS * CORNERS)),
                    ink(i / (CORNERS * CORNERS) % CORNERS),
                    ink(i / CORNERS % CORNERS),
                    ink(i % CORNERS));
            for (int k = 0; k < 3; k++) {
                table[3 * i + k] = colour[k] << 8;
            }
        }
        return table;
    }

    private static double ink(int step) {
        return 1 - step / (double) STEPS;
    }

    private static int look(int[] table, int[] row, int at, int from, int ink) {
        return (mixed(table, row, at, from, ink) + 128) >> 8;
    }

    /** Between the two nearest steps of an ink, and so on for the next one. */
    private static int mixed(int[] table, int[] row, int at, int from, int ink) {
        if (ink == SIDES.length) {
            return table[from];
        }
        int place = row[at + ink] * STEPS;
        int low = from + place / 255 * SIDES[ink];
        int part = place % 255;
        int first = mixed(table, row, at, low, ink + 1);
        return part == 0 ? first : first + (mixed(table, row, at, low + SIDES[ink], ink + 1) - first) * part / 255;
    }
}
