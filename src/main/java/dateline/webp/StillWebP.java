package dateline.webp;

import java.nio.charset.StandardCharsets;

/** A WebP file with one picture (RFC 9649 §2), to pixels. */
public final class StillWebP {
    private static final int HEAD = 12;

    private final byte[] file;
    private final int width;
    private final int height;

    private StillWebP(byte[] file, int width, int height) {
        this.file = file;
        this.width = width;
        this.height = height;
    }

    /**
     * Decodes a picture.
     *
     * @param file whose chunks are whole
     * @param width as its head has it
     */
    public static Raster decode(byte[] file, int width, int height) throws Spoilt {
        try {
            return new StillWebP(file, width, height).raster();
        } catch (IndexOutOfBoundsException e) {
            throw new Spoilt();
        }
    }

    private Raster raster() throws Spoilt {
        int opacity = 0;
        for (int at = HEAD; at + 8 <= file.length; at = next(at)) {
            String type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            switch (type) {
                case "ALPH" -> opacity = opacity == 0 ? at : opacity;
                case "VP8L" -> {
                    return lossless(at);
                }
                case "VP8 " -> {
                    return lossy(at, opacity);
                }
                default -> {
                    // says nothing of pixels
                }
            }
        }
        throw new Spoilt();
    }

    private int next(int at) throws Spoilt {
        int size = size(at);
        return at + 8 + size + (size & 1);
    }

    private int size(int at) throws Spoilt {
        int size =
                (file[at + 4] & 0xff) | (file[at + 5] & 0xff) << 8 | (file[at + 6] & 0xff) << 16 | file[at + 7] << 24;
        if (size < 1 || size > file.length - at - 8) {
            throw new Spoilt();
        }
        return size;
    }

    private Raster lossless(int at) throws Spoilt {
        int[] pixels = Lossless.decode(file, at + 8, at + 8 + size(at), width, height);
        boolean isOpaque = true;
        for (int pixel : pixels) {
            isOpaque &= pixel >>> 24 == 255;
        }
        boolean saysOpacity = (file[at + 12] >> 4 & 1) == 1;
        int bands = saysOpacity && !isOpaque ? 4 : 3;
        byte[] samples = new byte[pixels.length * bands];
        for (int i = 0, to = 0; i < pixels.length; i++, to += bands) {
            samples[to] = (byte) (pixels[i] >> 16);
            samples[to + 1] = (byte) (pixels[i] >> 8);
            samples[to + 2] = (byte) pixels[i];
            if (bands == 4) {
                samples[to + 3] = (byte) (pixels[i] >> 24);
            }
        }
        return new Raster(width, height, bands, samples);
    }

    private Raster lossy(int at, int opacity) throws Spoilt {
        int bands = opacity == 0 ? 3 : 4;
        int start = at + 8;
        boolean isRight = number(start + 6) == width && number(start + 8) == height;
        if (!isRight) {
            throw new Spoilt();
        }
        byte[] samples = Lossy.decode(file, start, start + size(at), width, height, bands);
        if (bands == 4) {
            byte[] plane = opacity(opacity);
            for (int i = 0; i < plane.length; i++) {
                samples[4 * i + 3] = plane[i];
            }
        }
        return new Raster(width, height, bands, samples);
    }

    private int number(int at) {
        return ((file[at] & 0xff) | file[at + 1] << 8) & 0x3fff;
    }

    /** The opacity of a lossy picture's pixels (§2.7.1.2). */
    private byte[] opacity(int at) throws Spoilt {
        int flags = file[at + 8];
        int from = at + 9;
        int end = at + 8 + size(at);
        byte[] plane = new byte[width * height];
        if ((flags & 3) == 0) {
            if (plane.length > end - from) {
                throw new Spoilt();
            }
            System.arraycopy(file, from, plane, 0, plane.length);
        } else {
            int[] pixels = Lossless.decodeBody(file, from, end, width, height);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (pixels[i] >> 8);
            }
        }
        unfilter(plane, flags >> 2 & 3);
        return plane;
    }

    private void unfilter(byte[] plane, int filter) {
        for (int i = 1; i < plane.length && filter > 0; i++) {
            int x = i % width;
            int guess;
            if (i < width) {
                guess = plane[i - 1];
            } else if (x == 0 || filter == 2) {
                guess = plane[i - width];
            } else if (filter == 1) {
                guess = plane[i - 1];
            } else {
                int slope = (plane[i - 1] & 0xff) + (plane[i - width] & 0xff) - (plane[i - width - 1] & 0xff);
                guess = Math.max(0, Math.min(255, slope));
            }
            plane[i] += (byte) guess;
        }
    }
}
