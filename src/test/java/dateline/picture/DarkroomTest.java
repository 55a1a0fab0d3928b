package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.picture.Darkroom.Size;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
    /** Where the colours of the corners go: red, green, blue, white from the left above to the right below. */
    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void everyOrientationComesOutUpright(int orientation, String corners) throws IOException {
        byte[] photo = Photos.fromTelephone(640, 480, orientation);
        for (byte[] made : new byte[][] {whole("a.jpg", photo), version("a.jpg", photo, 320)}) {
            BufferedImage image = image(made);
            assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation < 5);
            assertThat(corners(image)).isEqualTo(corners);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void nothingOfWhatATelephoneAddsIsPublished(int orientation) {
        byte[] photo = Photos.fromTelephone(640, 480, orientation);
        assertThat(text(photo)).contains(Photos.SECRET, "Exif", "ftypmp42");
        for (byte[] made : new byte[][] {whole("a.jpg", photo), version("a.jpg", photo, 320)}) {
            assertThat(text(made)).doesNotContain(Photos.SECRET, "Exif", "xmpmeta", "Photoshop", "ftyp");
            assertThat(markers(made)).doesNotContain(0xe1, 0xed, 0xfe);
        }
    }

    @Test
    void anUprightPictureKeepsItsPixels() throws IOException {
        byte[] plain = Photos.quarters("jpg", 640, 480);
        assertThat(whole("a.jpg", Photos.fromTelephone(640, 480, 1))).isEqualTo(plain);
    }

    @Test
    void aPngLosesItsTextsAndIsTurned() throws IOException {
        byte[] plain = Photos.quarters("png", 64, 48);
        byte[] full =
                Photos.withChunk(plain, "tEXt", ("Comment\0" + Photos.SECRET).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(whole("a.png", full)).isEqualTo(plain);
        byte[] turned = whole("a.png", Photos.withChunk(full, "eXIf", Photos.exif(6)));
        assertThat(text(turned)).doesNotContain(Photos.SECRET, "eXIf");
        assertThat(corners(image(turned))).isEqualTo("BRWG");
    }

    @Test
    void aGifLosesItsCommentAndWebPItsExif() {
        byte[] gif = Photos.quarters("gif", 64, 48);
        byte[] comment = Photos.join(
                new byte[] {0x21, (byte) 0xfe, 17}, (Photos.SECRET + "\0").getBytes(StandardCharsets.US_ASCII));
        int head = 13 + (3 << ((gif[10] & 7) + 1));
        byte[] full =
                Photos.join(Photos.join(Arrays.copyOf(gif, head), comment), Arrays.copyOfRange(gif, head, gif.length));
        assertThat(whole("a.gif", Photos.join(full, Photos.SECRET.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(gif);
    }

    @Test
    void aProfileOfOtherColoursStaysWithEveryVersion() throws IOException {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] jpeg = Photos.quarters("jpg", 640, 480);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 20);
        Photos.segment(0xe2, Photos.join("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), unnamed(icc)), out);
        out.write(jpeg, 20, jpeg.length - 20);
        byte[] photo = out.toByteArray();
        assertThat(markers(whole("a.jpg", photo))).contains(0xe2);
        assertThat(markers(version("a.jpg", photo, 320))).contains(0xe2);
        assertThat(corners(image(version("a.jpg", jpeg, 320)))).isEqualTo("RGBW");
    }

    private static byte[] unnamed(byte[] icc) {
        String text = new String(icc, StandardCharsets.ISO_8859_1)
                .replace("s\0R\0G\0B", "x\0x\0x\0x")
                .replace("sRGB", "xxxx");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyStaysAsBrightAsItWas(int type) throws IOException {
        BufferedImage grey = new BufferedImage(640, 480, type);
        int[] middle = new int[640 * 480];
        Arrays.fill(middle, type == BufferedImage.TYPE_BYTE_GRAY ? 120 : 120 * 257);
        grey.getRaster().setPixels(0, 0, 640, 480, middle);
        BufferedImage made = image(version("a.png", Photos.encode(grey, "png"), 320));
        assertThat(made.getRaster().getSample(100, 100, 0)).isEqualTo(120);
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
            made = image(version("a.jpg", Photos.encode(grey, "jpg"), 320));
            assertThat(made.getRaster().getNumBands()).isEqualTo(1);
            assertThat(made.getRaster().getSample(100, 100, 0)).isEqualTo(120);
        }
    }

    @Test
    void whatCannotBeSeenDoesNotColourItsNeighbours() throws IOException {
        BufferedImage glass = new BufferedImage(640, 480, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 640 * 480; i++) {
            glass.setRGB(i % 640, i / 640, i % 2 == 0 ? 0xff0000ff : 0x00ff0000);
        }
        int colour = image(version("a.png", Photos.encode(glass, "png"), 320)).getRGB(100, 100);
        assertThat(colour >>> 24).isBetween(120, 136);
        assertThat(colour & 0xffffff).isEqualTo(0x0000ff);
    }

    @Test
    void aDrawingOfFewColoursStaysOne() throws IOException {
        BufferedImage drawing = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_INDEXED);
        drawing.createGraphics().fillRect(100, 100, 300, 200);
        byte[] file = Photos.encode(drawing, "png");
        byte[] made = version("a.png", file, 320);
        assertThat(made.length).isLessThanOrEqualTo(file.length);
        assertThat(image(made).getRGB(100, 100)).isEqualTo(0xffffffff);
        assertThat(image(made).getRGB(10, 10)).isEqualTo(0xff000000);
    }

    /** What is spoilt within is found when the pixels are asked for. */
    @Test
    void aPictureThatIsSpoiltWithinIsAProblem() {
        byte[] png = Photos.quarters("png", 640, 480);
        png[png.length / 2]++;
        assertThat(problem("a.png", png)).satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.PICTURE_KIND);
            assertThat(problem.message()).isEqualTo("the picture is damaged or cut off");
        });
        byte[] jpeg = Photos.quarters("jpg", 640, 480);
        byte[] shorter = Arrays.copyOf(jpeg, jpeg.length / 2);
        shorter[shorter.length - 2] = (byte) 0xff;
        shorter[shorter.length - 1] = (byte) 0xd9;
        assertThat(problem("a.jpg", shorter).rule()).isEqualTo(Rule.PICTURE_KIND);
    }

    /** The same on every Java and system, whether its JPEG library is the JDK's own or the system's; a change of these is a change of {@link Darkroom#RECIPE}. */
    @Test
    void theBytesAreTheSameEverywhere() throws Exception {
        byte[] photo = Photos.fromTelephone(900, 700, 6);
        assertThat(List.of(
                        hash(whole("a.jpg", photo)),
                        hash(version("a.jpg", photo, 320)),
                        hash(version("a.png", Photos.quarters("png", 900, 700), 640))))
                .containsExactly("273cbe5afdbdfd70", "8a8431b90b62a0ba", "f3ffae6ef2be3531");
    }

    @Test
    void aVersionIsTheSameWhicheverIsMadeFirst() {
        byte[] photo = Photos.fromTelephone(1400, 1000, 1);
        Picture picture = Picture.read("a.jpg", photo).value();
        List<Size> sizes =
                Stream.of(320, 640, 960).map(width -> size(picture, width)).toList();
        List<byte[]> first = new ArrayList<>();
        for (Size size : sizes) {
            try (Darkroom room = new Darkroom("a.jpg", picture, photo, sizes)) {
                first.add(value(room.version(size)));
            }
        }
        try (Darkroom room = new Darkroom("a.jpg", picture, photo, sizes)) {
            for (int i = sizes.size() - 1; i >= 0; i--) {
                assertThat(value(room.version(sizes.get(i)))).isEqualTo(first.get(i));
            }
        }
        assertThat(first.get(0)).isNotEqualTo(version("a.jpg", photo, 320));
    }

    private static Size size(Picture picture, int width) {
        return new Size(width, width * picture.height() / picture.width());
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 16);
    }

    static byte[] whole(String name, byte[] bytes) {
        try (Darkroom room = room(name, bytes)) {
            return value(room.whole());
        }
    }

    static byte[] version(String name, byte[] bytes, int width) {
        Picture picture = Picture.read(name, bytes).value();
        try (Darkroom room = room(name, bytes)) {
            return value(room.version(size(picture, width)));
        }
    }

    private static Problem problem(String name, byte[] bytes) {
        try (Darkroom room = room(name, bytes)) {
            return room.version(new Size(32, 24)).problems().get(0);
        }
    }

    private static Darkroom room(String name, byte[] bytes) {
        Checked<Picture> picture = Picture.read(name, bytes);
        assertThat(picture.problems()).isEmpty();
        return new Darkroom(name, picture.value(), bytes, List.of());
    }

    private static byte[] value(Checked<byte[]> made) {
        assertThat(made.problems()).isEmpty();
        return made.value();
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    static String corners(BufferedImage image) {
        int x = image.getWidth() / 4;
        int y = image.getHeight() / 4;
        return letter(image.getRGB(x, y))
                + letter(image.getRGB(3 * x, y))
                + letter(image.getRGB(x, 3 * y))
                + letter(image.getRGB(3 * x, 3 * y));
    }

    private static String letter(int colour) {
        boolean red = (colour >> 16 & 0xff) > 128;
        boolean green = (colour >> 8 & 0xff) > 128;
        boolean blue = (colour & 0xff) > 128;
        return red && green && blue ? "W" : red ? "R" : green ? "G" : "B";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The markers of a JPEG's segments up to its first scan. */
    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        for (int at = 2; (jpeg[at + 1] & 0xff) != 0xda; at += 2 + (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff)) {
            markers.add(jpeg[at + 1] & 0xff);
        }
        return markers;
    }
}
