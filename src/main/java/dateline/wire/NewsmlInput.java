package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** NewsML-G2: one {@code newsItem}, or a {@code newsMessage} with several; and NITF by itself. */
final class NewsmlInput {
    private final Element entry;
    private final WireProfile profile;
    private final Item item;

    private NewsmlInput(Element entry, WireProfile profile) {
        this.entry = entry;
        this.profile = profile;
        this.item = new Item().startsAt(Lines.of(entry));
    }

    static List<Item> read(Source source, WireProfile profile, Problems problems) {
        Optional<Element> root = XmlTree.read(source, problems);
        if (root.isEmpty()) {
            return List.of();
        }
        if (Prose.name(root.get()).equals("nitf")) {
            Item item = new Item().startsAt(Lines.of(root.get()));
            Nitf.read(root.get(), item, profile);
            return List.of(item);
        }
        List<Element> entries = root.get().stream()
                .filter(element -> Prose.name(element).matches("newsitem|packageitem"))
                .toList();
        int skipped = 0;
        List<Item> items = new ArrayList<>();
        for (Element entry : entries) {
            String kind = XmlTree.all(entry, "itemClass").stream()
                    .findFirst()
                    .map(e -> e.attr("qcode"))
                    .orElse("");
            boolean single = Prose.name(entry).equals("newsitem");
            if (single && (kind.isEmpty() || kind.endsWith("text") || kind.endsWith("composite"))) {
                items.add(new NewsmlInput(entry, profile).read());
            } else {
                skipped++;
                Skipped.add(
                        single ? kind.replaceFirst("^.*:", "") : "package",
                        title(entry),
                        source.path(),
                        Lines.of(entry),
                        problems);
            }
        }
        if (items.isEmpty() && skipped == 0) {
            problems.add(
                    Rule.WIRE_FORMAT,
                    new Place(source.path(), Lines.of(root.get()), 0),
                    "there is no text item in this <" + Prose.name(root.get()) + ">",
                    "the import reads newsItem with a text");
        }
        return items;
    }

    private static String title(Element entry) {
        for (String name : List.of("headline", "title")) {
            for (Element title : XmlTree.all(entry, name)) {
                return title.text();
            }
        }
        return entry.attr("guid");
    }

    private Item read() {
        item.tell(Part.ITEM, entry.attr("guid"), Lines.of(entry));
        if (entry.attr("version").matches("[0-9]{1,9}")) {
            item.tell(Part.VERSION, entry.attr("version"), Lines.of(entry));
        }
        Element meta = XmlTree.child(entry, "itemMeta").orElse(new Element("none"));
        Element content = XmlTree.child(entry, "contentMeta").orElse(new Element("none"));
        XmlTree.child(content, "headline")
                .or(() -> XmlTree.child(meta, "title"))
                .ifPresent(title -> Signs.headline(Told.certain(Plain.line(title.wholeText()), Lines.of(title)), item));
        XmlTree.children(content, "headline").stream()
                .skip(1)
                .forEach(other -> item.leave(Lines.of(other), other.wholeText(), "another headline"));
        dates(meta, content);
        about(content);
        XmlTree.children(meta, "edNote").forEach(note -> item.tell(Part.NOTE, note.wholeText(), Lines.of(note)));
        XmlTree.child(content, "urgency")
                .ifPresent(urgency -> item.tell(Part.URGENCY, urgency.text(), Lines.of(urgency)));
        for (Element link : XmlTree.children(meta, "link")) {
            Links.absolute(link.attr("href"), "").ifPresent(url -> {
                if (link.attr("rel").matches(".*(canonical|alternate|self|webcontent|hasWebContent).*")) {
                    item.tell(Part.URL, url, Lines.of(link));
                } else {
                    item.leave(Lines.of(link), url, "a link of the kind " + link.attr("rel"));
                }
            });
        }
        for (Element service : XmlTree.children(meta, "service")) {
            item.tell(Part.LABEL, Told.likely(name(service), Lines.of(service), "a service"));
        }
        body();
        XmlTree.child(entry, "rightsInfo").ifPresent(rights -> {
            for (Element line : rights.children()) {
                String words = line.text();
                if (!words.isBlank()) {
                    item.leave(Lines.of(line), words, "terms of use: keep to them");
                }
            }
        });
        Texts.headlineOfText(item);
        return item;
    }

