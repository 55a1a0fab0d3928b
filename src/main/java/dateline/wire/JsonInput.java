package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;

/** JSON: a JSON Feed, or one ninjs item or several. */
final class JsonInput {
    private JsonInput() {}

    static List<Item> read(Source source, WireProfile profile, Problems problems) {
        return JsonTree.read(source, 1, problems)
                .map(tree -> items(tree, source, profile, problems))
                .orElse(List.of());
    }

    private static List<Item> items(JsonTree tree, Source source, WireProfile profile, Problems problems) {
        if (tree.get("version").text().contains("jsonfeed.org")) {
            return JsonFeed.read(tree, profile);
        }
        List<JsonTree> all = new ArrayList<>();
        for (JsonTree entry : tree.each()) {
            JsonTree inner = entry.get("items", "_items", "newsItems", "hits", "results");
            all.addAll(Ninjs.isItem(entry) || inner.isNothing() ? List.of(entry) : inner.each());
        }
        List<Item> items = new ArrayList<>();
        for (JsonTree entry : all) {
            String medium = Ninjs.medium(entry);
            if (Ninjs.isItem(entry) && !medium.isEmpty()) {
                Skipped.add(
                        medium,
                        entry.words("headline", "headlines", "title", "uri", "value"),
                        source.path(),
                        Math.max(1, entry.line()),
                        problems);
            } else if (Ninjs.isItem(entry)) {
                items.add(Ninjs.read(entry, profile));
            } else {
                problems.add(
                        Rule.WIRE_FORMAT,
                        new Place(source.path(), Math.max(1, entry.line()), 0),
                        "this JSON is neither a JSON Feed nor a ninjs item",
                        "a JSON Feed has version and items, a ninjs item has uri and headline or headlines");
            }
        }
        return items;
    }
}
