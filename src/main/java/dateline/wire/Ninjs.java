package dateline.wire;

import dateline.config.WireProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/** ninjs, the JSON of the IPTC: versions 1 (singular, with underscores), 2 and 3 (plural, camel case). */
final class Ninjs {
    private static final List<String> BODIES = List.of("body_xhtml", "body_html", "body_text", "body_xml");
    private static final Set<String> READ = Set.of(
            "uri",
            "standard",
            "type",
            "profile",
            "version",
            "versioncreated",
            "firstcreated",
            "contentcreated",
            "contentmodified",
            "versionmodified",
            "embargoed",
            "embargoeduntil",
            "expires",
            "pubstatus",
            "urgency",
            "language",
            "contentlanguage",
            "headline",
            "headlines",
            "title",
            "titles",
            "slugline",
            "sluglines",
            "body",
            "bodies",
            "bodytext",
            "bodyhtml",
            "bodyxhtml",
            "bodyxml",
            "description",
            "descriptions",
            "descriptiontext",
            "descriptionhtml",
            "by",
            "byline",
            "bylines",
            "located",
            "dateline",
            "subject",
            "subjects",
            "person",
            "people",
            "persons",
            "organisation",
            "organisations",
            "place",
            "places",
            "event",
            "events",
            "object",
            "objects",
            "infosource",
            "infosources",
            "ednote",
            "ednotes",
            "genre",
            "genres",
            "renditions",
            "associations",
            "altids",
            "charcount",
            "wordcount",
            "mimetype",
            "contenttype",
            "representationtype",
            "url",
            "urls",
            "webcontenturl",
            "copyrightholder",
            "copyrightnotice",
            "usageterms",
            "rightsinfo");

    private Ninjs() {}

    /** Whether an object is an item rather than anything else. */
    static boolean isItem(JsonTree entry) {
        boolean named = !entry.get("uri", "standard").isNothing();
        boolean words = !entry.get(
                        "headline", "headlines", "title", "titles", "body_text", "body_html", "body_xhtml", "bodies")
                .isNothing();
        return words && (named || !entry.get("versioncreated", "pubstatus").isNothing());
    }

    static Item read(JsonTree entry, WireProfile profile) {
        Item item = new Item().startsAt(Math.max(1, entry.line()));
        JsonTree headline = entry.get("headline", "headlines", "title", "titles");
        Signs.headline(Told.certain(Plain.line(Prose.plain(main(headline)).orElse("")), headline.line()), item);
        tell(entry.get("uri"), Part.ITEM, item);
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
        item.tell(Part.DATELINE, main(located), located.line());
        JsonTree by = entry.get("byline", "by", "bylines");
        Byline.ofField(main(by)).forEach(name -> item.tell(Part.AUTHOR, name, by.line()));
        source(entry, item);
        names(entry, item);
        JsonTree url = entry.get("url", "webContentUrl", "urls");
        Links.absolute(url.words("url", "href", "value"), "").ifPresent(link -> item.tell(Part.URL, link, url.line()));
        Links.absolute(item.value(Part.ITEM), "")
                .ifPresent(link ->
                        item.tell(Part.URL, Told.likely(link, entry.get("uri").line(), "its uri")));
        JsonTree description = entry.get("description", "descriptions", "description_text", "description_html");
        Prose.plain(main(description)).ifPresent(words -> item.tell(Part.SUMMARY, words, description.line()));
        body(entry, item, profile);
        NinjsMedia.read(entry, item);
        rest(entry, item);
        return item;
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
        JsonTree sources = entry.get("infosource", "infosources");
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
        for (String group : List.of(
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
                "objects")) {
            for (JsonTree name : entry.get(group).each()) {
                item.tell(Part.KEYWORD, name.words("name", "literal", "value"), name.line());
            }
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

    private static void body(JsonTree entry, Item item, WireProfile profile) {
        JsonTree body = entry.get("bodies", "body");
        String text = main(body);
        String type = body.each().isEmpty()
                ? ""
                : body.each().get(0).get("contenttype").text();
        for (String name : BODIES) {
            if (text.isEmpty()) {
                body = entry.get(name);
                text = body.words("value");
                type = name.endsWith("text") ? "text/plain" : "text/html";
            }
        }
        boolean markup =
                type.contains("html") || type.contains("xml") || (type.isEmpty() && text.matches("(?s)\\s*<.*"));
        String base = item.value(Part.URL);
        Signs.all(
                markup
                        ? Texts.atLine(Prose.of(Jsoup.parseBodyFragment(text).body(), base, item), body.line())
                        : Texts.paragraphs(text, body.line(), profile),
                item,
                profile);
    }

    /** The words of a value, or those of its main variant in version 2 and later. */
    private static String main(JsonTree value) {
        for (JsonTree variant : value.items()) {
            String role = variant.get("role").text().toLowerCase(Locale.ROOT);
            if (role.isEmpty() || role.contains("main")) {
                return variant.words("value", "name", "literal");
            }
        }
        return value.words("value", "name", "literal");
    }

    private static void tell(JsonTree value, Part part, Item item) {
        item.tell(part, value.words("value", "name"), value.line());
    }

    private static void rest(JsonTree entry, Item item) {
        for (Map.Entry<String, JsonTree> member : entry.members().entrySet()) {
            if (!READ.contains(member.getKey())) {
                String words = member.getValue().words("value", "name", "text");
                item.leave(
                        member.getValue().line(),
                        words.isEmpty() ? member.getKey() : words,
                        member.getKey() + " in the JSON");
            }
        }
        JsonTree terms = entry.get("usageterms", "copyrightnotice");
        if (!terms.isNothing()) {
            item.leave(terms.line(), terms.words("value"), "terms of use: keep to them");
        }
    }
}
