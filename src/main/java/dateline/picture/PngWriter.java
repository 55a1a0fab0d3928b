package dateline.picture;

import dateline.text.Deflate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes PNG (ISO/IEC 15948) with a compressor of its own, since Java's is the system's and differs between systems. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngWriter() {}

    /** A picture of 1, 3 or 4 bands, with chunks that say what its colours mean. */
    static byte[] write(Pixels pixels, byte[] colours) {
        int row = pixels.width() * pixels.bands();
        byte[] lines = new byte[(row + 1) * pixels.height()];
        for (int y = 0; y < pixels.height(); y++) {
            filter(pixels, y, lines, y * (row + 1));
        }
        int type = pixels.bands() == 1 ? 0 : pixels.bands() == 3 ? 2 : 6;
        return file(pixels.width(), pixels.height(), 8, type, colours, lines);
    }

    /**
     * A picture of up to 256 colours.
     *
     * @param palette red, green and blue of each colour
     * @param indexes of colours, row by row
     */
    public static byte[] write(int width, int height, byte[] palette, byte[] indexes) {
        byte[] lines = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(indexes, y * width, lines, y * (width + 1) + 1, width);
        }
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        chunk("PLTE", palette, colours);
        return file(width, height, 8, 3, colours.toByteArray(), lines);
    }

    /** The chunk of a colour profile; nothing for none. */
    static byte[] profile(byte[] icc) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (icc.length > 0) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.writeBytes("ICC\0\0".getBytes(StandardCharsets.ISO_8859_1));
            data.writeBytes(Deflate.zlib(icc, Deflate.USUAL));
            chunk("iCCP", data.toByteArray(), out);
        }
        return out.toByteArray();
    }

    private static byte[] file(int width, int height, int depth, int type, byte[] colours, byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length / 4 + 1024);
        out.writeBytes(SIGNATURE);
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put((byte) depth).put((byte) type);
        chunk("IHDR", head.array(), out);
        out.writeBytes(colours);
        chunk("IDAT", Deflate.zlib(lines, Deflate.USUAL), out);
        chunk("IEND", new byte[0], out);
        return out.toByteArray();
    }

    /** Writes a row as the differences that add up to the least (§12.8): to the left, above, or as Paeth guesses. */
    private static void filter(Pixels pixels, int y, byte[] lines, int to) {
        int bands = pixels.bands();
        int row = pixels.width() * bands;
        byte[] samples = pixels.samples();
        byte[] best = new byte[row];
        byte[] tried = new byte[row];
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter <= 4; filter++) {
            if (filter == 3) {
                continue; // the mean of both hardly ever wins
            }
            long sum = 0;
            for (int i = 0; i < row; i++) {
                int at = y * row + i;
                int left = i < bands ? 0 : samples[at - bands] & 0xff;
                int above = y == 0 ? 0 : samples[at - row] & 0xff;
                int corner = i < bands || y == 0 ? 0 : samples[at - row - bands] & 0xff;
                int guess = switch (filter) {
                    case 0 -> 0;
                    case 1 -> left;
                    case 2 -> above;
                    default -> paeth(left, above, corner);
                };
                tried[i] = (byte) ((samples[at] & 0xff) - guess);
                sum += Math.abs(tried[i]);
            }
            if (sum < least) {
                least = sum;
                lines[to] = (byte) filter;
                byte[] swap = best;
                best = tried;
                tried = swap;
            }
        }
        System.arraycopy(best, 0, lines, to + 1, row);
    }

    private static int paeth(int left, int above, int corner) {
        int guess = left + above - corner;
        int toLeft = Math.abs(guess - left);
        int toAbove = Math.abs(guess - above);
        int toCorner = Math.abs(guess - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void chunk(String type, byte[] data, ByteArrayOutputStream out) {
        ByteBuffer whole = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        whole.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        CRC32 crc = new CRC32();
        crc.update(whole.array(), 4, data.length + 4);
        out.writeBytes(whole.putInt((int) crc.getValue()).array());
    }
}
