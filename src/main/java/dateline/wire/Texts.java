package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;

/** What readers of several formats do with texts. */
final class Texts {
    private static final int LONGEST_HEADLINE = 110;

    private Texts() {}

    /** Paragraphs of plain text that stands in a field. */
    static List<Block> paragraphs(String text, int line, WireProfile profile) {
        List<Paragraph.Line> lines = new ArrayList<>();
        Source.of("", text).text().lines().forEach(row -> lines.add(new Paragraph.Line(line, row)));
        List<Block> blocks = new ArrayList<>();
        for (Paragraph paragraph : Paragraph.of(lines, row -> Scrape.standsAlone(row, profile))) {
            blocks.add(paragraph.rows().isEmpty() ? Block.Words.of(paragraph.text(), line) : SetText.of(paragraph));
        }
        return blocks;
    }

    /** Blocks of markup that stood in one line of the input. */
    static List<Block> atLine(List<Block> blocks, int line) {
        List<Block> moved = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Words words) {
                moved.add(new Block.Words(words.markdown(), words.plain(), words.paragraph(), line));
            } else if (block instanceof Block.Figure figure) {
                Caption c = figure.caption();
                moved.add(new Block.Figure(
                        new Caption(c.text(), c.alt(), c.credit(), c.rights(), c.providedBy(), c.address(), line)));
            }
        }
        return moved;
    }

    /** Takes a date, or leaves what cannot be one. */
    static void date(String text, int line, Part part, Item item) {
        if (!text.isBlank()) {
            Instants.of(text)
                    .ifPresentOrElse(
                            date -> item.tell(part, date, line),
                            () -> item.leave(line, text, "a date that cannot be read"));
        }
    }

    /** Makes a headline of the first words, for items that have none. */
    static void headlineOfText(Item item) {
        if (item.has(Part.TITLE)) {
            return;
        }
        String text = item.lede().map(Block.Words::plain).orElse(item.value(Part.SUMMARY));
        int line = item.lede().map(Block.Words::line).orElse(item.line());
        String sentence = text.replaceFirst("(?s)([.!?…])\\s.*", "$1");
        String words = sentence.length() <= LONGEST_HEADLINE
                ? sentence.replaceFirst("\\.$", "")
                : Plain.shown(sentence.substring(0, LONGEST_HEADLINE).replaceFirst("\\s\\S*$", ""), LONGEST_HEADLINE)
                        + " …";
        item.tell(Part.TITLE, Told.guess(Plain.line(words), line, "the first words: the item has no headline"));
    }
}
