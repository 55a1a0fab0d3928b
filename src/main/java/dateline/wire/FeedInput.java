package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0 (RFC 4287). Read by elements instead of through a feed library, since every
 * value needs its line, and every date the offset that it was given with.
 */
final class FeedInput {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
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
                .ifPresent(title -> Signs.headline(Told.certain(FeedText.words(title, atom), Lines.of(title)), item));
        String base = XmlTree.base(entry, home);
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
        FeedText.read(entry, atom, home, item, profile);
        FeedMedia.read(entry, base, item);
        Texts.headlineOfText(item);
        return item;
    }

    private void link(Element entry, String base, Item item) {
        for (Element link : XmlTree.children(entry, "link")) {
            String rel = link.attr("rel");
            String address = link.hasAttr("href") ? link.attr("href") : link.text();
            if (rel.isEmpty() || rel.equals("alternate")) {
                Links.absolute(address, base)
                        .ifPresentOrElse(
                                url -> item.tell(Part.URL, url, Lines.of(link)),
                                () -> item.leave(Lines.of(link), address, "a link that does not say where it begins"));
            } else if (rel.equals("enclosure") || rel.equals("via") || rel.equals("related")) {
                item.leave(Lines.of(link), address, "a link of the kind " + rel);
            }
        }
        main(entry, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equals("false") && !item.has(Part.URL))
                .ifPresent(guid ->
                        Links.absolute(guid.text(), "").ifPresent(url -> item.tell(Part.URL, url, Lines.of(guid))));
    }

    private void authors(Element entry, Item item) {
        authors(entry, "", item);
        Element feed = XmlTree.child(root, "channel").orElse(root);
        if (!item.has(Part.AUTHOR)
                && !item.has(Part.EMAIL)
                && entry.tag().namespace().equals(ATOM)) {
            authors(feed, "the feed's author", item);
        }
    }

    private static void authors(Element entry, String how, Item item) {
        for (String name : List.of("author", "creator")) {
            for (Element author : XmlTree.children(entry, name)) {
                String text = XmlTree.child(author, "name").map(Element::text).orElse(author.text());
                String person = text.replaceFirst("^\\s*\\S+@\\S+\\s*\\((.*)\\)\\s*$", "$1");
                boolean mail = !Byline.mails(Plain.line(person)).isEmpty();
                if (mail) {
                    Byline.mails(Plain.line(person)).forEach(found -> item.tell(Part.EMAIL, found, Lines.of(author)));
                } else {
                    Byline.ofField(person)
                            .forEach(found -> item.tell(
                                    Part.AUTHOR,
                                    new Told(
                                            Plain.line(found),
                                            Lines.of(author),
                                            how.isEmpty() ? Sure.CERTAIN : Sure.LIKELY,
                                            how)));
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
                        Told.likely(
                                Prose.plain(title.wholeText()).orElse("").replaceFirst(" [»›] .*", ""),
                                Lines.of(title),
                                "the feed's title")));
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

    /** The child of the feed's own vocabulary, not one of the same name from an extension. */
    static Optional<Element> main(Element entry, String name) {
        List<Element> all = XmlTree.children(entry, name);
        return all.stream()
                .filter(child -> child.tag().namespace().equals(entry.tag().namespace()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(child -> child.tag().namespace().contains("purl.org/dc"))
                        .findFirst());
    }
}
