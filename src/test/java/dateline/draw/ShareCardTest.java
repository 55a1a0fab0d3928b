package dateline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardTest {
    private static final ShareCard CARD = new ShareCard(
            "Peninsula Brief",
            "3 July 2023",
            "Defense · Analysis",
            "Defense chief calls for “overwhelming” response in the event of a Łódź–Čapek provocation",
            List.of(),
            "#a3161c");

    private static final ShareCard EDITION = new ShareCard(
            "Peninsula Brief",
            "No. 7",
            "South Korea’s security, once a day",
            "Monday, 3 July 2023",
            List.of(
                    "First of the day",
                    "Second of the day, which is so long that it cannot stand in one line of a card at all",
                    "Third"),
            "#a3161c");

    @Test
    void isAPictureInPaperInkAndAccent() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(CARD.draw(Typeface.standard())));
        assertThat(image.getWidth()).isEqualTo(ShareCard.WIDTH);
        assertThat(image.getHeight()).isEqualTo(ShareCard.HEIGHT);
        assertThat(image.getRGB(5, 5)).isEqualTo(0xfffffdf8);
        assertThat(image.getRGB(600, 61)).isEqualTo(0xff1b1a17);
        List<Integer> colours = IntStream.range(0, ShareCard.WIDTH * ShareCard.HEIGHT)
                .mapToObj(i -> image.getRGB(i % ShareCard.WIDTH, i / ShareCard.WIDTH))
                .distinct()
                .toList();
        assertThat(colours).contains(0xffa3161c, 0xff5d5a52).hasSizeLessThan(48);
        for (int x = 0; x < ShareCard.WIDTH; x++) {
            for (int y : new int[] {40, ShareCard.HEIGHT - 20}) {
                assertThat(image.getRGB(x, y)).as("the margin").isEqualTo(0xfffffdf8);
            }
        }
    }

    /** The same on every Java; a change is a change of {@link ShareCard#RECIPE}. */
    @Test
    void theBytesAreTheSameEverywhere() throws Exception {
        assertThat(List.of(hash(CARD.draw(Typeface.standard())), hash(EDITION.draw(Typeface.standard()))))
                .containsExactly("90dfa4ab15652e95", "550cbfbc1a0efa62");
    }

    @Test
    void theLongestHeadlineStaysOnTheCard() throws IOException {
        ShareCard card = new ShareCard("S", "D", "L", "Word ".repeat(200) + "W".repeat(200), List.of(), "#a3161c");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(card.draw(Typeface.standard())));
        for (int y = 0; y < ShareCard.HEIGHT; y++) {
            assertThat(image.getRGB(ShareCard.WIDTH - 20, y)).isEqualTo(0xfffffdf8);
        }
    }

    @Test
    void knowsWhichCharactersTheTypefaceLacks() {
        Typeface typeface = Typeface.standard();
        assertThat(typeface.lacks("Łódź, Gdańsk, İzmir, Dvořák, Győr, “quoted” — n’est-ce pas? 100 € · …"))
                .isEmpty();
        assertThat(typeface.lacks("한국")).contains("한");
        assertThat(typeface.lacks("Rocket 🚀")).contains("🚀");
        assertThat(Typeface.of("not a font".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Typeface.of(new byte[0])).isEmpty();
        assertThat(Typeface.NONE.lacks("a")).isPresent();
    }

    /** Every character that our own reader of fonts finds is one that Java can draw, and the other way round. */
    @Test
    void javaFindsTheSameCharacters() throws Exception {
        java.awt.Font font;
        try (var in = Typeface.class.getResourceAsStream("/dateline/fonts/card.ttf")) {
            font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
        }
        IntStream.range(0x21, 0x3000)
                .filter(c -> Character.isDefined(c) && !Character.isISOControl(c) && !Character.isWhitespace(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> assertThat(
                                Typeface.standard().lacks(Character.toString(c)).isEmpty())
                        .as("U+%04X", c)
                        .isEqualTo(font.canDisplay(c)));
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 16);
    }
}
