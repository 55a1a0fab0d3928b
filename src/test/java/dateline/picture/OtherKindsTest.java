package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.picture.Darkroom.Size;
import dateline.source.Checked;
import dateline.source.Problem;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebP, GIF and printing colours: their smaller versions are PNG and JPEG. */
class OtherKindsTest {
    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void everyOrientationOfAWebPAndOfPrintingColoursComesOutUpright(int orientation, String corners)
            throws IOException {
        byte[] webP = Photos.fromCamera(Photos.webP("large"), 700, 500, orientation);
        byte[] printed = Photos.withSegment(
                Photos.printed(640, 480, 0),
                0xe1,
                Photos.join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), Photos.exif(orientation)));
        for (byte[] made :
                List.of(version("a.webp", webP, 320), version("a.jpg", printed, 320), whole("a.jpg", printed))) {
            BufferedImage image = image(made);
            assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation < 5);
            assertThat(DarkroomTest.corners(image)).isEqualTo(corners);
        }
        assertThat(text(whole("a.jpg", printed))).doesNotContain(orientation > 1 ? "Adobe" : "Exif");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void nothingOfWhatACameraAddsToAWebPIsPublished(int orientation) {
        byte[] photo = Photos.fromCamera(Photos.webP("large"), 700, 500, orientation);
        assertThat(text(photo)).contains(Photos.SECRET, "EXIF", "xmpmeta");
        assertThat(text(version("a.webp", photo, 320)))
                .doesNotContain(Photos.SECRET, "Exif", "EXIF", "xmpmeta", "note")
                .startsWith("\u00ff\u00d8");
        byte[] whole = whole("a.webp", photo);
        assertThat(text(whole)).doesNotContain(Photos.SECRET, "xmpmeta", "note");
        assertThat(text(whole).contains("EXIF")).as("a note to turn it").isEqualTo(orientation == 6);
        assertThat(Picture.read("a.webp", whole)).isEqualTo(Picture.read("a.webp", photo));
        assertThat(whole[20] & 0x0c).as("what its head tells").isEqualTo(orientation == 6 ? 0x08 : 0);
    }

    @Test
    void aWebPWithOpacityBecomesAPngWithIt() throws IOException {
        for (String name : List.of("large-opacity", "lossless-opacity")) {
            int width = name.startsWith("large") ? 320 : 32;
            BufferedImage image = image(version("a.webp", Photos.webP(name), width));
            assertThat(image.getColorModel().hasAlpha()).isTrue();
            int middle = image.getHeight() / 4;
            assertThat(image.getRGB(1, middle) >>> 24).isLessThan(20);
            assertThat(image.getRGB(width / 2 - width / 16, middle) >>> 24).isBetween(110, 150);
            assertThat(image.getRGB(width - 2, middle)).satisfies(colour -> {
                assertThat(colour >>> 24).isEqualTo(255);
                assertThat(colour & 0xe0e0e0).as("green").isEqualTo(0x00e000);
            });
        }
    }

    @Test
    void aMovingPictureStaysAsItIs() {
        Checked<Picture> moving = Picture.read("a.webp", Photos.webP("animated"));
        assertThat(moving.problems()).isEmpty();
        assertThat(moving.value().smaller()).isEmpty();
        byte[] turned = Photos.fromCamera(Photos.webP("animated"), 72, 52, 6);
        assertThat(Picture.read("a.webp", turned).problems())
                .extracting(Problem::message)
                .containsExactly("the moving picture lies on its side");
        byte[] frame = Photos.quarters("gif", 64, 48);
        byte[] twice = Photos.join(
                Arrays.copyOf(frame, frame.length - 1),
                Arrays.copyOfRange(frame, 13 + tableLength(frame), frame.length));
        assertThat(Picture.read("a.gif", frame).value().smaller()).contains(PictureKind.PNG);
        assertThat(Picture.read("a.gif", twice)).satisfies(read -> {
            assertThat(read.problems()).isEmpty();
            assertThat(read.value().smaller()).isEmpty();
        });
        assertThat(whole("a.gif", twice)).as("all frames").hasSize(twice.length);
    }

    @Test
    void aFrameThatLeavesAMarginStaysAsItIs() {
        byte[] gif = Photos.quarters("gif", 64, 48);
        gif[6] = 100;
        assertThat(Picture.read("a.gif", gif).value())
                .isEqualTo(new Picture(PictureKind.GIF, 100, 48, 1, Optional.empty()));
    }

    @Test
    void aGifBecomesAPngInItsColours() throws IOException {
        BufferedImage made = image(version("a.gif", Photos.quarters("gif", 640, 480), 320));
        assertThat(made.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(DarkroomTest.corners(made)).isEqualTo("RGBW");
        IndexColorModel colours =
                new IndexColorModel(8, 2, new byte[] {0, -1}, new byte[] {0, 0}, new byte[] {0, 0}, 0);
        BufferedImage hole = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_INDEXED, colours);
        hole.getRaster().setSamples(0, 0, 320, 480, 0, fill(320 * 480));
        byte[] gif = Photos.encode(hole, "gif");
        assertThat(text(gif)).doesNotContain(Photos.SECRET);
        made = image(version("a.gif", gif, 320));
        assertThat(made.getRGB(40, 40)).isEqualTo(0xffff0000);
        assertThat(made.getRGB(300, 40) >>> 24).isZero();
    }

    private static int[] fill(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void printingColoursBecomeThoseOfAScreen(int transform) throws IOException {
        byte[] photo = Photos.printed(640, 480, transform);
        assertThat(Picture.read("a.jpg", photo).problems()).isEmpty();
        assertThat(whole("a.jpg", photo)).as("stays what it is").isEqualTo(photo);
        BufferedImage image = image(version("a.jpg", photo, 320));
        assertThat(image.getRaster().getNumBands()).isEqualTo(3);
        assertThat(DarkroomTest.corners(image)).isEqualTo("RGBW");
    }

    @Test
    void printingColoursLookAsTheirProfileSays() throws IOException {
        byte[] lab = InkProfileTest.profile("mft1", 255, 128, 128);
        byte[] photo = withProfile(Photos.printed(640, 480, 0), lab);
        assertThat(image(version("a.jpg", photo, 320)).getRGB(80, 60))
                .as("white ink")
                .isEqualTo(0xffffffff);
        assertThat(text(version("a.jpg", photo, 320))).doesNotContain("ICC_PROFILE");
        assertThat(text(whole("a.jpg", photo))).contains("ICC_PROFILE");
        byte[] rare = lab.clone();
        rare[20] = 'X';
        byte[] unknown = withProfile(Photos.printed(640, 480, 0), rare);
        assertThat(Picture.read("a.jpg", unknown).problems()).isEmpty();
        assertThat(Picture.read("a.jpg", unknown).value().smaller())
                .as("nobody knows how it looks")
                .isEmpty();
    }

    private static byte[] withProfile(byte[] jpeg, byte[] icc) {
        byte[] head = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        return Photos.withSegment(jpeg, 0xe2, Photos.join(head, icc));
    }

    @Test
    void aProfileOfAWebPGoesWithItsVersions() throws IOException {
        byte[] icc = InkProfileTest.profile("mft1", 1, 2, 3);
        byte[] lossy = withChunk(Photos.fromCamera(Photos.webP("large"), 700, 500, 1), icc);
        assertThat(text(version("a.webp", lossy, 320))).contains("ICC_PROFILE\0\1\1" + text(icc));
        byte[] lossless = withChunk(Photos.fromCamera(Photos.webP("large-lossless"), 700, 500, 1), icc);
        assertThat(text(version("a.webp", lossless, 320))).contains("iCCPICC\0\0");
        assertThat(DarkroomTest.corners(image(version("a.webp", Photos.webP("large-lossless"), 320))))
                .isEqualTo("RGBW");
    }

    private static byte[] withChunk(byte[] webP, byte[] icc) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(webP, 0, 30);
        out.writeBytes(new byte[] {'I', 'C', 'C', 'P', (byte) icc.length, (byte) (icc.length >> 8), 0, 0});
        out.writeBytes(icc);
        out.write(webP, 30, webP.length - 30);
        byte[] made = out.toByteArray();
        java.nio.ByteBuffer.wrap(made).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, made.length - 8);
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "fine", "lossless", "opacity-raw", "opacity-filtered"})
    void whatIsSpoiltOrCutOffIsAProblem(String name) {
        byte[] whole = Photos.webP(name);
        for (int length = 12; length < whole.length - 1; length += 1 + length / 10) {
            assertThat(Picture.read("a.webp", Arrays.copyOf(whole, length)).problems())
                    .as("%s bytes of %s", length, whole.length)
                    .extracting(Problem::message)
                    .containsExactly("the picture is damaged or cut off");
        }
        byte[] emptied = whole.clone();
        Arrays.fill(emptied, name.startsWith("opacity") ? 60 : 25, emptied.length, (byte) 0xff);
        assertThat(versions("a.webp", emptied)).isIn(List.of("fine"), List.of("the picture is damaged or cut off"));
    }

    @Test
    void aWebPOrGifThatIsTooLargeIsRefused() {
        byte[] bomb = Photos.fromCamera(Photos.webP("lossless"), 16_000, 16_000, 1);
        assertThat(Picture.read("a.webp", bomb).problems())
                .extracting(Problem::message)
                .containsExactly("the picture is damaged or cut off");
        byte[] canvas = Photos.fromCamera(Photos.webP("animated"), 72, 52, 1);
        canvas[25] = (byte) 0xff;
        canvas[28] = (byte) 0xff;
        assertThat(Picture.read("a.webp", canvas).problems())
                .extracting(problem -> problem.message().contains("50 million are allowed"))
                .containsExactly(true);
        byte[] gif = Photos.quarters("gif", 64, 48);
        gif[7] = (byte) 0xff;
        gif[9] = (byte) 0xff;
        assertThat(Picture.read("a.gif", gif).problems())
                .extracting(problem -> problem.message().contains("50 million are allowed"))
                .containsExactly(true);
    }

    @Test
    void aGifThatIsCutOffWithinIsAProblem() {
        byte[] gif = Photos.quarters("gif", 640, 480);
        int start = 13 + tableLength(gif);
        byte[] shorter = Arrays.copyOf(gif, start + 8_000);
        for (int at = start; at < shorter.length; at++) {
            if ((shorter[at] & 0xff) == 0x2c) {
                at += 11; // the block's head and the size of its words
                int rest = shorter.length;
                while (at + 1 + (shorter[at] & 0xff) < rest - 2) {
                    at += 1 + (shorter[at] & 0xff);
                }
                shorter = Arrays.copyOf(shorter, at + 2);
                shorter[at] = 0;
                shorter[at + 1] = 0x3b;
                break;
            }
        }
        assertThat(Picture.read("a.gif", shorter).problems()).isEmpty();
        assertThat(versions("a.gif", shorter)).containsExactly("the picture is damaged or cut off");
    }

    private static int tableLength(byte[] gif) {
        return 3 << ((gif[10] & 7) + 1);
    }

    private static List<String> versions(String name, byte[] bytes) {
        Checked<Picture> picture = Picture.read(name, bytes);
        if (picture.hasErrors()) {
            return picture.problems().stream().map(Problem::message).toList();
        }
        try (Darkroom room = new Darkroom(name, picture.value(), bytes, List.of())) {
            Checked<byte[]> made = room.version(new Size(32, 24));
            return made.hasErrors()
                    ? made.problems().stream().map(Problem::message).toList()
                    : List.of("fine");
        }
    }

    private static byte[] whole(String name, byte[] bytes) {
        return DarkroomTest.whole(name, bytes);
    }

    private static byte[] version(String name, byte[] bytes, int width) {
        return DarkroomTest.version(name, bytes, width);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
