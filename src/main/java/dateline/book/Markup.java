package dateline.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * An article's HTML as the XHTML of a book: what books cannot hold goes, links to articles of the same book stay inside it,
 * pictures are those of the book.
 */
final class Markup {
    private static final String EVERYWHERE = ":all";

    /** What is left of a text, however much raw HTML its article has. */
    private static final Safelist KEPT = new Safelist()
            .addTags("a", "abbr", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col")
            .addTags("colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4")
            .addTags(
                    "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby")
            .addTags("s", "samp", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot")
            .addTags("th", "thead", "time", "tr", "u", "ul", "var", "wbr")
            .addAttributes(EVERYWHERE, "id", "class", "lang", "dir", "title")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime");

    private static final Set<String> NUMBERS = Set.of("width", "height", "start", "colspan", "rowspan");

    private Markup() {}

    /**
     * @param inside the address within the book of a full address; empty for what lies elsewhere
     * @param pictures the file within the book of a picture's full address
     */
    static String of(String html, Function<String, Optional<String>> inside, Map<String, String> pictures) {
        Document document = new Cleaner(KEPT).clean(Jsoup.parseBodyFragment(html));
        Set<String> ids = new HashSet<>();
        for (Element element : document.body().select("*")) {
            if (element.hasAttr("id") && (!element.id().matches("\\S+") || !ids.add(element.id()))) {
                element.removeAttr("id");
            }
            if (element.hasAttr("lang")) {
                element.attr("xml:lang", element.attr("lang"));
            }
            for (String name : NUMBERS) {
                if (element.hasAttr(name) && !element.attr(name).matches("[0-9]{1,6}")) {
                    element.removeAttr(name);
                }
            }
        }
        document.select("a[href]").forEach(link -> link(link, inside));
        document.select("img").forEach(picture -> picture(picture, pictures));
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        return Xhtml.allowed(document.body().html());
    }

    private static void link(Element link, Function<String, Optional<String>> inside) {
        String address = link.attr("href");
        Optional<String> file = inside.apply(address);
        if (file.isPresent()) {
            link.attr("href", file.get());
        } else if (!isSound(address)) {
            link.removeAttr("href");
        }
    }

    private static boolean isSound(String address) {
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() && (uri.isOpaque() || uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void picture(Element picture, Map<String, String> pictures) {
        String file = pictures.get(picture.attr("src"));
        if (file == null) {
            picture.replaceWith(new TextNode(picture.attr("alt")));
            return;
        }
        picture.attr("src", file);
        Attribute alt = picture.attribute("alt");
        if (alt == null) {
            picture.attr("alt", "");
        }
    }
}
