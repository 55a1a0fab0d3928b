package dateline.markdown;

import com.vladsch.flexmark.util.sequence.CharSubSequence;
import dateline.source.Place;
import dateline.source.Source;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The Markdown of a text below its front matter, freed of characters that may not reach a page, together with the way
 * back to the file: {@code place(at)} is where the character at {@code at} stands.
 *
 * <p>Dropped are characters that XML 1.0 or HTML forbid (a feed with one of them is not well-formed) and bidirectional
 * controls without their counterpart, which would turn the words behind them around.
 */
final class BodyText {
    private final Source source;
    private final int offset;
    private final String markdown;
    private final CharSubSequence sequence;
    /** Where, in the text as it was, the dropped characters stood; rising. */
    private final int[] dropped;

    private BodyText(Source source, int offset, String markdown, CharSubSequence sequence, int[] dropped) {
        this.source = source;
        this.offset = offset;
        this.markdown = markdown;
        this.sequence = sequence;
        this.dropped = dropped;
    }

    /** The text from an offset to the end of the file. */
    static BodyText of(Source source, int offset) {
        String text = source.text().substring(offset);
        CharSubSequence sequence = CharSubSequence.of(text);
        if (Characters.areHarmless(sequence.getBase())) {
            return new BodyText(source, offset, text, sequence, new int[0]);
        }
        BitSet unwanted = Characters.forbidden(text);
        unwanted.or(BidiControls.unbalanced(text));
        int[] dropped = unwanted.stream().toArray();
        String harmless = Characters.without(text, dropped);
        return new BodyText(source, offset, harmless, CharSubSequence.of(harmless), dropped);
    }

    /** What the parser reads. */
    String markdown() {
        return markdown;
    }

    /** The same as the parser reads it. */
    CharSubSequence sequence() {
        return sequence;
    }

    /** The characters of {@link #markdown()}, not to be changed. */
    char[] chars() {
        return sequence.getBase();
    }

    boolean isBlank() {
        return markdown.isBlank();
    }

    /** The position in the file of an offset into {@link #markdown()}. */
    Place place(int at) {
        return source.place(offset + original(at));
    }

    private int original(int at) {
        if (dropped.length == 0) {
            return at;
        }
        int before = 0;
        int above = dropped.length;
        while (before < above) {
            int middle = (before + above) >>> 1;
            if (dropped[middle] - middle <= at) {
                before = middle + 1;
            } else {
                above = middle;
            }
        }
        return at + before;
    }

    @Override
    public String toString() {
        return source.path() + " without " + Arrays.toString(dropped);
    }
}
