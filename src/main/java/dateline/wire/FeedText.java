package dateline.wire;

import dateline.config.WireProfile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The words of a feed's entry: plain, in markup that stands there as text, or in markup. */
final class FeedText {
    /** How a summary ends that was cut from the text: with an ellipsis in brackets, and where it appeared. */
    private static final Pattern TEASED = Pattern.compile(
            "\\s*(?:[\\[(](?:…|\\.\\.\\.)[\\])]|(?i:(?:continue reading|read more)\\b.{0,80}))?\\s*(?:The post .{1,300} (?:appeared first|first appeared) on .{1,100})?$");

    private FeedText() {}

    /**
     * Takes summary and text of an entry.
     *
     * @param home what links start from where no element says otherwise
     */
    static void read(Element entry, boolean atom, String home, Item item, WireProfile profile) {
        Optional<Element> summary = FeedInput.main(entry, "summary").or(() -> FeedInput.main(entry, "description"));
        Optional<Element> content = XmlTree.child(entry, "encoded")
                .or(() -> XmlTree.children(entry, "content").stream()
                        .filter(child -> !child.hasAttr("url"))
                        .findFirst());
        summary.ifPresent(element -> {
            String words = TEASED.matcher(words(element, atom)).replaceFirst("");
            item.tell(Part.SUMMARY, words, Lines.of(element));
        });
        Optional<Element> text = content.or(() -> summary);
        text.ifPresent(element -> {
            String src = element.attr("src");
            if (!src.isEmpty()) {
                item.leave(Lines.of(element), src, "a text that lies elsewhere");
            }
            Signs.all(blocks(element, XmlTree.base(element, home), atom, item, profile), item, profile);
        });
    }

    private static List<Block> blocks(Element element, String base, boolean atom, Item item, WireProfile profile) {
        String type = element.attr("type");
        int line = Lines.of(element);
        if (type.equals("xhtml") || (!element.children().isEmpty() && !type.equals("html"))) {
            return Prose.of(element, base, item);
        }
        if (atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"))) {
            return Texts.paragraphs(element.wholeText(), line, profile);
        }
        String html = element.wholeText();
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? Texts.paragraphs(html, line, profile)
                : Texts.atLine(Prose.of(Jsoup.parseBodyFragment(html).body(), base, item), line);
    }

    /** The plain words of an element, which may hold markup as text, but not in Atom's plain text. */
    static String words(Element element, boolean atom) {
        String type = element.attr("type");
        boolean plain = atom && (type.isEmpty() || type.equals("text"));
        return plain || !element.children().isEmpty()
                ? Plain.line(element.wholeText())
                : Prose.plain(element.wholeText()).orElse("");
    }
}
