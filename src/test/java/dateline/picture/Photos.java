package dateline.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras, telephones and attackers make them. */
public final class Photos {
    /** Stands in every piece of metadata, so that a test can look for it in whatever is published. */
    public static final String SECRET = "37.5665N126.9780E";

    private Photos() {}

    /** A picture whose quarters are red and green above, blue and white below, with some noise. */
    public static byte[] quarters(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        graphics.dispose();
        for (int i = 0; i < width * height; i++) {
            int noise = ((i * 7919) >> 3) % 24;
            image.setRGB(i % width, i / width, image.getRGB(i % width, i / width) ^ (noise * 0x010101));
        }
        return encode(image, format);
    }

    /** A JPEG with everything that a telephone adds: Exif with orientation and place, XMP, IPTC, a comment, a video. */
    public static byte[] fromTelephone(int width, int height, int orientation) {
        byte[] jpeg = quarters("jpg", width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(0xe1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation)), out);
        segment(
                0xe1,
                ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8),
                out);
        segment(0xed, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.UTF_8), out);
        segment(0xfe, SECRET.getBytes(StandardCharsets.UTF_8), out);
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(("ftypmp42" + SECRET).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Exif with an orientation and a GPS directory. */
    public static byte[] exif(int orientation) {
        ByteBuffer tiff =
                ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + 32).order(ByteOrder.BIG_ENDIAN);
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        int gps = 8 + 2 + 2 * 12 + 4;
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x001b, 7, SECRET.length(), gps + 2 + 12 + 4);
        tiff.putInt(0).put(SECRET.getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    /** A small picture from the tests' own collection. */
    public static byte[] webP(String name) {
        try (InputStream in = Photos.class.getResourceAsStream("/dateline/webp/" + name + ".webp")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A WebP with Exif that has an orientation and a place, XMP, and a chunk that no standard names. */
    public static byte[] fromCamera(byte[] webP, int width, int height, int orientation) {
        boolean isExtended = webP[15] == 'X';
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (isExtended) {
            out.write(webP, 12, webP.length - 12);
        } else {
            byte[] head = {
                0,
                0,
                0,
                0,
                (byte) (width - 1),
                (byte) ((width - 1) >> 8),
                0,
                (byte) (height - 1),
                (byte) ((height - 1) >> 8),
                0
            };
            riffChunk("VP8X", head, out);
            out.write(webP, 12, webP.length - 12);
        }
        riffChunk("EXIF", exif(orientation), out);
        riffChunk("XMP ", ("<x:xmpmeta>" + SECRET + "</x:xmpmeta>").getBytes(StandardCharsets.UTF_8), out);
        riffChunk("note", Arrays.copyOf(SECRET.getBytes(StandardCharsets.UTF_8), 30_000), out);
        byte[] chunks = out.toByteArray();
        chunks[8] |= 0x0c;
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.length);
        head.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        return join(head.array(), chunks);
    }

    private static void riffChunk(String type, byte[] data, ByteArrayOutputStream out) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + data.length + data.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(chunk.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array());
    }

    /**
     * A JPEG in printing colours whose quarters are red and green above, blue and white below.
     *
     * @param transform what the Adobe segment says: 0 for inks, 2 for brightness and differences; -1 for no such segment
     */
    public static byte[] printed(int width, int height, int transform) {
        int[][] inks = {{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}};
        int[][] differences = {{179, 171, 0, 255}, {105, 212, 235, 255}, {226, 0, 149, 255}, {0, 128, 128, 255}};
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            int quarter = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
            raster.setPixel(x, y, (transform == 2 ? differences : inks)[quarter]);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return transform < 0 ? out.toByteArray() : withSegment(out.toByteArray(), 0xee, adobe);
    }

    /** A JPEG with a segment put in at its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(marker, data, out);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A PNG with a chunk put in behind its head. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, data.length + 4);
        chunk.putInt((int) crc.getValue());
        int behindHead = 33;
        return join(
                join(Arrays.copyOf(png, behindHead), chunk.array()), Arrays.copyOfRange(png, behindHead, png.length));
    }

    public static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void segment(int marker, byte[] data, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (data.length + 2))
                .array());
        out.writeBytes(data);
    }

    static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
