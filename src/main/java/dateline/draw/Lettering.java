package dateline.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text as outlines. They are taken at one large size and made smaller, so that no hinting and no rounding shifts them. */
final class Lettering {
    private static final float LARGE = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;

    private Lettering(Font font) {
        this.font = font;
    }

    static Lettering of(byte[] font) {
        try {
            Font plain = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
            return new Lettering(
                    plain.deriveFont(LARGE).deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON)));
        } catch (FontFormatException e) {
            throw new IllegalArgumentException("not a font that Java can draw", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide a line is, in pixels. */
    double width(String line, double size) {
        return line.isEmpty() ? 0 : new TextLayout(line, font, EXACT).getAdvance() * size / LARGE;
    }

    /**
     * A line's outline.
     *
     * @param x of its left end
     * @param y of its baseline
     */
    Shape outline(String line, double size, double x, double y) {
        AffineTransform place = new AffineTransform(size / LARGE, 0, 0, size / LARGE, x, y);
        return new TextLayout(line, font, EXACT).getOutline(place);
    }

    /** A text in as few lines as fit a width, all of about the same length. */
    List<String> lines(String text, double size, double width) {
        List<String> words = words(text);
        double[] widths = words.stream().mapToDouble(word -> width(word, LARGE)).toArray();
        double most = width * LARGE / size;
        List<String> lines = broken(words, widths, most);
        double narrow = most / 2;
        double wide = most;
        for (int i = 0; i < 7 && lines.size() > 1; i++) {
            double middle = (narrow + wide) / 2;
            List<String> tried = broken(words, widths, middle);
            if (tried.size() > lines.size()) {
                narrow = middle;
            } else {
                lines = tried;
                wide = middle;
            }
        }
        return lines;
    }

    private static List<String> broken(List<String> words, double[] widths, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double width = 0;
        for (int i = 0; i < words.size(); i++) {
            if (width > 0 && width + widths[i] > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
                width = 0;
            }
            line.append(words.get(i));
            width += widths[i];
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** Pieces between which a line may end: behind spaces, and around every Chinese or Japanese character. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (stands(character) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            if (stands(character) || character == ' ') {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        words.add(word.toString());
        return words;
    }

    private static boolean stands(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** A text that fits a width, its end left out if it must be. */
    String cut(String text, double size, double width) {
        String line = text;
        while (width(line, size) > width && line.length() > 1) {
            line = line.substring(0, line.offsetByCodePoints(line.length(), line.endsWith("…") ? -2 : -1))
                            .strip() + "…";
        }
        return line;
    }

    /** Whether a text is read from the right. */
    static boolean isFromTheRight(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .limit(1)
                .anyMatch(way -> way != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }
}
