package dateline.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dateline.source.Problems;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Walks the parser's tree and has each node written by its kind; this table is the only way from Markdown to HTML. Texts
 * are written in the longest stretches possible, since the parser splits them at every mark that turned out to mean
 * nothing.
 */
final class TreeWriter {
    private static final Map<Class<? extends Node>, BiConsumer<TreeWriter, Node>> WRITERS = Map.ofEntries(
            on(Paragraph.class, (walk, node) -> walk.blocks.paragraph(node, "")),
            on(Heading.class, (walk, node) -> walk.blocks.heading(node)),
            on(BlockQuote.class, (walk, node) -> walk.blocks.element("blockquote", node)),
            on(BulletList.class, (walk, node) -> walk.blocks.element("ul", node)),
            on(OrderedList.class, (walk, node) -> walk.blocks.orderedList(node)),
            on(BulletListItem.class, (walk, node) -> walk.blocks.item(node)),
            on(OrderedListItem.class, (walk, node) -> walk.blocks.item(node)),
            on(FencedCodeBlock.class, (walk, node) -> walk.blocks.fenced(node)),
            on(IndentedCodeBlock.class, (walk, node) -> walk.blocks.indented(node)),
            on(ThematicBreak.class, (walk, node) -> walk.blocks.thematicBreak()),
            on(HtmlBlock.class, (walk, node) -> walk.raw.block(node)),
            on(HtmlCommentBlock.class, (walk, node) -> walk.raw.block(node)),
            on(TableBlock.class, (walk, node) -> walk.blocks.table(node)),
            on(TableHead.class, (walk, node) -> walk.blocks.element("thead", node)),
            on(TableBody.class, (walk, node) -> walk.blocks.tableBody(node)),
            on(TableRow.class, (walk, node) -> walk.blocks.element("tr", node)),
            on(TableCell.class, (walk, node) -> walk.blocks.cell(node)),
            on(TableSeparator.class, (walk, node) -> {}),
            on(FootnoteBlock.class, (walk, node) -> {}),
            on(AbbreviationBlock.class, (walk, node) -> {}),
            on(Reference.class, (walk, node) -> {}),
            on(WhiteSpace.class, (walk, node) -> walk.out.words(walk.string(node.getChars()))),
            on(HtmlEntity.class, (walk, node) -> walk.out.words(Entities.decode(walk.string(node.getChars())))),
            on(SoftLineBreak.class, (walk, node) -> walk.out.words(" ")),
            on(HardLineBreak.class, (walk, node) -> walk.out.markup("<br>\n").breakLine()),
            on(Emphasis.class, (walk, node) -> walk.inlines.element("em", node)),
            on(StrongEmphasis.class, (walk, node) -> walk.inlines.element("strong", node)),
            on(Strikethrough.class, (walk, node) -> walk.inlines.element("del", node)),
            on(Code.class, (walk, node) -> walk.inlines.code(node)),
            on(HtmlInline.class, (walk, node) -> walk.raw.inline(node)),
            on(HtmlInlineComment.class, (walk, node) -> walk.raw.inline(node)),
            on(Link.class, (walk, node) -> walk.inlines.link(node, node)),
            on(LinkRef.class, (walk, node) -> walk.inlines.link(node, walk.inlines.reference(node))),
            on(Image.class, (walk, node) -> walk.inlines.picture(node, node, false)),
            on(ImageRef.class, (walk, node) -> walk.inlines.picture(node, walk.inlines.reference(node), false)),
            on(AutoLink.class, (walk, node) -> walk.inlines.autolink(node, walk.string(node.getText()), "")),
            on(MailLink.class, (walk, node) -> walk.inlines.autolink(node, walk.string(node.getText()), "mailto:")),
            on(Footnote.class, (walk, node) -> walk.footnotes.reference(node)));

    private final String markdown;
    private final char[] chars;
    private final Document document;
    private final BodyBuilder out;
    private final Findings findings;
    private final HeadingIds ids = new HeadingIds();
    private final TextWriter text;
    private final BlockWriter blocks;
    private final InlineWriter inlines;
    private final RawWriter raw;
    private final Footnotes footnotes;
    private boolean inLink;
    /** Text before this offset has been written otherwise. */
    private int done;

