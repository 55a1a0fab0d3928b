package dateline.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of a ninjs item that the article has no place for. */
final class NinjsRest {
    private static final Set<String> READ = Set.of(
            "uri",
            "guid",
            "source",
            "service",
            "services",
            "authors",
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

    private NinjsRest() {}

    static void read(JsonTree entry, Item item) {
        for (Map.Entry<String, JsonTree> member : entry.members().entrySet()) {
            if (!isRead(member.getKey()) && !member.getValue().isNothing()) {
                String words = member.getValue().words("value", "name", "text");
                item.leave(
                        member.getValue().line(),
                        words.isEmpty() ? member.getKey() : words,
                        member.getKey() + " in the JSON");
            }
        }
        for (String name : List.of("usageterms", "copyrightnotice")) {
            JsonTree terms = entry.get(name);
            if (!terms.isNothing()) {
                item.leave(terms.line(), terms.words("value"), "terms of use: keep to them");
            }
        }
        JsonTree headline = entry.get("headline", "headlines", "title", "titles");
        String main = NinjsText.main(headline);
        for (JsonTree other : headline.items()) {
            String words = other.words("value");
            if (!words.equals(main)) {
                item.leave(other.line(), words, "another headline");
            }
        }
        for (JsonTree slug : entry.get("slugline", "sluglines").each()) {
            item.leave(slug.line(), slug.words("value"), "a slugline");
        }
    }

    private static boolean isRead(String member) {
        return READ.contains(member) || Ninjs.SUBJECTS.contains(member);
    }
}
