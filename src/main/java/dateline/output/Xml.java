package dateline.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML 1.0 document, one element a line. Characters that XML cannot hold are left out; there are no CDATA
 * sections, so nothing in a text can end one.
 */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts an element; attributes are names and values in turn. */
    Xml open(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was started last. */
    Xml close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /**
     * An element that holds plain text. {@code &} and {@code <} are written as the RSS Best Practices Profile advises for
     * text that some readers would take for markup.
     */
    Xml text(String name, String text, String... attributes) {
        tag(name, attributes).append('>');
        escape(text, "&#x26;", "&#x3C;", "\"");
        return end(name);
    }

    /** An element that holds the source of markup. */
    Xml markup(String name, String markup, String... attributes) {
        tag(name, attributes).append('>');
        escape(markup, "&amp;", "&lt;", "\"");
        return end(name);
    }

    /** The document in UTF-8. */
    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " is still open");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder tag(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], "&amp;", "&lt;", "&quot;");
            out.append('"');
        }
        return out;
    }

    private Xml end(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private void escape(String text, String ampersand, String less, String quote) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append(ampersand);
                case '<' -> out.append(less);
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quote);
                case '\r' -> out.append("&#xD;");
                default -> {
                    if (isAllowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    /** The characters of XML 1.0, §2.2; halves of surrogate pairs are none. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
