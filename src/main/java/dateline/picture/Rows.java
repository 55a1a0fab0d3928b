package dateline.picture;

import java.awt.image.BufferedImage;
import java.util.BitSet;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/** Notes the rows of a picture that were found, since Java's reader of GIF leaves those that are missing empty and says nothing. */
final class Rows implements IIOReadUpdateListener {
    private final BitSet found = new BitSet();

    /** Whether as many rows as the picture has were found. */
    boolean are(int count) {
        return found.cardinality() == count;
    }

    @Override
    public void imageUpdate(
            ImageReader source,
            BufferedImage image,
            int left,
            int top,
            int width,
            int height,
            int across,
            int down,
            int[] bands) {
        found.set(top, top + height);
    }

    @Override
    public void passStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int first,
            int last,
            int left,
            int top,
            int across,
            int down,
            int[] bands) {}

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {}

    @Override
    public void thumbnailPassStarted(
            ImageReader source,
            BufferedImage thumbnail,
            int pass,
            int first,
            int last,
            int left,
            int top,
            int across,
            int down,
            int[] bands) {}

    @Override
    public void thumbnailUpdate(
            ImageReader source,
            BufferedImage thumbnail,
            int left,
            int top,
            int width,
            int height,
            int across,
            int down,
            int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage thumbnail) {}
}
