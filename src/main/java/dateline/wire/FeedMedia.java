package dateline.wire;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What a feed's entry has besides its words: pictures, and elements of other vocabularies. */
final class FeedMedia {
    private static final Set<String> READ = Set.of(
            "title",
            "link",
            "description",
            "summary",
            "content",
            "encoded",
            "pubdate",
            "date",
            "published",
            "issued",
            "created",
            "updated",
            "modified",
            "creator",
            "author",
            "category",
            "subject",
            "guid",
            "id",
            "source",
            "language",
            "identifier",
            "publisher");
    private static final Set<String> MEDIA = Set.of("thumbnail", "credit", "text", "rights", "copyright");

    private FeedMedia() {}

    /** Takes the pictures, and leaves what nobody reads. */
    static void read(Element entry, String base, Item item) {
        media(entry, base, item);
        rest(entry, item);
    }

    private static void media(Element entry, String base, Item item) {
        for (Element content : XmlTree.all(entry, "content")) {
            if (content.hasAttr("url")) {
                Element holder = Prose.name(content.parent()).equals("group") ? content.parent() : content;
                String text = XmlTree.text(holder, "description");
                String credit = XmlTree.all(holder, "credit").stream()
                        .findFirst()
                        .map(Element::text)
                        .orElse("");
                String title = XmlTree.text(holder, "title");
                if (text.isEmpty() && title.isEmpty()) {
                    item.leave(Lines.of(content), content.attr("url"), "a picture without a caption");
                } else {
                    item.add(new Block.Figure(new Caption(
                            text.isEmpty() ? title : Plain.line(text),
                            Plain.line(title),
                            Plain.line(credit),
                            "",
                            "",
                            Links.absolute(content.attr("url"), base).orElse(""),
                            Lines.of(content))));
                }
            }
        }
    }

    private static void rest(Element entry, Item item) {
        for (Element child : entry.children()) {
            String name = Prose.name(child);
            boolean media = child.tag().namespace().contains("mrss") || MEDIA.contains(name);
            if (name.equals("thumbnail") || name.equals("comments")) {
                item.drop(Lines.of(child), child.attr("url") + child.text(), "<" + name + ">");
            } else if (!READ.contains(name.toLowerCase(java.util.Locale.ROOT)) && !media) {
                String words = child.text().isBlank() ? child.attr("url") + child.attr("href") : child.text();
                if (!words.isBlank()) {
                    item.leave(Lines.of(child), words, "<" + name + ">");
                }
            }
        }
    }
}
