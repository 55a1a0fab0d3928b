package dateline.picture;

/**
 * A decoded picture.
 *
 * @param bands bytes of a pixel: 1 grey, 3 red, green and blue, 4 with opacity at the end
 * @param samples row by row, pixel by pixel
 */
@SuppressWarnings("ArrayRecordComponent") // millions of bytes that never leave the package
record Pixels(int width, int height, int bands, byte[] samples) {
    /** Opacity is the fourth band. */
    boolean hasOpacity() {
        return bands == 4;
    }

    /** A part of it. */
    Pixels part(Cut cut) {
        byte[] part = new byte[cut.width() * cut.height() * bands];
        int row = cut.width() * bands;
        for (int y = 0; y < cut.height(); y++) {
            System.arraycopy(samples, ((cut.top() + y) * width + cut.left()) * bands, part, y * row, row);
        }
        return new Pixels(cut.width(), cut.height(), bands, part);
    }

    /** Makes it upright, as an Exif orientation from 1 to 8 says. */
    Pixels turned(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean isOnItsSide = orientation >= 5;
        int newWidth = isOnItsSide ? height : width;
        int newHeight = isOnItsSide ? width : height;
        byte[] turned = new byte[samples.length];
        int to = 0;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++, to += bands) {
                int fromX = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 5, 6 -> y;
                    case 7, 8 -> width - 1 - y;
                    default -> x;
                };
                int fromY = switch (orientation) {
                    case 3, 4 -> height - 1 - y;
                    case 5, 8 -> x;
                    case 6, 7 -> height - 1 - x;
                    default -> y;
                };
                System.arraycopy(samples, (fromY * width + fromX) * bands, turned, to, bands);
            }
        }
        return new Pixels(newWidth, newHeight, bands, turned);
    }
}
