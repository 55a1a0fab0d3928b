package dateline.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** Writes what fills lines of its own: paragraphs, figures, headings, lists, code, tables. */
final class BlockWriter {
    private final TreeWriter walk;
    private final BodyBuilder out;
    private final InlineWriter inlines;
    private final HeadingIds ids;
    private final Labels labels;
    private int tables;

    BlockWriter(TreeWriter walk, BodyBuilder out, InlineWriter inlines, HeadingIds ids, Labels labels) {
        this.walk = walk;
        this.out = out;
        this.inlines = inlines;
        this.ids = ids;
        this.labels = labels;
    }

    void element(String tag, Node node) {
        out.line().markup("<" + tag + ">").line();
        walk.children(node);
        out.line().markup("</" + tag + ">\n");
    }

    void thematicBreak() {
        out.line().markup("<hr>\n").gap();
    }

    /** A paragraph with some markup at its end; without it, a picture that stands alone is a figure. */
    void paragraph(Paragraph node, String suffix) {
        out.gap();
        Node only = onlyChild(node);
        if (only != null && suffix.isEmpty() && figure(only)) {
            return;
        }
        int start = out.plainLength();
        if (isTight(node)) {
            walk.children(node);
            out.markup(suffix);
        } else {
            out.line().markup("<p>");
            walk.children(node);
            out.markup(suffix).markup("</p>\n");
        }
        if (node.getParent() instanceof Document) {
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

    /** Writes a picture or a linked picture, with its title as the caption; false when the node is neither. */
    private boolean figure(Node node) {
        Node picture = node instanceof Link ? onlyChild(node) : node;
        LinkNodeBase address = pictureAddress(picture);
        if (address == null) {
            return false;
        }
        out.line().markup("<figure>");
        out.closeToLinks();
        boolean open = node instanceof Link link && inlines.openLink(link);
        inlines.picture(picture, address, true);
        if (open) {
            out.closeLink();
        }
        String caption = inlines.title(address);
        if (!caption.isBlank()) {
            out.gap();
            out.markup("<figcaption>");
            walk.decoded(caption);
            out.markup("</figcaption>");
        }
        out.openToLinks();
        out.markup("</figure>\n").gap();
        return true;
    }

    private LinkNodeBase pictureAddress(Node node) {
        if (node instanceof Image image) {
            return image;
        }
        return node instanceof ImageRef reference ? inlines.reference(reference) : null;
    }

    /** A heading; the first level belongs to the page's own headline, so it becomes the second. */
    void heading(Heading node) {
        out.gap();
        int level = Math.max(node.getLevel(), 2);
        String id = ids.next(PlainText.of(node));
        out.line().markup("<h" + level).attribute("id", id).markup(">");
        out.closeToLinks();
        int start = out.plainLength();
        walk.children(node);
        out.heading(level, id, out.plainSince(start), node.getStartOffset());
        out.openToLinks();
        out.markup("</h" + level + ">\n").gap();
    }

    void orderedList(OrderedList node) {
        out.line().markup("<ol");
        if (node.getStartNumber() != 1) {
            out.attribute("start", Integer.toString(node.getStartNumber()));
        }
        out.markup(">\n");
        walk.children(node);
        out.line().markup("</ol>\n");
    }

    /** A list item; {@code [ ]} or {@code [x]} before its words is a box. */
    void item(ListItem node) {
        out.gap();
        int start = node.getFirstChild() instanceof Paragraph words ? words.getStartOffset() : -1;
        String box = start < 0 ? "" : box(start);
        if (box.isEmpty()) {
            out.line().markup("<li>");
        } else {
            out.line().markup("<li class=\"task\">");
            out.mark(box);
            walk.skipTo(start + "[x] ".length());
        }
        walk.children(node);
        out.markup("</li>\n").gap();
    }

    private String box(int at) {
        if (walk.startsWith("[ ] ", at)) {
            return "☐ ";
        }
        return walk.startsWith("[x] ", at) || walk.startsWith("[X] ", at) ? "☑ " : "";
    }

    void fenced(FencedCodeBlock node) {
        String info = Entities.unescape(walk.string(node.getInfo()).strip());
        int space = info.indexOf(' ');
        code(space < 0 ? info : info.substring(0, space), walk.string(node.getContentChars()));
    }

    void indented(IndentedCodeBlock node) {
        code("", walk.string(node.getContentChars().trimTailBlankLines()));
    }

    private void code(String language, String code) {
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

    /** Whether a name may become part of a class: up to 30 letters, digits and {@code _+#.-}. */
    static boolean isLanguage(String name) {
        return !name.isEmpty()
                && name.length() <= 30
                && name.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || "_+#.-".indexOf(c) >= 0);
    }

    /** A table in a region of its own, which can be scrolled by keyboard; regions need different names. */
    void table(TableBlock node) {
        tables++;
        out.line().markup("<div class=\"table\" role=\"region\"");
        out.attribute("aria-label", labels.table(tables));
        out.markup(" tabindex=\"0\">");
        element("table", node);
        out.markup("</div>\n");
    }

    void tableBody(TableBody node) {
        if (node.hasChildren()) {
            element("tbody", node);
        }
    }

    void cell(TableCell node) {
        out.gap();
        out.line().markup(node.isHeader() ? "<th scope=\"col\"" : "<td");
        if (node.getAlignment() == TableCell.Alignment.RIGHT) {
            out.attribute("class", "right");
        } else if (node.getAlignment() == TableCell.Alignment.CENTER) {
            out.attribute("class", "center");
        }
        out.markup(">");
        walk.children(node);
        out.markup(node.isHeader() ? "</th>\n" : "</td>\n").gap();
    }
}