    private void dates(Element meta, Element content) {
        List<Element> times = new ArrayList<>(XmlTree.children(meta, "firstCreated"));
        times.addAll(XmlTree.children(content, "contentCreated"));
        times.addAll(XmlTree.children(meta, "versionCreated"));
        for (Element time : times) {
            boolean first = !item.has(Part.DATE);
            if (first || Prose.name(time).equals("versioncreated")) {
                Texts.date(time.text(), Lines.of(time), first ? Part.DATE : Part.UPDATED, item);
            }
        }
        XmlTree.child(content, "contentModified")
                .ifPresent(date -> Texts.date(date.text(), Lines.of(date), Part.UPDATED, item));
        XmlTree.child(meta, "embargoed").ifPresent(date -> Texts.date(date.text(), Lines.of(date), Part.EMBARGO, item));
        XmlTree.child(meta, "pubStatus").ifPresent(status -> {
            String code = status.attr("qcode") + status.attr("uri");
            if (code.endsWith("withheld")) {
                item.tell(Part.STATUS, "withheld", Lines.of(status));
            } else if (code.endsWith("canceled") || code.endsWith("cancelled")) {
                item.tell(Part.STATUS, "withdrawn", Lines.of(status));
            }
        });
    }

    private void about(Element content) {
        XmlTree.child(content, "dateline").ifPresent(dateline -> {
            Nitf.dateline(dateline.wholeText(), Lines.of(dateline), item);
        });
        XmlTree.child(content, "located")
                .ifPresent(located ->
                        item.tell(Part.DATELINE, Told.likely(name(located), Lines.of(located), "where it is located")));
        XmlTree.child(content, "by")
                .ifPresent(by ->
                        Byline.ofField(by.wholeText()).forEach(name -> item.tell(Part.AUTHOR, name, Lines.of(by))));
        for (Element creator : XmlTree.children(content, "creator")) {
            Byline.ofField(name(creator)).forEach(name -> item.tell(Part.AUTHOR, name, Lines.of(creator)));
        }
        for (Element source : XmlTree.children(content, "infoSource")) {
            item.tell(Part.AGENCY, name(source), Lines.of(source));
        }
        XmlTree.child(entry, "rightsInfo")
                .flatMap(rights -> XmlTree.child(rights, "copyrightHolder"))
                .ifPresent(holder ->
                        item.tell(Part.AGENCY, Told.likely(name(holder), Lines.of(holder), "the copyright holder")));
        XmlTree.child(content, "language").ifPresent(tag -> item.tell(Part.LANGUAGE, tag.attr("tag"), Lines.of(tag)));
        XmlTree.child(content, "description")
                .ifPresent(text -> item.tell(Part.SUMMARY, text.wholeText(), Lines.of(text)));
        XmlTree.children(content, "keyword").forEach(word -> item.tell(Part.KEYWORD, word.text(), Lines.of(word)));
        for (Element subject : XmlTree.children(content, "subject")) {
            item.tell(Part.KEYWORD, name(subject), Lines.of(subject));
        }
        for (Element genre : XmlTree.children(content, "genre")) {
            String kind = Markers.of("(" + name(genre) + ") x").kind();
            if (kind.isEmpty()) {
                item.leave(Lines.of(genre), name(genre), "a genre");
            } else {
                item.tell(Part.KIND, Told.likely(kind, Lines.of(genre), "genre " + name(genre)));
            }
        }
        for (String name : List.of("contributor", "creditline")) {
            XmlTree.children(content, name).forEach(more -> item.drop(Lines.of(more), name(more), "<" + name + ">"));
        }
        XmlTree.child(content, "slugline")
                .ifPresent(slug -> item.leave(Lines.of(slug), slug.wholeText(), "a slugline"));
    }

    /** The name of a concept: its first name, else the literal or the code that it goes by. */
    private static String name(Element concept) {
        String name = XmlTree.text(concept, "name");
        if (name.isEmpty()) {
            name = concept.attr("literal").isEmpty() ? concept.ownText().strip() : concept.attr("literal");
        }
        return name.isEmpty() ? concept.attr("qcode").replaceFirst("^[^:]*:", "") : Plain.line(name);
    }

    private void body() {
        Element set = XmlTree.child(entry, "contentSet").orElse(new Element("none"));
        for (Element part : set.children()) {
            switch (Prose.name(part)) {
                case "inlinexml" -> {
                    Optional<Element> nitf = part.stream()
                            .filter(e -> Prose.name(e).equals("nitf"))
                            .findFirst();
                    if (nitf.isPresent()) {
                        Nitf.read(nitf.get(), item, profile);
                    } else {
                        Element body = part.stream()
                                .filter(e -> Prose.name(e).equals("body"))
                                .findFirst()
                                .orElse(part);
                        Signs.all(Headings.without(Prose.of(body, "", item), item), item, profile);
                    }
                }
                case "inlinedata" ->
                    Signs.all(Texts.paragraphs(part.wholeText(), Lines.of(part), profile), item, profile);
                default ->
                    item.leave(
                            Lines.of(part),
                            part.attr("href"),
                            "content that lies elsewhere (<" + Prose.name(part).toLowerCase(Locale.ROOT) + ">)");
            }
        }
    }
}
