package dateline.wire;

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
        JsonTree terms = entry.get("usageterms", "copyrightnotice");
        if (!terms.isNothing()) {
            item.leave(terms.line(), terms.words("value"), "terms of use: keep to them");
        }
    }

    private static boolean isRead(String member) {
        return READ.contains(member) || Ninjs.SUBJECTS.contains(member);
    }
}
