package dateline.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;

/** The words of a node without their markup: what describes a picture, what a heading's id is made of. */
final class PlainText {
    private PlainText() {}

    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        collect(node, out);
        return out.toString();
    }

    private static void collect(Node parent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text) {
                out.append(Entities.unescape(node.getChars().toString()));
            } else if (node instanceof HtmlEntity) {
                out.append(Entities.decode(node.getChars().toString()));
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                out.append(' ');
            } else if (node instanceof Code code) {
                out.append(code.getText());
            } else if (!(node instanceof HtmlInlineBase) && !(node instanceof Footnote)) {
                collect(node, out);
            }
        }
    }
}
