package dateline.draw;

import java.util.List;

/**
 * The words of a card.
 *
 * @param site name of the digest
 * @param day of the article or edition; empty on the site's own card
 * @param label above the headline: section and kind, or the edition's number; may be empty
 * @param headline in large letters
 * @param lines below it, such as an edition's headlines
 * @param accent colour of the label, {@code #rrggbb}
 */
public record ShareCard(String site, String day, String label, String headline, List<String> lines, String accent) {
    /** Pixels; what Open Graph's readers show without cutting anything off. */
    public static final int WIDTH = 1200;

    /** Pixels. */
    public static final int HEIGHT = 630;

    /** Rises whenever a card of the same words comes out with other bytes. */
    public static final String RECIPE = "1";

    /** The card as a PNG file; every character of its words must have a shape in the typeface. */
    public byte[] draw(Typeface typeface) {
        return CardPainter.draw(this, typeface);
    }

    /** All its words. */
    public String words() {
        return String.join("\n", site, day, label, headline, String.join("\n", lines));
    }
}
