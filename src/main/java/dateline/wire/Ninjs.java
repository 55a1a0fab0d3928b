package dateline.wire;

import dateline.config.WireProfile;
import java.util.List;
import java.util.Locale;

/** ninjs, the JSON of the IPTC: versions 1 (singular, with underscores), 2 and 3 (plural, camel case). */
final class Ninjs {
    /** The members that say what an item is about. */
    static final List<String> SUBJECTS = List.of(
            "subject",
            "subjects",
            "person",
            "persons",
            "people",
            "organisation",
            "organisations",
            "place",
            "places",
            "event",
            "events",
            "object",
            "objects",
            "keyword",
            "keywords");

    private Ninjs() {}

    /** Whether an object is an item rather than anything else. */
    static boolean isItem(JsonTree entry) {
        boolean named = !entry.get("uri", "standard", "guid").isNothing();
        boolean words = !entry.get(
                        "headline", "headlines", "title", "titles", "body_text", "body_html", "body_xhtml", "bodies")
                .isNothing();
        return words && (named || !entry.get("versioncreated", "pubstatus").isNothing());
    }

    /** What an item is that is no text: {@code picture}, {@code video}; empty for texts. */
    static String medium(JsonTree entry) {
        String type = entry.get("type").text().toLowerCase(Locale.ROOT);
        boolean text = !entry.get("body_text", "body_html", "body_xhtml", "body_xml", "bodies", "body")
                .isNothing();
        return !text && type.matches("picture|photo|graphic|video|audio") ? type : "";
    }

    static Item read(JsonTree entry, WireProfile profile) {
        Item item = new Item().startsAt(Math.max(1, entry.line()));
        JsonTree headline = entry.get("headline", "headlines", "title", "titles");
        Signs.headline(
                Told.certain(Plain.line(Prose.plain(NinjsText.main(headline)).orElse("")), headline.line()), item);
        tell(entry.get("uri", "guid"), Part.ITEM, item);
        JsonTree version = entry.get("version");
        if (version.text().matches("[0-9]{1,9}")) {
            item.tell(Part.VERSION, version.text(), version.line());
        }
        dates(entry, item);
        status(entry.get("pubstatus"), item);
        tell(entry.get("urgency"), Part.URGENCY, item);
        tell(entry.get("ednote", "ednotes"), Part.NOTE, item);
        tell(entry.get("language", "contentLanguage"), Part.LANGUAGE, item);
        JsonTree located = entry.get("located", "dateline");
        place(located, item);
        JsonTree by = entry.get("byline", "by", "bylines").isNothing()
                ? entry.get("authors")
                : entry.get("byline", "by", "bylines");
        Byline.ofField(NinjsText.main(by)).forEach(name -> item.tell(Part.AUTHOR, name, by.line()));
        source(entry, item);
        names(entry, item);
        JsonTree url = entry.get("url", "webContentUrl", "urls");
        Links.absolute(url.words("url", "href", "value"), "").ifPresent(link -> item.tell(Part.URL, link, url.line()));
        Links.absolute(item.value(Part.ITEM), "")
                .ifPresent(link ->
                        item.tell(Part.URL, Told.likely(link, entry.get("uri").line(), "its uri")));
        JsonTree description = entry.get("description", "descriptions", "description_text", "description_html");
        Prose.plain(NinjsText.main(description)).ifPresent(words -> item.tell(Part.SUMMARY, words, description.line()));
        NinjsText.read(entry, item, profile);
        NinjsMedia.read(entry, item);
        NinjsRest.read(entry, item);
        return item;
    }

    private static void place(JsonTree located, Item item) {
        String text = located.get("text").text().isEmpty()
                ? NinjsText.main(located)
                : located.get("text").text();
        Filed.alone(Plain.line(text))
                .filter(Filed::sure)
                .ifPresentOrElse(
                        filed -> Signs.tell(filed, located.line(), item),
                        () -> item.tell(
                                Part.DATELINE, located.words("city", "name", "value", "literal"), located.line()));
    }

    private static void dates(JsonTree entry, Item item) {
        for (String name : List.of("firstcreated", "contentcreated", "versioncreated")) {
            JsonTree value = entry.get(name);
            Part part = item.has(Part.DATE) ? Part.UPDATED : Part.DATE;
            if (!name.equals("contentcreated") || !item.has(Part.DATE)) {
                Texts.date(value.text(), value.line(), part, item);
            }
        }
        for (String name : List.of("contentmodified", "versionmodified")) {
            Texts.date(entry.get(name).text(), entry.get(name).line(), Part.UPDATED, item);
        }
        JsonTree embargo = entry.get("embargoed", "embargoedUntil");
        Texts.date(embargo.text(), embargo.line(), Part.EMBARGO, item);
        JsonTree expires = entry.get("expires");
        Texts.date(expires.text(), expires.line(), Part.EXPIRES, item);
    }

    static void status(JsonTree status, Item item) {
        String word = status.text().toLowerCase(Locale.ROOT);
        if (word.equals("withheld")) {
            item.tell(Part.STATUS, "withheld", status.line());
        } else if (word.startsWith("cancel")) {
            item.tell(Part.STATUS, "withdrawn", status.line());
        }
    }

    private static void source(JsonTree entry, Item item) {
        JsonTree sources = entry.get("infosource", "infosources", "source");
        String name = sources.words("name", "literal", "value");
        if (!name.isEmpty()) {
            item.tell(Part.AGENCY, name, sources.line());
        }
        JsonTree holder = entry.get("copyrightholder").isNothing()
                ? entry.get("rightsinfo").get("copyrightholder")
                : entry.get("copyrightholder");
        item.tell(
                Part.AGENCY,
                Told.likely(Plain.line(holder.words("name", "value")), holder.line(), "the copyright holder"));
    }

    private static void names(JsonTree entry, Item item) {
        for (String group : SUBJECTS) {
            for (JsonTree name : entry.get(group).each()) {
                item.tell(Part.KEYWORD, name.words("name", "literal", "value"), name.line());
            }
        }
        for (JsonTree service : entry.get("service", "services").each()) {
            String word = service.words("name", "literal", "value");
            item.tell(Part.LABEL, Told.likely(Plain.line(word), service.line(), "a service"));
        }
        for (JsonTree genre : entry.get("genre", "genres").each()) {
            String word = genre.words("name", "literal", "value");
            String kind = Markers.of("(" + word + ") x").kind();
            if (!kind.isEmpty()) {
                item.tell(Part.KIND, Told.likely(kind, genre.line(), "genre " + word));
            } else if (!word.isEmpty()) {
                item.leave(genre.line(), word, "a genre");
            }
        }
    }

    private static void tell(JsonTree value, Part part, Item item) {
        item.tell(part, value.words("value", "name"), value.line());
    }
}
