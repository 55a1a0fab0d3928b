package dateline.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG files, progressive ones, which are smaller and show something early. */
final class JpegWriter {
    private static final int AFTER_JFIF = 20;

    private JpegWriter() {}

    /**
     * @param pixels of 1 or 3 bands
     * @param quality 0 to 1
     * @param profile segments with the colour profile; may be none
     */
    static byte[] write(Pixels pixels, float quality, byte[] profile) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.samples().length / 8);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image(pixels), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] file = out.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(file.length + profile.length);
        whole.write(file, 0, AFTER_JFIF);
        whole.writeBytes(profile);
        whole.write(file, AFTER_JFIF, file.length - AFTER_JFIF);
        return whole.toByteArray();
    }

    private static BufferedImage image(Pixels pixels) {
        boolean isGrey = pixels.bands() == 1;
        BufferedImage image = new BufferedImage(
                pixels.width(), pixels.height(), isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] from = pixels.samples();
        System.arraycopy(from, 0, to, 0, to.length);
        for (int i = 0; i < to.length && !isGrey; i += 3) {
            to[i] = from[i + 2];
            to[i + 2] = from[i];
        }
        return image;
    }
}
