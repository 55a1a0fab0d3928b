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
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Walks the parser's tree and writes its HTML; the only place where HTML for Markdown comes from. */
final class TreeWriter {
    private static final Map<Class<? extends Node>, BiConsumer<TreeWriter, Node>> WRITERS = Map.ofEntries(
            on(Paragraph.class, TreeWriter::paragraph),
            on(Heading.class, TreeWriter::heading),
            on(BlockQuote.class, (writer, node) -> writer.block("blockquote", node)),
            on(BulletList.class, (writer, node) -> writer.block("ul", node)),
            on(OrderedList.class, TreeWriter::orderedList),
            on(BulletListItem.class, TreeWriter::item),
            on(OrderedListItem.class, TreeWriter::item),
            on(FencedCodeBlock.class, TreeWriter::fenced),
            on(IndentedCodeBlock.class, TreeWriter::indented),
            on(
                    ThematicBreak.class,
                    (writer, node) -> writer.out.line().markup("<hr>\n").gap()),
            on(HtmlBlock.class, TreeWriter::rawBlock),
            on(HtmlCommentBlock.class, TreeWriter::rawBlock),
            on(TableBlock.class, TreeWriter::table),
            on(TableHead.class, (writer, node) -> writer.block("thead", node)),
            on(TableBody.class, TreeWriter::tableBody),
            on(TableRow.class, (writer, node) -> writer.block("tr", node)),
            on(TableCell.class, TreeWriter::cell),
            on(TableSeparator.class, TreeWriter::nothing),
            on(FootnoteBlock.class, TreeWriter::nothing),
            on(AbbreviationBlock.class, TreeWriter::nothing),
            on(Reference.class, TreeWriter::nothing),
            on(TextBase.class, TreeWriter::children),
            on(WhiteSpace.class, (writer, node) -> writer.out.words(writer.string(node.getChars()))),
            on(HtmlEntity.class, (writer, node) -> writer.out.words(Entities.decode(writer.string(node.getChars())))),
            on(SoftLineBreak.class, (writer, node) -> writer.out.words(" ")),
            on(HardLineBreak.class, TreeWriter::lineBreak),
            on(Emphasis.class, (writer, node) -> writer.inline("em", node)),
            on(StrongEmphasis.class, (writer, node) -> writer.inline("strong", node)),
            on(Strikethrough.class, (writer, node) -> writer.inline("del", node)),
            on(Code.class, TreeWriter::code),
            on(HtmlInline.class, TreeWriter::rawInline),
            on(HtmlInlineComment.class, TreeWriter::rawInline),
            on(Link.class, (writer, node) -> writer.link(node, node)),
            on(LinkRef.class, (writer, node) -> writer.link(node, writer.reference(node))),
            on(Image.class, (writer, node) -> writer.picture(node, node, false)),
            on(ImageRef.class, (writer, node) -> writer.picture(node, writer.reference(node), false)),
            on(AutoLink.class, (writer, node) -> writer.autolink(node, writer.string(node.getText()), "")),
            on(MailLink.class, (writer, node) -> writer.autolink(node, writer.string(node.getText()), "mailto:")),
            on(Footnote.class, TreeWriter::footnote));

    private final String markdown;
    private final MarkdownSettings settings;
    private final BodyBuilder out;
    private final HeadingIds ids = new HeadingIds();
    private final Map<FootnoteBlock, Integer> references = new LinkedHashMap<>();
    private final List<FootnoteBlock> footnotes = new ArrayList<>();
    private TextWriter text;
    private Document document;
    private boolean inLink;
    /** Text before this offset has been written otherwise. */
    private int done;

    TreeWriter(BodyText source, MarkdownSettings settings, Problems problems) {
        this.markdown = source.markdown();
        this.settings = settings;
        this.out = new BodyBuilder(source, problems);
    }

    private static <N extends Node> Map.Entry<Class<? extends Node>, BiConsumer<TreeWriter, Node>> on(
            Class<N> type, BiConsumer<TreeWriter, N> writer) {
        return Map.entry(type, (walk, node) -> writer.accept(walk, type.cast(node)));
    }

