package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.source.Checked;
import dateline.source.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @ParameterizedTest
    @CsvSource({"png, PNG, PNG", "gif, GIF, PNG", "jpg, JPEG, JPEG"})
    void readsTheSizeOfWhatJavaWrites(String format, PictureKind kind, PictureKind smaller) throws IOException {
        Checked<Picture> read = Picture.read("content/map." + format, image(format, 321, 45));
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(new Picture(kind, 321, 45, 1, Optional.of(smaller)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpeg", "a.JPG", "a.b.JpEg"})
    void takesEveryEndingOfJpeg(String name) throws IOException {
        assertThat(Picture.read(name, image("jpg", 3, 2)).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 30, 20", "3, 30, 20", "5, 20, 30", "6, 20, 30", "8, 20, 30", "9, 30, 20"})
    void turnsAJpegAsItsExifOrientationSays(int orientation, int width, int height) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] turned = withOrientation(image("jpg", 30, 20), orientation, order);
            assertThat(Picture.read("a.jpg", turned))
                    .isEqualTo(Checked.of(new Picture(
                            PictureKind.JPEG,
                            width,
                            height,
                            orientation == 9 ? 1 : orientation,
                            Optional.of(PictureKind.JPEG))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
        "PNG, UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
        "PNG, UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA=="
    })
    void readsTheThreeFormatsOfWebP(PictureKind smaller, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        assertThat(Picture.read("a.webp", bytes))
                .isEqualTo(Checked.of(new Picture(PictureKind.WEBP, 1, 1, 1, Optional.of(smaller))));
    }

    @Test
    void readsTheSizesOfWebP() {
        byte[] lossy = {0x30, 0x01, 0x00, (byte) 0x9d, 0x01, 0x2a, 0x41, 0x41, 0x2d, 0x00};
        assertThat(Picture.read("a.webp", webP("VP8 ", lossy)).value())
                .as("two bits of each number are a scale")
                .isEqualTo(new Picture(PictureKind.WEBP, 0x141, 45, 1, Optional.of(PictureKind.JPEG)));
        ByteBuffer lossless = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN);
        lossless.put((byte) 0x2f).putInt(320 | 44 << 14 | 1 << 28);
        assertThat(Picture.read("a.webp", webP("VP8L", lossless.array())).value())
                .isEqualTo(new Picture(PictureKind.WEBP, 321, 45, 1, Optional.of(PictureKind.PNG)));
        byte[] extended = {0x10, 0, 0, 0, 0x40, 0x01, 0x00, 0x2c, 0, 0};
        assertThat(Picture.read("a.webp", webP("VP8X", extended)).value())
                .isEqualTo(new Picture(PictureKind.WEBP, 321, 45, 1, Optional.empty()));
    }

    @Test
    void aNameThatPromisesAnotherKindIsAProblem() throws IOException {
        Problem problem = onlyProblem("content/2023/07/03/map.png", image("jpg", 3, 2));
        assertThat(problem)
                .hasToString("content/2023/07/03/map.png: error[picture-kind]: the content is JPEG, but the name ends"
                        + " with .png");
        assertThat(problem.hint()).isEqualTo("name it map.jpg");
        assertThat(onlyProblem("a.svg", image("png", 3, 2)).message())
                .isEqualTo("the content is PNG, but the name ends with .svg");
        assertThat(onlyProblem("a.png", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .message())
                .isEqualTo("the content is SVG, but the name ends with .png");
        assertThat(onlyProblem("a.gif", "MZ".getBytes(StandardCharsets.UTF_8)).message())
                .isEqualTo("the content is no picture");
        assertThat(onlyProblem("a.webp", new byte[0]).message()).isEqualTo("the content is no picture");
    }

    @Test
    void aNameThatIsNoPicturesIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.read("a.md", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureThatWasCutOffIsAProblem(String format) throws IOException {
        byte[] whole = image(format, 64, 64);
        for (int length = 12; length < whole.length; length += 1 + length / 20) {
            assertThat(Picture.read("a." + format, Arrays.copyOf(whole, length)).problems())
                    .as("%s bytes of %s", length, whole.length)
                    .extracting(Problem::message)
                    .containsExactly("the picture is damaged or cut off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "webp", "svg"})
    void noBytesAtAllMakeItFail(String format) throws IOException {
        byte[] whole = format.equals("webp") || format.equals("svg") ? start(format) : image(format, 64, 64);
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 11));
            for (int flips = random.nextInt(8); flips >= 0; flips--) {
                bytes[random.nextInt(Math.min(bytes.length, 200))] = (byte) random.nextInt();
            }
            Picture picture = Picture.read("a." + format, bytes).value();
            assertThat(picture.width()).isGreaterThanOrEqualTo(0);
            assertThat(picture.height()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void dataBehindAJpegIsFine() throws IOException {
        byte[] whole = image("jpg", 64, 64);
        byte[] longer = Arrays.copyOf(whole, whole.length + 5_000);
        assertThat(Picture.read("a.jpg", longer).problems()).isEmpty();
    }

    @Test
    void moreThanFiftyMegapixelsAreAProblem() throws IOException {
        byte[] bytes = image("png", 1, 1);
        ByteBuffer.wrap(bytes).putInt(16, 12_000).putInt(20, 12_000);
        assertThat(onlyProblem("bomb.png", bytes).message())
                .isEqualTo("the picture has 12000 × 12000 pixels; 50 million are allowed");
        ByteBuffer.wrap(bytes).putInt(16, 10_000).putInt(20, 5_000);
        assertThat(Picture.read("large.png", bytes).value())
                .isEqualTo(new Picture(PictureKind.PNG, 10_000, 5_000, 1, Optional.of(PictureKind.PNG)));
    }

    private static Problem onlyProblem(String path, byte[] bytes) {
        Checked<Picture> read = Picture.read(path, bytes);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.value().width()).isZero();
        return read.problems().get(0);
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, random.nextInt(height), random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12).order(order);
        tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0100)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        int length = 2 + 6 + tiff.capacity();
        return ByteBuffer.allocate(jpeg.length + 2 + length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] webP(String format, byte[] chunk) {
        return ByteBuffer.allocate(20 + chunk.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + chunk.length)
                .put(("WEBP" + format).getBytes(StandardCharsets.US_ASCII))
                .putInt(chunk.length)
                .put(chunk)
                .array();
    }

    private static byte[] start(String format) {
        return format.equals("webp")
                ? webP("VP8X", new byte[80])
                : "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'><g><path d='M0 0'/></g></svg>"
                        .getBytes(StandardCharsets.UTF_8);
    }
}
