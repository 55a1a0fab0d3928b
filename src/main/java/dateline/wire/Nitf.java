package dateline.wire;

import dateline.config.WireProfile;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** NITF 3: the head of the document and of the body, then the text. */
final class Nitf {
    private Nitf() {}

    static void read(Element nitf, Item item, WireProfile profile) {
        first(nitf, "hl1")
                .or(() -> first(nitf, "title"))
                .filter(title -> !item.has(Part.TITLE))
                .ifPresent(title -> Signs.headline(Told.certain(Plain.line(title.wholeText()), Lines.of(title)), item));
        XmlTree.all(nitf, "hl2").stream()
                .filter(second -> XmlTree.within(second, "hedline"))
                .forEach(second -> item.leave(Lines.of(second), second.text(), "a second headline"));
        head(nitf, item);
        first(nitf, "dateline").filter(found -> !item.has(Part.DATELINE)).ifPresent(dateline -> {
            String place = XmlTree.text(dateline, "location");
            dateline(place.isEmpty() ? dateline.text() : place, Lines.of(dateline), item);
        });
        for (Element byline : XmlTree.all(nitf, "byline")) {
            if (!item.has(Part.AUTHOR)) {
                List<Element> people = XmlTree.all(byline, "person");
                String words =
                        people.isEmpty() ? byline.ownText() : people.get(0).text();
                Byline.ofField(words).forEach(name -> item.tell(Part.AUTHOR, name, Lines.of(byline)));
            }
        }
        first(nitf, "distributor")
                .ifPresent(agency -> item.tell(
                        Part.AGENCY, Told.likely(Plain.line(agency.text()), Lines.of(agency), "the distributor")));
        first(nitf, "abstract").ifPresent(words -> item.tell(Part.SUMMARY, words.text(), Lines.of(words)));
        first(nitf, "note").ifPresent(note -> item.tell(Part.NOTE, note.text(), Lines.of(note)));
        Optional<Element> content = first(nitf, "body.content").or(() -> first(nitf, "body"));
        content.ifPresent(text -> Signs.all(Headings.without(Prose.of(text, "", item), item), item, profile));
        first(nitf, "body.end")
                .filter(end -> !end.text().isBlank())
                .ifPresent(end -> item.leave(Lines.of(end), end.text(), "the end of the document"));
    }

    /** Takes a dateline that stands in an element of its own, be it the place alone or what opens a lede. */
    static void dateline(String text, int at, Item item) {
        String line = Plain.line(text);
        Filed.alone(line)
                .ifPresentOrElse(filed -> Signs.tell(filed, at, item), () -> item.tell(Part.DATELINE, line, at));
    }

    private static void head(Element nitf, Item item) {
        first(nitf, "doc-id")
                .filter(id -> !item.has(Part.ITEM))
                .ifPresent(id -> item.tell(Part.ITEM, id.attr("id-string"), Lines.of(id)));
        first(nitf, "date.issue")
                .filter(date -> !item.has(Part.DATE))
                .ifPresent(date -> Texts.date(date.attr("norm"), Lines.of(date), Part.DATE, item));
        first(nitf, "date.release")
                .filter(date -> !item.has(Part.DATE))
                .ifPresent(date -> Texts.date(date.attr("norm"), Lines.of(date), Part.DATE, item));
        first(nitf, "story.date")
                .filter(date -> !item.has(Part.DATE))
                .ifPresent(date -> Texts.date(date.attr("norm"), Lines.of(date), Part.DATE, item));
        first(nitf, "date.expire").ifPresent(date -> Texts.date(date.attr("norm"), Lines.of(date), Part.EXPIRES, item));
        first(nitf, "urgency")
                .filter(urgency -> !item.has(Part.URGENCY))
                .ifPresent(urgency -> item.tell(Part.URGENCY, urgency.attr("ed-urg"), Lines.of(urgency)));
        first(nitf, "doc.copyright")
                .ifPresent(right -> item.tell(
                        Part.AGENCY,
                        Told.likely(Plain.line(right.attr("holder")), Lines.of(right), "the copyright holder")));
        for (Element word : XmlTree.all(nitf, "keyword")) {
            item.tell(Part.KEYWORD, word.attr("key"), Lines.of(word));
        }
    }

    private static Optional<Element> first(Element parent, String name) {
        return XmlTree.all(parent, name).stream().findFirst();
    }
}
