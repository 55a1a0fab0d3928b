package dateline.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a text, numbered in the order in which it refers to them, and written at its end with ways back. Notes that
 * nothing refers to are left out.
 */
final class Footnotes {
    private final TreeWriter walk;
    private final BodyBuilder out;
    private final Labels labels;
    private final List<Note> notes = new ArrayList<>();
    private final Map<FootnoteBlock, Note> byBlock = new HashMap<>();

    /** A note, its number, and how often the text refers to it. */
    private static final class Note {
        final FootnoteBlock block;
        final int number;
        int references;

        Note(FootnoteBlock block, int number) {
            this.block = block;
            this.number = number;
        }

        String id() {
            return "fn:" + number;
        }

        String backId(int reference) {
            return "fnref:" + number + (reference == 1 ? "" : ":" + reference);
        }
    }

    Footnotes(TreeWriter walk, BodyBuilder out, Labels labels) {
        this.walk = walk;
        this.out = out;
        this.labels = labels;
    }

    /** The raised number that leads to a note; within a link only the number. */
    void reference(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            walk.bracketed(node);
            return;
        }
        Note note = byBlock.computeIfAbsent(block, this::note);
        out.markup("<sup class=\"footnote\">");
        if (walk.inLink()) {
            out.mark(Integer.toString(note.number));
        } else {
            note.references++;
            out.markup("<a")
                    .attribute("href", "#" + note.id())
                    .attribute("id", note.backId(note.references))
                    .attribute("role", "doc-noteref")
                    .attribute("aria-label", labels.footnote(note.number))
                    .markup(">")
                    .mark(Integer.toString(note.number));
            out.markup("</a>");
        }
        out.markup("</sup>");
    }

    private Note note(FootnoteBlock block) {
        Note note = new Note(block, notes.size() + 1);
        notes.add(note);
        return note;
    }

    /** Writes the notes; one of them may refer to further ones. */
    void write(BlockWriter blocks) {
        if (notes.isEmpty()) {
            return;
        }
        out.line().markup("<section class=\"footnotes\" role=\"doc-endnotes\"");
        out.attribute("aria-label", labels.footnotes()).markup(">\n<ol>\n");
        for (int i = 0; i < notes.size(); i++) {
            write(notes.get(i), blocks);
        }
        out.markup("</ol>\n</section>\n");
    }

    private void write(Note note, BlockWriter blocks) {
        out.gap();
        out.markup("<li").attribute("id", note.id()).markup(">\n");
        Node last = note.block.getLastChild();
        for (Node child = note.block.getFirstChild(); child != null; child = child.getNext()) {
            if (child == last && child instanceof Paragraph paragraph) {
                blocks.paragraph(paragraph, waysBack(note));
            } else {
                walk.write(child);
            }
        }
        if (!(last instanceof Paragraph) && note.references > 0) {
            out.line().markup("<p>" + waysBack(note).strip() + "</p>\n");
        }
        out.markup("</li>\n").gap();
    }

    private String waysBack(Note note) {
        StringBuilder links = new StringBuilder();
        for (int n = 1; n <= note.references; n++) {
            links.append(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#")
                    .append(note.backId(n))
                    .append("\" aria-label=\"")
                    .append(Html.escape(labels.back(note.number)))
                    .append("\">↩\uFE0E</a>");
        }
        return links.toString();
    }
}
