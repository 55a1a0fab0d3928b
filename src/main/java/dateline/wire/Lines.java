package dateline.wire;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The line of the input that a node came from. */
final class Lines {
    private static final String LINE = "line";

    private Lines() {}

    /** Notes the line of an element that was not read by the HTML parser. */
    static void set(Element element, int line) {
        element.attributes().userData(LINE, line);
    }

    /** From 1; 0 when nobody knows. */
    static int of(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at instanceof Element element && element.attributes().userData(LINE) instanceof Integer line) {
                return line;
            }
            if (at.sourceRange().isTracked()) {
                return at.sourceRange().start().lineNumber();
            }
        }
        return 0;
    }
}
