package dateline.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Sanitises the markup of a text that has raw HTML. Raw tags may open in one paragraph and close in another, so the whole
 * markup is read as a browser would read it, what is not on the allow-list is removed, and the body is written anew from
 * what remains.
 *
 * <p>Holes travel through as an attribute whose name does not occur in the text, so that nobody can forge one.
 */
final class RawHtml {
    private static final int DEEPEST = 200;
    private static final int PASSES = 20;

    private RawHtml() {}

    /** The sanitised body of a draft. */
    static Body sanitize(BodyBuilder draft, Findings findings, HeadingIds ids, String markdown) {
        String mark = "data-hole";
        while (markdown.contains(mark)) {
            mark += "-x";
        }
        List<Body.Hole> holes = new ArrayList<>(draft.holes());
        Staged staged = Staged.of(draft, mark);
        Document document = parse(staged.html());
        new Sanitizer(findings, staged, mark, holes).clean(document.body());
        BodyBuilder out = new BodyBuilder(findings, markdown.length());
        return new DomWriter(out, draft.headings(), ids, mark, holes)
                .write(settled(document).body());
    }

    /** The markup alone: what is left of a piece of HTML. */
    static String clean(String html, Findings findings) {
        BodyBuilder draft = new BodyBuilder(findings, html.length());
        draft.raw(html, 0);
        Document document = parse(html);
        new Sanitizer(findings, Staged.of(draft, "data-hole"), "data-hole", new ArrayList<>()).clean(document.body());
        return settled(document).body().html();
    }

    /**
     * A tree that reads the same when it is written and read again. Where a removed element stood between two others a
     * browser might not nest them as they are now; every round mends that, and three are more than enough in practice.
     */
    private static Document settled(Document document) {
        Document current = document;
        String html = current.body().html();
        for (int i = 0; i < PASSES; i++) {
            Document next = parse(html);
            next.body().select("p:empty").forEach(Element::remove);
            next.body().select("pre").forEach(RawHtml::dropFirstLineEnds);
            String again = next.body().html();
            if (again.equals(html)) {
                return next;
            }
            current = next;
            html = again;
        }
        current.body().text(current.body().wholeText());
        return current;
    }

    /** A browser drops a line end at the start of preformatted text, and would drop the next one the next time. */
    private static void dropFirstLineEnds(Element element) {
        if (element.childNodeSize() > 0 && element.childNode(0) instanceof TextNode text) {
            text.text(text.getWholeText().replaceFirst("^\n+", ""));
        }
    }

    private static Document parse(String html) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        Document document = parser.parseInput("<!doctype html><body>" + html, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** How far the markup is from the start of what the HTML parser is given. */
    static int prefix() {
        return "<!doctype html><body>".length();
    }
}
