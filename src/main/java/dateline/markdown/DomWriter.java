package dateline.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a sanitised tree as a body. */
final class DomWriter {
    private static final Set<String> VOID = Set.of("br", "hr");

    /** Elements that begin and end a line of text. */
    private static final Set<String> BLOCKS =
            Set.of(("p hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre div section table caption thead "
                            + "tbody tfoot tr th td figure figcaption details summary")
                    .split(" "));

    private static final Set<String> NOT_LINKABLE = Set.of("pre", "code", "kbd", "samp", "figure", "summary");

    private final BodyBuilder out;
    private final HeadingIds ids;
    private final String mark;
    private final List<Body.Hole> holes;
    private final Map<String, Body.Heading> headings = new HashMap<>();
    private int preformatted;

    DomWriter(BodyBuilder out, List<Body.Heading> known, HeadingIds ids, String mark, List<Body.Hole> holes) {
        this.out = out;
        this.ids = ids;
        this.mark = mark;
        this.holes = holes;
        known.forEach(heading -> headings.put(heading.id(), heading));
    }

    Body write(Element body) {
        children(body);
        return out.body();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                element(element);
            } else if (node instanceof TextNode text) {
                text(text.getWholeText());
            }
        }
    }

    private void text(String words) {
        if (words.isBlank() && out.before() == 0) {
            out.markup(words.replaceAll("[^\n]+", ""));
        } else {
            out.words(preformatted > 0 ? words : words.replace('\n', ' '));
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        boolean block = BLOCKS.contains(name);
        if (block) {
            out.gap();
        }
        int start = out.plainLength();
        switch (name) {
            case "a" -> link(element);
            case "img" -> out.hole(hole(element));
            case "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "br" -> {
                out.markup("<br>");
                out.breakLine();
            }
            default -> plain(element, name);
        }
        if (name.equals("p") && isTopLevel(element)) {
            out.lede(start);
        }
        if (block) {
            out.gap();
        }
    }

    private static boolean isTopLevel(Element element) {
        Element parent = element.parent();
        return parent != null && parent.normalName().equals("body");
    }

    private void plain(Element element, String name) {
        out.markup("<" + name);
        attributes(element);
        out.markup(">");
        if (VOID.contains(name)) {
            return;
        }
        boolean closed = NOT_LINKABLE.contains(name);
        preformatted += name.equals("pre") ? 1 : 0;
        if (closed) {
            out.closeToLinks();
        }
        children(element);
        if (closed) {
            out.openToLinks();
        }
        preformatted -= name.equals("pre") ? 1 : 0;
        out.markup("</" + name + ">");
    }

    private void attributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (!attribute.getKey().equals(mark)) {
                out.attribute(attribute.getKey(), attribute.getValue());
            }
        }
    }

    private Body.Hole hole(Element element) {
        return holes.get(Integer.parseInt(element.attr(mark)));
    }

    private void link(Element element) {
        out.markup("<a");
        if (element.hasAttr(mark)) {
            out.hole(hole(element));
        }
        attributes(element);
        out.markup(">");
        out.closeToLinks();
        if (element.hasAttr("role")) {
            out.mark(element.text());
        } else {
            children(element);
        }
        out.markup("</a>");
        out.openToLinks();
    }

    private void heading(Element element) {
        String name = element.normalName();
        String id = element.hasAttr("id") ? element.id() : ids.next(element.text());
        out.markup("<" + name).attribute("id", id);
        element.removeAttr("id");
        attributes(element);
        out.markup(">");
        out.closeToLinks();
        int start = out.plainLength();
        children(element);
        Body.Heading known = headings.get(id);
        if (known != null) {
            out.heading(known);
        } else {
            int at = Integer.parseInt(element.attr(mark));
            out.heading(name.charAt(1) - '0', id, out.plainSince(start), at);
        }
        out.openToLinks();
        out.markup("</" + name + ">");
    }
}
