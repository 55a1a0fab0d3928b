package dateline.picture;

import dateline.webp.Spoilt;
import dateline.webp.StillWebP;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes pixels of a file, as their numbers stand there: profiles and gamma are left to browsers, but for printing colours, which
 * become those of a screen.
 */
final class Decoder {
    private static final int[] BLUE_FIRST = {2, 1, 0};

    private Decoder() {}

    /**
     * What a file held.
     *
     * @param palette of the picture, when it had few colours and no transparent one
     */
    record Decoded(Pixels pixels, Optional<Palette> palette) {}

    /** @param clean the file without what is not needed to show it */
    static Decoded decode(PictureKind kind, byte[] clean) throws Unfit {
        return switch (kind) {
            case WEBP -> ofWebP(clean);
            case JPEG -> jpeg(clean);
            case GIF -> gif(clean);
            default -> read(kind, clean, reader -> decoded(reader.read(0)));
        };
    }

    private static Decoded gif(byte[] clean) throws Unfit {
        Rows rows = new Rows();
        Decoded decoded = read(PictureKind.GIF, clean, reader -> {
            reader.addIIOReadUpdateListener(rows);
            return decoded(reader.read(0));
        });
        if (!rows.are(decoded.pixels().height())) {
            throw Unfit.damaged();
        }
        return decoded;
    }

    private static Decoded ofWebP(byte[] clean) throws Unfit {
        Picture head = WebP.read(clean);
        boolean isUpright = head.orientation() < 5;
        int width = isUpright ? head.width() : head.height();
        int height = isUpright ? head.height() : head.width();
        try {
            dateline.webp.Raster raster = StillWebP.decode(clean, width, height);
            return new Decoded(new Pixels(width, height, raster.bands(), raster.samples()), Optional.empty());
        } catch (Spoilt e) {
            throw Unfit.damaged();
        }
    }

    private static Decoded jpeg(byte[] clean) throws Unfit {
        byte[] plain = Jpeg.withoutProfile(clean);
        if (!Jpeg.hasInks(clean)) {
            return read(PictureKind.JPEG, plain, reader -> decoded(reader.read(0)));
        }
        Optional<InkProfile> profile = Jpeg.inkProfile(clean);
        boolean isDifferences = Jpeg.holdsDifferences(clean);
        return read(PictureKind.JPEG, plain, reader -> {
            Raster raster = reader.readRaster(0, null);
            return new Decoded(Inks.toScreen(raster, isDifferences, profile), Optional.empty());
        });
    }

    /** What one of Java's readers is asked for. */
    private interface Question {
        Decoded answer(ImageReader reader) throws IOException;
    }

    private static Decoded read(PictureKind kind, byte[] clean, Question question) throws Unfit {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
        boolean[] isCutOff = {false};
        reader.addIIOReadWarningListener((source, warning) -> isCutOff[0] |= warning.contains("remature end"));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(clean))) {
            reader.setInput(in, true, true);
            Decoded decoded = question.answer(reader);
            if (isCutOff[0]) {
                throw Unfit.damaged();
            }
            return decoded;
        } catch (IOException | RuntimeException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw error; // Java's readers wrap it
            }
            throw Unfit.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static Decoded decoded(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel colours) {
            return ofPalette(image.getRaster(), colours);
        }
        Raster raster = image.getRaster();
        Pixels pixels = ofBytes(raster).orElseGet(() -> ofSamples(raster));
        return new Decoded(pixels, Optional.empty());
    }

    private static Decoded ofPalette(Raster raster, IndexColorModel colours) {
        int bands = colours.hasAlpha() ? 4 : 3;
        int[] argb = new int[colours.getMapSize()];
        colours.getRGBs(argb);
        byte[] samples = new byte[raster.getWidth() * raster.getHeight() * bands];
        int[] row = new int[raster.getWidth()];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, row.length, 1, row);
            for (int index : row) {
                int colour = argb[Math.min(index, argb.length - 1)];
                samples[to++] = (byte) (colour >> 16);
                samples[to++] = (byte) (colour >> 8);
                samples[to++] = (byte) colour;
                if (bands == 4) {
                    samples[to++] = (byte) (colour >> 24);
                }
            }
        }
        Pixels pixels = new Pixels(raster.getWidth(), raster.getHeight(), bands, samples);
        return new Decoded(pixels, bands == 3 ? Optional.of(new Palette(argb)) : Optional.empty());
    }

    /** The usual case, without a copy: bytes of blue, green and red, whose ends change places. */
    private static Optional<Pixels> ofBytes(Raster raster) {
        boolean isUsual = raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte
                && Arrays.equals(model.getBandOffsets(), BLUE_FIRST)
                && model.getPixelStride() == 3
                && model.getScanlineStride() == 3 * raster.getWidth();
        if (!isUsual) {
            return Optional.empty();
        }
        byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
        for (int i = 0; i < samples.length; i += 3) {
            byte blue = samples[i];
            samples[i] = samples[i + 2];
            samples[i + 2] = blue;
        }
        return Optional.of(new Pixels(raster.getWidth(), raster.getHeight(), 3, samples));
    }

    private static Pixels ofSamples(Raster raster) {
        int found = raster.getNumBands();
        int bands = found == 2 ? 4 : found;
        int width = raster.getWidth();
        byte[] samples = new byte[width * raster.getHeight() * bands];
        int[] row = new int[width * found];
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                byte sample = (byte) ((row[i] * 255 + most / 2) / most);
                samples[to++] = sample;
                if (found == 2 && i % 2 == 0) {
                    samples[to++] = sample; // grey with opacity becomes red, green and blue with opacity
                    samples[to++] = sample;
                }
            }
        }
        return new Pixels(width, raster.getHeight(), bands, samples);
    }
}
