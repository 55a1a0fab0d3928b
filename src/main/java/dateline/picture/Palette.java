package dateline.picture;

import java.util.HashMap;
import java.util.Map;

/** The few colours that a drawing has, so that its smaller versions have no others and stay small files. */
record Palette(int[] colours) {

    /** The file of a picture in these colours, each pixel in the nearest. */
    byte[] write(Pixels pixels) {
        byte[] samples = pixels.samples();
        byte[] indexes = new byte[pixels.width() * pixels.height()];
        Map<Integer, Byte> known = new HashMap<>();
        for (int i = 0; i < indexes.length; i++) {
            int red = samples[3 * i] & 0xff;
            int green = samples[3 * i + 1] & 0xff;
            int blue = samples[3 * i + 2] & 0xff;
            indexes[i] = known.computeIfAbsent(red << 16 | green << 8 | blue, colour -> nearest(red, green, blue));
        }
        return PngWriter.write(pixels.width(), pixels.height(), bytes(), indexes);
    }

    private byte nearest(int red, int green, int blue) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int toRed = red - (colours[i] >> 16 & 0xff);
            int toGreen = green - (colours[i] >> 8 & 0xff);
            int toBlue = blue - (colours[i] & 0xff);
            int distance = 3 * toRed * toRed + 6 * toGreen * toGreen + toBlue * toBlue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (byte) best;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[colours.length * 3];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }
}
