package dateline.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dateline.markdown.MarkdownSettings.RawHtml;
import java.util.List;

/** Writes raw HTML as the site wants it: as text, to be sanitised, or as it is. */
final class RawWriter {
    private final TreeWriter walk;
    private final BodyBuilder out;
    private final Findings findings;
    private final RawHtml mode;

    RawWriter(TreeWriter walk, BodyBuilder out, Findings findings, RawHtml mode) {
        this.walk = walk;
        this.out = out;
        this.findings = findings;
        this.mode = mode;
    }

    /** HTML that fills lines of its own. */
    void block(HtmlBlockBase node) {
        out.gap();
        out.line();
        List<BasedSequence> lines = node.getContentLines();
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(walk.string(line)));
        String raw = all.toString();
        switch (mode) {
            case TRUST -> out.markup(raw);
            case ESCAPE -> {
                if (!isComment(raw.strip())) {
                    out.markup("<p>");
                    shown(raw.strip());
                    out.markup("</p>\n");
                }
            }
            case SANITIZE -> {
                RawPieces pieces = RawPieces.of(raw);
                int from = 0;
                for (BasedSequence line : lines) {
                    int to = from + line.length();
                    pieces.write(from, to, line.getStartOffset() - from, out, findings);
                    from = to;
                }
            }
        }
        out.line().gap();
    }

    /** One tag, comment or instruction within a paragraph. */
    void inline(Node node) {
        String raw = walk.string(node.getChars());
        switch (mode) {
            case TRUST -> {
                out.closeToLinksUntilGap();
                out.markup(raw);
            }
            case ESCAPE -> {
                if (!isComment(raw)) {
                    shown(raw);
                }
            }
            case SANITIZE ->
                RawPieces.of(raw + closing(node, raw)).write(0, raw.length(), node.getStartOffset(), out, findings);
        }
    }

    private void shown(String raw) {
        out.closeToLinks();
        out.words(raw);
        out.openToLinks();
    }

    /** The tag's closing tag, where one follows in the same paragraph. */
    private String closing(Node node, String raw) {
        String tag = "</" + RawPieces.name(raw, 1) + ">";
        for (Node next = node.getNext(); next != null; next = next.getNext()) {
            if (next instanceof HtmlInline && walk.string(next.getChars()).equalsIgnoreCase(tag)) {
                return tag;
            }
        }
        return "";
    }

    private static boolean isComment(String raw) {
        return raw.startsWith("<!--") && raw.indexOf("-->", 2) == raw.length() - 3;
    }
}
