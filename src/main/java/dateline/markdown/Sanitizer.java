package dateline.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * Removes from a tree what a page may not have: elements and attributes outside the allow-list, with a report of where
 * they stood; addresses become holes or go, by the same rules as in Markdown. What Markdown itself made stays as it is.
 */
final class Sanitizer {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd")
            .addTags("blockquote", "pre", "code", "kbd", "samp", "em", "strong", "b", "i", "s", "del", "ins", "sub")
            .addTags("sup", "small", "mark", "q", "cite", "abbr", "dfn", "time", "bdi", "bdo", "span", "div", "section")
            .addTags(
                    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "a")
            .addTags("details", "summary", "ruby", "rt", "rp")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("th", "scope", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("time", "datetime")
            .addAttributes("abbr", "title")
            .addAttributes("dfn", "title")
            .addAttributes("blockquote", "cite")
            .addAttributes("q", "cite")
            .addAttributes("details", "open")
            .addAttributes(":all", "lang", "dir", "class")
            .addProtocols("blockquote", "cite", "http", "https")
            .addProtocols("q", "cite", "http", "https");

    /** Classes that the theme knows from Markdown; beside them {@code language-…}. */
    private static final Set<String> CLASSES =
            Set.of("table", "right", "center", "task", "footnote", "footnotes", "footnote-back");

    private final Findings findings;
    private final Staged staged;
    private final String mark;
    private final List<Body.Hole> holes;

    Sanitizer(Findings findings, Staged staged, String mark, List<Body.Hole> holes) {
        this.findings = findings;
        this.staged = staged;
        this.mark = mark;
        this.holes = holes;
    }

    /** Cleans what is in an element. */
    void clean(Element parent) {
        for (Node node : new ArrayList<>(parent.childNodes())) {
            if (node instanceof Element element) {
                element(element);
            } else if (node instanceof TextNode text) {
                text.text(Characters.readable(text.getWholeText()));
            } else {
                node.remove();
            }
        }
    }

    private void element(Element element) {
        int at = source(element);
        boolean foreign = !element.tag().namespace().equals(Parser.NamespaceHtml);
        if (foreign || RawPieces.SWALLOWING.contains(element.normalName())) {
            report(tag(element), at);
            element.remove();
            return;
        }
        clean(element);
        if (isOurs(element)) {
            return;
        }
        if (!ALLOWED.isSafeTag(element.normalName())) {
            report(tag(element), at);
            element.unwrap();
            return;
        }
        attributes(element, at);
        switch (element.normalName()) {
            case "a" -> link(element, at);
            case "img" -> picture(element, at);
            case "h1" -> heading(element.tagName("h2"), at);
            case "h2", "h3", "h4", "h5", "h6" -> heading(element, at);
            default -> {}
        }
    }

    /** Keeps the place of a heading, from which its line is known when its id is made. */
    private void heading(Element element, int at) {
        element.attr(mark, Integer.toString(Math.max(at, 0)));
    }

    /** Whether Markdown made it: its tag lies in no raw HTML, or it is marked as a hole. */
    private boolean isOurs(Element element) {
        return element.hasAttr(mark) || (isWritten(element) && source(element) < 0);
    }

    private int source(Element element) {
        return isWritten(element) ? staged.source(element.sourceRange().startPos() - RawHtml.prefix()) : -1;
    }

    private static boolean isWritten(Element element) {
        return element.sourceRange().isTracked() && !element.sourceRange().isImplicit();
    }

    private void report(String what, int at) {
        if (at >= 0) {
            findings.removed(what, at);
        }
    }

    private static String tag(Element element) {
        return "<" + Address.excerpt(element.normalName()) + ">";
    }

    private void attributes(Element element, int at) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            if (name.equals("class")) {
                classes(element, at);
            } else if (!ALLOWED.isSafeAttribute(element.normalName(), element, attribute)) {
                report("attribute " + Address.excerpt(name) + " of " + tag(element), at(element, name, at));
                element.removeAttr(name);
            } else if (!Characters.areHarmless(attribute.getValue().toCharArray())) {
                element.attr(name, Characters.readable(attribute.getValue()));
            }
        }
    }

    private int at(Element element, String attribute, int otherwise) {
        var range = element.attributes().sourceRange(attribute);
        int found = range.isTracked() ? staged.source(range.nameRange().startPos() - RawHtml.prefix()) : -1;
        return found < 0 ? otherwise : found;
    }

    private void classes(Element element, int at) {
        String kept = Stream.of(element.attr("class").split("[ \t\n]+"))
                .filter(name -> CLASSES.contains(name) || isLanguageClass(name))
                .collect(Collectors.joining(" "));
        if (!kept.equals(element.attr("class").strip())) {
            report("class " + Address.excerpt(element.attr("class")) + " of " + tag(element), at(element, "class", at));
        }
        if (kept.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.attr("class", kept);
        }
    }

    private static boolean isLanguageClass(String name) {
        String prefix = "language-";
        return name.startsWith(prefix) && BlockWriter.isLanguage(name.substring(prefix.length()));
    }

    private void link(Element element, int at) {
        if (!element.hasAttr("href")) {
            element.unwrap();
            return;
        }
        int addressAt = Math.max(at(element, "href", at), 0);
        LinkTarget target = findings.link(element.attr("href"), addressAt);
        if (target instanceof LinkTarget.Internal internal) {
            element.removeAttr("href");
            element.attr(mark, add(findings.hole(internal, addressAt)));
        } else if (target instanceof LinkTarget.External outside) {
            element.attr("href", outside.url());
        } else {
            element.unwrap();
        }
    }

    private void picture(Element element, int at) {
        boolean figure =
                element.parent() != null && element.parent().normalName().equals("figure");
        Body.Picture hole = findings.hole(new Findings.Picture(
                element.attr("src"),
                element.attr("alt"),
                element.attr("title"),
                figure,
                Math.max(at, 0),
                Math.max(at(element, "src", at), 0)));
        if (hole == null) {
            element.replaceWith(new TextNode(Characters.readable(element.attr("alt"))));
            return;
        }
        element.clearAttributes();
        element.attr(mark, add(hole));
    }

    private String add(Body.Hole hole) {
        holes.add(hole);
        return Integer.toString(holes.size() - 1);
    }
}
