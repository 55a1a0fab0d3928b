package dateline.config;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.schema.Addresses;
import dateline.schema.Field;
import dateline.schema.Languages;
import dateline.schema.Table;
import dateline.schema.Type;
import dateline.schema.Types;
import dateline.schema.Zones;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** The keys of an entry of {@code wire:} in {@code site.yml}. */
final class WireKeys {
    private WireKeys() {}

    static Type<WireProfile> profile() {
        Field<String> name = required("name", Addresses.SLUG, "what --profile takes", "port-wire");
        Field<String> agency =
                optional("agency", Types.TEXT, "", "the service as the digest names it", "Port Wire Service");
        Field<List<String>> also =
                optional("also", Types.list(Types.TEXT), "", "other names that its copy credits", "[PWS, Port Wire]");
        Field<ZoneId> zone =
                optional("zone", Zones.ZONE, "the site's", "the zone of its times that name none", "Europe/Lisbon");
        Field<String> language = optional("language", Languages.LANGUAGE, "the site's", "what it writes in", "pt");
        Field<List<Entry<String, String>>> sections = optional(
                "sections",
                Types.list(pair("label", Types.TEXT, "the service's word", "All News", "section", "Harbour")),
                "",
                "the sections that its labels stand for",
                "[{label: All News, section: Harbour}]");
        Field<List<Entry<String, String>>> authors = optional(
                "authors",
                Types.list(pair("email", Addresses.MAIL, "as it signs", "jq@wire.example", "author", "jane-quay")),
                "",
                "who signs with which mail address; addresses in content/authors/ are known already",
                "[{email: jq@wire.example, author: jane-quay}]");
        Field<List<String>> footers = optional(
                "footers",
                Types.list(Types.TEXT),
                "",
                "lines of its pages that say nothing and may go",
                "[Back to top, \"All rights reserved\"]");
        return Types.record(
                new Table("wire", List.of(name, agency, also, zone, language, sections, authors, footers)),
                values -> new WireProfile(
                        values.required(name),
                        values.get(agency, ""),
                        values.list(also),
                        values.get(zone),
                        values.get(language, ""),
                        map(values.list(sections)),
                        map(values.list(authors)),
                        values.list(footers)));
    }

    private static Type<Entry<String, String>> pair(
            String key, Type<String> type, String meaning, String example, String ours, String oursExample) {
        Field<String> theirs = required(key, type, meaning, example);
        Field<String> here = required(ours, Types.TEXT, "its name or slug here", oursExample);
        return Types.record(
                new Table("entry of " + ours + "s", List.of(theirs, here)),
                values -> Map.entry(values.required(theirs), values.required(here)));
    }

    private static Map<String, String> map(List<Entry<String, String>> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        pairs.forEach(pair -> map.putIfAbsent(pair.getKey(), pair.getValue()));
        return Collections.unmodifiableMap(map);
    }
}
