package dateline.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;

/** Writes what stands within a line: emphasis, code, links, pictures. */
final class InlineWriter {
    private final TreeWriter walk;
    private final BodyBuilder out;

    InlineWriter(TreeWriter walk, BodyBuilder out) {
        this.walk = walk;
        this.out = out;
    }

    void element(String tag, Node node) {
        out.markup("<" + tag + ">");
        walk.children(node);
        out.markup("</" + tag + ">");
    }

    /** CommonMark §6.1: line ends are spaces, and one space goes at both ends. */
    void code(Code node) {
        String code = walk.string(node.getText()).replace('\n', ' ');
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

    /** The definition that a reference leads to, or null. */
    LinkNodeBase reference(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(walk.document()) : null;
    }

    /** A link to an address; without one, its brackets are text. */
    void link(Node node, LinkNodeBase address) {
        if (address == null) {
            walk.bracketed(node);
            return;
        }
        boolean open = openLink(address);
        boolean outer = walk.inLink();
        walk.setInLink(true);
        walk.children(node);
        walk.setInLink(outer);
        if (open) {
            out.closeLink();
        }
    }

    boolean openLink(LinkNodeBase address) {
        return out.openLink(url(address), title(address), address.getUrl().getStartOffset());
    }

    /** An address in angle brackets; one within the words of a link is text. */
    void autolink(Node node, String address, String scheme) {
        boolean open = !walk.inLink() && out.openLink(scheme + address, "", node.getStartOffset() + 1);
        out.words(address);
        if (open) {
            out.closeLink();
        }
    }

    /** A picture at an address; without one, its brackets are text. */
    void picture(Node node, LinkNodeBase address, boolean figure) {
        if (address == null) {
            walk.bracketed(node);
            return;
        }
        out.picture(new Findings.Picture(
                url(address),
                PlainText.of(node),
                title(address),
                figure,
                node.getStartOffset(),
                address.getUrl().getStartOffset()));
    }

    private String url(LinkNodeBase address) {
        return Entities.unescape(walk.string(address.getUrl()));
    }

    String title(LinkNodeBase address) {
        return Entities.unescape(walk.string(address.getTitle()));
    }
}
