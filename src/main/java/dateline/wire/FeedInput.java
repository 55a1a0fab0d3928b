package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0 (RFC 4287). Read by elements instead of through a feed library, since every
 * value needs its line, and every date the offset that it was given with.
 */
final class FeedInput {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
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
            "contributor",
            "category",
            "subject",
            "guid",
            "id",
            "source",
            "language",
            "comments",
            "identifier",
            "publisher");
    private static final Set<String> MEDIA = Set.of("thumbnail", "credit", "text", "rights", "copyright");

    private final Element root;
    private final WireProfile profile;
    private final String home;

    private FeedInput(Element root, WireProfile profile) {
        this.root = root;
        this.profile = profile;
        Element channel = XmlTree.child(root, "channel").orElse(root);
        String link = XmlTree.children(channel, "link").stream()
                .filter(element -> !element.attr("rel").equals("self"))
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        this.home = Links.absolute(link, root.attr("xml:base")).orElse(root.attr("xml:base"));
    }

    static List<Item> read(Source source, WireProfile profile, Problems problems) {
        Optional<Element> root = XmlTree.read(source, problems);
        if (root.isEmpty()) {
            return List.of();
        }
        FeedInput feed = new FeedInput(root.get(), profile);
        List<Item> items = new ArrayList<>();
        for (Element element : root.get().stream().toList()) {
            if (Prose.name(element).equals("item") || Prose.name(element).equals("entry")) {
                items.add(feed.item(element));
            }
        }
        if (items.isEmpty()) {
            problems.add(Rule.WIRE_FORMAT, new Place(source.path(), 1, 0), "the feed has no items");
        }
        return items;
    }

    private Item item(Element entry) {
        Item item = new Item().startsAt(Lines.of(entry));
        boolean atom = entry.tag().namespace().equals(ATOM);
        main(entry, "title")
                .ifPresent(title -> Signs.headline(Told.certain(words(title, atom), Lines.of(title)), item));
        String base = base(entry);
        link(entry, base, item);
        for (String name : List.of("id", "guid", "identifier")) {
            main(entry, name).ifPresent(id -> item.tell(Part.ITEM, id.text(), Lines.of(id)));
        }
        for (String name : List.of("published", "issued", "pubDate", "date", "created")) {
            XmlTree.child(entry, name).ifPresent(date -> Texts.date(date.text(), Lines.of(date), Part.DATE, item));
        }
        for (String name : List.of("updated", "modified")) {
            XmlTree.child(entry, name)
                    .ifPresent(date -> Texts.date(
                            date.text(), Lines.of(date), item.has(Part.DATE) ? Part.UPDATED : Part.DATE, item));
        }
        authors(entry, item);
        for (String name : List.of("category", "subject")) {
            for (Element category : XmlTree.children(entry, name)) {
                String word = category.hasAttr("label")
                        ? category.attr("label")
                        : category.hasAttr("term") ? category.attr("term") : category.text();
                item.tell(Part.KEYWORD, word, Lines.of(category));
                item.tell(Part.LABEL, Told.likely(Plain.line(word), Lines.of(category), "a category"));
            }
        }
        source(entry, item);
        language(entry, item);
        text(entry, base, atom, item);
        media(entry, base, item);
        rest(entry, item);
        Texts.headlineOfText(item);
        return item;
    }

    private void link(Element entry, String base, Item item) {
        for (Element link : XmlTree.children(entry, "link")) {
            String rel = link.attr("rel");
            String address = link.hasAttr("href") ? link.attr("href") : link.text();
            if (rel.isEmpty() || rel.equals("alternate")) {
                Links.absolute(address, base).ifPresent(url -> item.tell(Part.URL, url, Lines.of(link)));
            } else if (rel.equals("enclosure") || rel.equals("via") || rel.equals("related")) {
                item.leave(Lines.of(link), address, "a link of the kind " + rel);
            }
        }
        main(entry, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equals("false") && !item.has(Part.URL))
                .ifPresent(guid ->
                        Links.absolute(guid.text(), "").ifPresent(url -> item.tell(Part.URL, url, Lines.of(guid))));
    }

    private static void authors(Element entry, Item item) {
        for (String name : List.of("author", "creator")) {
            for (Element author : XmlTree.children(entry, name)) {
                String text = XmlTree.child(author, "name").map(Element::text).orElse(author.text());
                String person = text.replaceFirst("^\\s*\\S+@\\S+\\s*\\((.*)\\)\\s*$", "$1");
                boolean mail = !Byline.mails(Plain.line(person)).isEmpty();
                if (mail) {
                    Byline.mails(Plain.line(person)).forEach(found -> item.tell(Part.EMAIL, found, Lines.of(author)));
                } else {
                    Byline.ofField(person).forEach(found -> item.tell(Part.AUTHOR, found, Lines.of(author)));
                }
            }
        }
    }

    private void source(Element entry, Item item) {
        XmlTree.child(entry, "source").ifPresent(source -> {
            String name = XmlTree.child(source, "title").map(Element::text).orElse(source.ownText());
            item.tell(Part.AGENCY, name, Lines.of(source));
        });
        Element channel = XmlTree.child(root, "channel").orElse(root);
        XmlTree.child(channel, "title")
                .ifPresent(title -> item.tell(
                        Part.AGENCY,
                        Told.likely(Prose.plain(title.wholeText()).orElse(""), Lines.of(title), "the feed's title")));
    }

    private void language(Element entry, Item item) {
        Element channel = XmlTree.child(root, "channel").orElse(root);
        for (Element place : List.of(entry, root)) {
            if (place.hasAttr("xml:lang")) {
                item.tell(Part.LANGUAGE, place.attr("xml:lang"), Lines.of(place));
            }
        }
        XmlTree.child(channel, "language").ifPresent(tag -> item.tell(Part.LANGUAGE, tag.text(), Lines.of(tag)));
    }

    private void text(Element entry, String base, boolean atom, Item item) {
        Optional<Element> summary = main(entry, "summary").or(() -> main(entry, "description"));
        Optional<Element> content = XmlTree.child(entry, "encoded")
                .or(() -> XmlTree.children(entry, "content").stream()
                        .filter(child -> !child.hasAttr("url"))
                        .findFirst());
        summary.ifPresent(element -> {
            String words = words(element, atom);
            item.tell(Part.SUMMARY, words, Lines.of(element));
        });
        Optional<Element> text = content.or(() -> summary);
        text.ifPresent(element -> Signs.all(blocks(element, base, atom, item), item, profile));
    }

    private List<Block> blocks(Element element, String base, boolean atom, Item item) {
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
    private static String words(Element element, boolean atom) {
        String type = element.attr("type");
        boolean plain = atom && (type.isEmpty() || type.equals("text"));
        return plain || !element.children().isEmpty()
                ? Plain.line(element.wholeText())
                : Prose.plain(element.wholeText()).orElse("");
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
            if (!READ.contains(name.toLowerCase(java.util.Locale.ROOT)) && !media) {
                String words = child.text().isBlank() ? child.attr("url") + child.attr("href") : child.text();
                if (!words.isBlank()) {
                    item.leave(Lines.of(child), words, "<" + name + ">");
                }
            }
        }
    }

    /** The child of the feed's own vocabulary, not one of the same name from an extension. */
    private static Optional<Element> main(Element entry, String name) {
        List<Element> all = XmlTree.children(entry, name);
        return all.stream()
                .filter(child -> child.tag().namespace().equals(entry.tag().namespace()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(child -> child.tag().namespace().contains("purl.org/dc"))
                        .findFirst());
    }

    private String base(Element entry) {
        String base = home;
        if (entry.hasAttr("xml:base")) {
            base = Links.absolute(entry.attr("xml:base"), home).orElse(home);
        } else if (root.hasAttr("xml:base")) {
            base = Links.absolute(root.attr("xml:base"), home).orElse(home);
        }
        return base;
    }
}