    private TreeWriter(Document document, BodyText source, MarkdownSettings settings, Problems problems) {
        this.markdown = source.markdown();
        this.chars = source.chars();
        this.document = document;
        this.findings = new Findings(source, problems);
        this.out = new BodyBuilder(findings, markdown.length());
        this.text = new TextWriter(out, Abbreviations.of(document), settings.typography());
        this.inlines = new InlineWriter(this, out);
        this.footnotes = new Footnotes(this, out, settings.labels());
        this.blocks = new BlockWriter(this, out, inlines, ids, settings.labels());
        this.raw = new RawWriter(this, out, findings, settings.html());
    }

    private static <N extends Node> Map.Entry<Class<? extends Node>, BiConsumer<TreeWriter, Node>> on(
            Class<N> type, BiConsumer<TreeWriter, N> writer) {
        return Map.entry(type, (walk, node) -> writer.accept(walk, type.cast(node)));
    }

    /** A whole document as a body. */
    static Body write(Document document, BodyText source, MarkdownSettings settings, Problems problems) {
        return new TreeWriter(document, source, settings, problems).body();
    }

    private Body body() {
        children(document);
        footnotes.write(blocks);
        return out.raw().isEmpty() ? out.body() : RawHtml.sanitize(out, findings, ids, markdown);
    }

    /** Writes one node by its kind. */
    void write(Node node) {
        BiConsumer<TreeWriter, Node> writer = WRITERS.get(node.getClass());
        if (writer == null) {
            throw new IllegalStateException("no HTML for " + node.getClass());
        }
        writer.accept(this, node);
    }

    /** Writes what is in a node, neighbouring texts in one go. */
    void children(Node parent) {
        int from = 0;
        int to = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            int start = node.getStartOffset();
            int end = node.getEndOffset();
            if (node instanceof Text && end - start == node.getTextLength()) {
                if (start != to) {
                    stretch(from, to);
                    from = start;
                }
                to = end;
            } else {
                stretch(from, to);
                from = to = 0;
                if (node instanceof Text) {
                    String words = string(node.getChars());
                    stretch(words.toCharArray(), 0, words.length(), start);
                } else if (end > done || start == end) {
                    write(node);
                }
            }
        }
        stretch(from, to);
    }

    /** Writes a stretch of the Markdown as text. */
    void stretch(int from, int to) {
        stretch(chars, Math.max(from, done), to, 0);
    }

    /** A stretch of text; spaces at the start of a line are none of it. */
    private void stretch(char[] words, int from, int to, int at) {
        int start = from;
        while (start < to && out.before() == 0 && words[start] == ' ') {
            start++;
        }
        text.write(words, start, to, at, inLink);
    }

    /** Brackets that turned out to be no reference: what is between them may be marked up all the same. */
    void bracketed(Node node) {
        Node first = node.getFirstChild();
        if (first == null) {
            stretch(node.getStartOffset(), node.getEndOffset());
        } else {
            stretch(node.getStartOffset(), first.getStartOffset());
            children(node);
            stretch(node.getLastChild().getEndOffset(), node.getEndOffset());
        }
    }

    /** Writes text that is decoded already. */
    void decoded(String words) {
        text.decoded(words);
    }

    /** The characters of a part of the tree; cut from the text where they lie in one piece. */
    String string(BasedSequence part) {
        int start = part.getStartOffset();
        int end = part.getEndOffset();
        return end - start == part.length() ? markdown.substring(start, end) : part.toString();
    }

    /** Whether the Markdown goes on with some characters at an offset. */
    boolean startsWith(String part, int at) {
        return markdown.startsWith(part, at);
    }

    /** Leaves out the text up to an offset. */
    void skipTo(int at) {
        done = at;
    }

    Document document() {
        return document;
    }

    boolean inLink() {
        return inLink;
    }

    void setInLink(boolean now) {
        inLink = now;
    }
}