    /** The whole document as a body. */
    Body write(Document root) {
        document = root;
        text = new TextWriter(out, Abbreviations.of(root), settings.typography());
        children(root);
        footnotes();
        return out.raw().isEmpty() ? out.body() : RawHtml.sanitize(out, ids, markdown);
    }

    private void write(Node node) {
        BiConsumer<TreeWriter, Node> writer = WRITERS.get(node.getClass());
        if (writer == null) {
            throw new IllegalStateException("no HTML for " + node.getClass());
        }
        writer.accept(this, node);
    }

    private void nothing(Node node) {}

    /** Writes what is in a node; neighbouring texts in one go, since the parser splits them at marks that mean nothing. */
    private void children(Node parent) {
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
                    stretch(words, 0, words.length(), start);
                } else if (end > done || start == end) {
                    write(node);
                }
            }
        }
        stretch(from, to);
    }

    private void stretch(int from, int to) {
        stretch(markdown, Math.max(from, done), to, 0);
    }

    /** A stretch of text; spaces at the start of a line are none of it. */
    private void stretch(String words, int from, int to, int at) {
        int start = from;
        while (start < to && out.before() == 0 && words.charAt(start) == ' ') {
            start++;
        }
        text.write(words, start, to, at, inLink);
    }

    /** The characters of a part of the tree; cut from the text where they lie in one piece. */
    private String string(BasedSequence part) {
        int start = part.getStartOffset();
        int end = part.getEndOffset();
        return end - start == part.length() ? markdown.substring(start, end) : part.toString();
    }

    private void block(String tag, Node node) {
        out.line().markup("<" + tag + ">").line();
        children(node);
        out.line().markup("</" + tag + ">\n");
    }

    private void inline(String tag, Node node) {
        out.markup("<" + tag + ">");
        children(node);
        out.markup("</" + tag + ">");
    }

    private void lineBreak(HardLineBreak node) {
        out.markup("<br>\n").breakLine();
    }

    private void paragraph(Paragraph node) {
        paragraph(node, "");
    }

    private void paragraph(Paragraph node, String suffix) {
        out.gap();
        Node only = onlyChild(node);
        if (only != null && suffix.isEmpty() && figure(only)) {
            return;
        }
        int start = out.plainLength();
        if (isTight(node)) {
            children(node);
            out.markup(suffix);
        } else {
            out.line().markup("<p>");
            children(node);
            out.markup(suffix).markup("</p>\n");
        }
        if (node.getParent() == document) {
            out.lede(start);
        }
        out.gap();
    }

    private static boolean isTight(Paragraph node) {
        return node.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private static Node onlyChild(Node node) {
        Node first = node.getFirstChild();
        return first != null && first.getNext() == null ? first : null;
    }

    /** Writes a picture, or a linked picture, that stands alone; false when the node is none. */
    private boolean figure(Node node) {
        Node inner = node instanceof Link ? onlyChild(node) : node;
        LinkNodeBase address =
                inner instanceof Image image ? image : inner instanceof ImageRef ref ? reference(ref) : null;
        if (address == null) {
            return false;
        }
        out.line().markup("<figure>");
        out.closeToLinks();
        if (node instanceof Link link) {
            boolean open = out.openLink(url(link), title(link), link.getUrl().getStartOffset());
            picture(inner, address, true);
            if (open) {
                out.closeLink();
            }
        } else {
            picture(inner, address, true);
        }
        String caption = title(address);
        if (!caption.isEmpty()) {
            out.gap();
            out.markup("<figcaption>");
            text.write(caption, 0, caption.length(), address.getTitle().getStartOffset(), true);
            out.markup("</figcaption>");
        }
        out.openToLinks();
        out.markup("</figure>\n").gap();
        return true;
    }

    private void heading(Heading node) {
        out.gap();
        int level = Math.max(node.getLevel(), 2);
        String id = ids.next(PlainText.of(node));
        out.line().markup("<h" + level).attribute("id", id).markup(">");
        out.closeToLinks();
        int start = out.plainLength();
        children(node);
        out.heading(level, id, out.plainSince(start), node.getStartOffset());
        out.openToLinks();
        out.markup("</h" + level + ">\n").gap();
    }

    private void orderedList(OrderedList node) {
        out.line().markup("<ol");
        if (node.getStartNumber() != 1) {
            out.attribute("start", Integer.toString(node.getStartNumber()));
        }
        out.markup(">\n");
        children(node);
        out.line().markup("</ol>\n");
    }

    private void item(ListItem node) {
        out.gap();
        Node first = node.getFirstChild();
        int start = first instanceof Paragraph ? first.getStartOffset() : -1;
        boolean ticked = start >= 0 && (markdown.startsWith("[x] ", start) || markdown.startsWith("[X] ", start));
        if (ticked || (start >= 0 && markdown.startsWith("[ ] ", start))) {
            out.line().markup("<li class=\"task\">");
            out.mark(ticked ? "☑ " : "☐ ");
            done = start + 4;
        } else {
            out.line().markup("<li>");
        }
        children(node);
        out.markup("</li>\n").gap();
    }

    private void fenced(FencedCodeBlock node) {
        String info = Entities.unescape(string(node.getInfo()).strip());
        int space = info.indexOf(' ');
        codeBlock(space < 0 ? info : info.substring(0, space), string(node.getContentChars()));
    }

    private void indented(IndentedCodeBlock node) {
        codeBlock("", string(node.getContentChars().trimTailBlankLines()));
    }

    private void codeBlock(String language, String code) {
        out.gap();
        out.line().markup("<pre><code");
        if (isLanguage(language)) {
            out.attribute("class", "language-" + language);
        }
        out.markup(">");
        out.closeToLinks();
        out.words(code.isEmpty() || code.endsWith("\n") ? code : code + "\n");
        out.openToLinks();
        out.markup("</code></pre>\n").gap();
    }

    private static boolean isLanguage(String name) {
        return !name.isEmpty()
                && name.length() <= 30
                && name.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || "_+#.-".indexOf(c) >= 0);
    }

    private void code(Code node) {
        String code = string(node.getText()).replace('\n', ' ');
        if (code.length() > 2 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank()) {
            code = code.substring(1, code.length() - 1);
        }
        if (node.getParent() instanceof TableCell) {
            code = code.replace("\\|", "|");
        }
        out.markup("<code>");
        out.closeToLinks();
        out.words(code);
        out.openToLinks();
        out.markup("</code>");
    }

    private void table(TableBlock node) {
        out.line();
        out.markup("<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">");
        block("table", node);
        out.markup("</div>\n");
    }

    private void tableBody(TableBody node) {
        if (node.hasChildren()) {
            block("tbody", node);
        }
    }

    private void cell(TableCell node) {
        out.gap();
        out.line().markup(node.isHeader() ? "<th scope=\"col\"" : "<td");
        if (node.getAlignment() == TableCell.Alignment.RIGHT) {
            out.attribute("class", "right");
        } else if (node.getAlignment() == TableCell.Alignment.CENTER) {
            out.attribute("class", "center");
        }
        out.markup(">");
        children(node);
        out.markup(node.isHeader() ? "</th>\n" : "</td>\n").gap();
    }

    private LinkNodeBase reference(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(document) : null;
    }

    private void link(Node node, LinkNodeBase address) {
        if (address == null) {
            bracketed(node);
            return;
        }
        boolean open =
                out.openLink(url(address), title(address), address.getUrl().getStartOffset());
        boolean outer = inLink;
        inLink = true;
        children(node);
        inLink = outer;
        if (open) {
            out.closeLink();
        }
    }

    /** Brackets that turned out to be no reference: what is between them may be marked up all the same. */
    private void bracketed(Node node) {
        Node first = node.getFirstChild();
        if (first == null) {
            stretch(node.getStartOffset(), node.getEndOffset());
        } else {
            stretch(node.getStartOffset(), first.getStartOffset());
            children(node);
            stretch(node.getLastChild().getEndOffset(), node.getEndOffset());
        }
    }

    private String url(LinkNodeBase address) {
        return Entities.unescape(string(address.getUrl()));
    }

    private String title(LinkNodeBase address) {
        return Entities.unescape(string(address.getTitle()));
    }

    private void picture(Node node, LinkNodeBase address, boolean figure) {
        if (address == null) {
            bracketed(node);
            return;
        }
        out.picture(
                new BodyBuilder.Picture(url(address), PlainText.of(node), title(address), figure),
                node.getStartOffset(),
                address.getUrl().getStartOffset());
    }

    private void autolink(Node node, String address, String scheme) {
        boolean open = !inLink && out.openLink(scheme + address, "", node.getStartOffset() + 1);
        out.words(address);
        if (open) {
            out.closeLink();
        }
    }

    private void rawBlock(HtmlBlockBase node) {
        out.gap();
        out.line();
        List<BasedSequence> lines = node.getContentLines();
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(string(line)));
        String raw = all.toString();
        switch (settings.html()) {
            case TRUST -> out.markup(raw);
            case ESCAPE -> {
                if (!RawHtml.isComment(raw.strip())) {
                    out.markup("<p>");
                    escaped(raw.strip());
                    out.markup("</p>\n");
                }
            }
            case SANITIZE -> {
                RawPieces pieces = RawPieces.of(raw);
                int from = 0;
                for (BasedSequence line : lines) {
                    int to = from + line.length();
                    pieces.write(from, to, line.getStartOffset() - from, out);
                    from = to;
                }
            }
        }
        out.line().gap();
    }

    private void rawInline(Node node) {
        String raw = string(node.getChars());
        int at = node.getStartOffset();
        switch (settings.html()) {
            case TRUST -> {
                out.closeToLinksUntilGap();
                out.markup(raw);
            }
            case ESCAPE -> {
                if (!RawHtml.isComment(raw)) {
                    escaped(raw);
                }
            }
            case SANITIZE -> RawPieces.of(raw + closing(node, raw)).write(0, raw.length(), at, out);
        }
    }

    /** The closing tag of an element whose content is no markup, where one follows in the same paragraph. */
    private String closing(Node node, String raw) {
        String tag = "</" + RawPieces.name(raw, 1) + ">";
        for (Node next = node.getNext(); next != null; next = next.getNext()) {
            if (next instanceof HtmlInline && string(next.getChars()).equalsIgnoreCase(tag)) {
                return tag;
            }
        }
        return "";
    }

    private void escaped(String raw) {
        out.closeToLinks();
        out.words(raw);
        out.openToLinks();
    }

    private void footnote(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            bracketed(node);
            return;
        }
        int count = references.merge(block, 1, Integer::sum);
        if (count == 1) {
            footnotes.add(block);
        }
        int number = footnotes.indexOf(block) + 1;
        out.markup("<sup class=\"footnote\">");
        if (inLink) {
            out.mark(Integer.toString(number));
            out.markup("</sup>");
            return;
        }
        out.markup("<a")
                .attribute("href", "#fn:" + number)
                .attribute("id", backId(number, count))
                .attribute("role", "doc-noteref")
                .attribute("aria-label", "Footnote " + number)
                .markup(">")
                .mark(Integer.toString(number));
        out.markup("</a></sup>");
    }

    private static String backId(int number, int count) {
        return "fnref:" + number + (count == 1 ? "" : ":" + count);
    }

    private void footnotes() {
        if (footnotes.isEmpty()) {
            return;
        }
        out.line().markup("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n");
        for (int i = 0; i < footnotes.size(); i++) {
            note(footnotes.get(i), i + 1);
        }
        out.markup("</ol>\n</section>\n");
    }

    private void note(FootnoteBlock block, int number) {
        out.gap();
        out.markup("<li").attribute("id", "fn:" + number).markup(">\n");
        StringBuilder back = new StringBuilder();
        for (int n = 1; n <= references.get(block); n++) {
            back.append(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#" + backId(number, n) + "\"");
            back.append(" aria-label=\"Back to the text, footnote " + number + "\">↩\uFE0E</a>");
        }
        Node last = block.getLastChild();
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child == last && child instanceof Paragraph paragraph) {
                paragraph(paragraph, back.toString());
            } else {
                write(child);
            }
        }
        if (!(last instanceof Paragraph)) {
            out.line().markup("<p>" + back.toString().strip() + "</p>\n");
        }
        out.markup("</li>\n").gap();
    }
}
