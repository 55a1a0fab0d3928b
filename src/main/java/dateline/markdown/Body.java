package dateline.markdown;

import java.util.List;

/**
 * One parsed text: HTML that is complete but for its holes, and what the rest of the digest needs to know of it. It
 * depends on no other file, so it can be remembered by the digest of the text.
 *
 * @param html the markup; at each hole's offset something is still to be inserted
 * @param holes by rising offset
 * @param headings in the order of the text
 * @param text the linkable text, not to be changed: what stands in paragraphs, lists, tables and quotations, but not in
 *     links, headings, code or figures; line breaks are single spaces or {@code \n}, and {@code \n} stands where something
 *     is left out
 * @param runs triples {@code (offset in text, offset in html, length)} of stretches that are the same characters in both,
 *     rising; what lies between two of them in the HTML is markup or an entity
 * @param lede the first paragraph as plain text; empty when there is none
 * @param words the number of words that a reader sees; two Hangul, Han or Kana characters count as one word
 * @param external links that leave the site, with their places
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of characters and small numbers per text
public record Body(
        String html,
        List<Hole> holes,
        List<Heading> headings,
        char[] text,
        int[] runs,
        String lede,
        int words,
        List<External> external) {

    /** A text without a word. */
    public static final Body EMPTY = new Body("", List.of(), List.of(), new char[0], new int[0], "", 0, List.of());

    public Body {
        holes = List.copyOf(holes);
        headings = List.copyOf(headings);
        external = List.copyOf(external);
    }

    /** Where a character of the linkable text stands in the HTML; -1 when it is not the same character there. */
    public int htmlOffset(int textOffset) {
        int low = 0;
        int high = runs.length / 3 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int start = runs[3 * middle];
            if (textOffset < start) {
                high = middle - 1;
            } else if (textOffset >= start + runs[3 * middle + 2]) {
                low = middle + 1;
            } else {
                return runs[3 * middle + 1] + textOffset - start;
            }
        }
        return -1;
    }

    /** Something that only the whole site can fill in, with the line and column of its source. */
    public sealed interface Hole permits Link, Picture {
        /** Where it goes: an offset into the HTML. */
        int at();

        /** Line in the file, from 1. */
        int line();

        /** Column in code points, from 1. */
        int column();
    }

    /**
     * The address of an internal link. The HTML has {@code <a} before the hole and {@code >} or further attributes behind
     * it; to be inserted: {@code  href="…"}.
     *
     * @param target as written: {@code ../02/slug.md#part}, {@code topic:nato}, {@code #part}
     */
    public record Link(int at, String target, int line, int column) implements Hole {}

    /**
     * A picture; the whole {@code img} element is to be inserted.
     *
     * @param source as written: {@code map.png}, {@code /images/map.svg}
     * @param alt empty when none was given
     * @param title empty when none was given
     * @param figure whether it stands alone in its paragraph: the HTML then has {@code <figure>} around the hole, with the
     *     title as caption
     */
    public record Picture(int at, String source, String alt, String title, boolean figure, int line, int column)
            implements Hole {}

    /**
     * A heading that links can lead to.
     *
     * @param level 2 to 6; a first-level heading of the text is written as second level
     */
    public record Heading(int level, String id, String text, int line) {}

    /** A link to another site. */
    public record External(String url, int line, int column) {}
}
