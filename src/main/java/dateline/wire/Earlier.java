package dateline.wire;

import dateline.article.FrontMatter;
import dateline.source.Problems;
import dateline.source.Source;
import dateline.yaml.Node;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Sequence;
import dateline.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article that is there already, as its file says it.
 *
 * @param path relative to the site's folder
 * @param text the whole file
 * @param keys the lines of each key, with comments between them
 * @param item identity at the source; empty when it is not known
 * @param version of the item
 * @param mark tells whether the text was edited; empty when it was not imported
 * @param urls of its sources
 * @param names of its sources
 * @param body Markdown
 */
record Earlier(
        String path,
        String text,
        Map<String, String> keys,
        String title,
        String date,
        String updated,
        String dateline,
        String item,
        int version,
        String mark,
        List<String> urls,
        List<String> names,
        String body) {

    /** Reads a file; empty when it has no front matter that can be kept. */
    static Optional<Earlier> read(Source source) {
        Problems problems = new Problems();
        Optional<FrontMatter> front = FrontMatter.find(source, problems);
        if (front.isEmpty()) {
            return Optional.empty();
        }
        int from = front.get().from();
        int to = front.get().to();
        var mapping = YamlReader.read(source, from, to);
        problems.addAll(mapping.problems());
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Mapping keys = mapping.value();
        Optional<Mapping> wire =
                keys.get("wire").filter(Mapping.class::isInstance).map(Mapping.class::cast);
        String version = wire.map(map -> scalar(map, "version")).orElse("");
        return Optional.of(new Earlier(
                source.path(),
                source.text(),
                lines(source, keys, from, to),
                scalar(keys, "title"),
                scalar(keys, "date"),
                scalar(keys, "updated"),
                scalar(keys, "dateline"),
                wire.map(map -> scalar(map, "item")).orElse(""),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                wire.map(map -> scalar(map, "text")).orElse(""),
                sources(keys, "url"),
                sources(keys, "name"),
                source.text().substring(front.get().body())));
    }

    /** Whether the text is as an import wrote it. */
    boolean isUntouched() {
        return mark.equals(Desk.mark(body));
    }

    /** The name of its file without the ending. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }

    private static String scalar(Mapping map, String key) {
        return map.get(key)
                .filter(Scalar.class::isInstance)
                .map(node -> ((Scalar) node).text().strip())
                .orElse("");
    }

    private static List<String> sources(Mapping keys, String key) {
        Optional<Node> sources = keys.get("sources");
        if (sources.isEmpty() || !(sources.get() instanceof Sequence list)) {
            return List.of();
        }
        return list.items().stream()
                .map(node -> node instanceof Mapping map
                        ? scalar(map, key)
                        : node instanceof Scalar name && key.equals("name")
                                ? name.text().strip()
                                : "")
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The comments below a key. */
    static String comments(String lines) {
        StringBuilder comments = new StringBuilder();
        lines.lines()
                .filter(line -> line.startsWith("#"))
                .forEach(line -> comments.append(line).append('\n'));
        return comments.toString();
    }

    /** Comments belong to the key above them; those above the first key to the first. */
    private static Map<String, String> lines(Source source, Mapping keys, int from, int to) {
        Map<String, String> lines = new LinkedHashMap<>();
        List<Entry> entries = keys.entries();
        int first = source.place(from).line();
        int end = source.place(to).line();
        for (int i = 0; i < entries.size(); i++) {
            int start = i == 0 ? first : entries.get(i).place().line();
            int next = i + 1 < entries.size() ? entries.get(i + 1).place().line() : end;
            StringBuilder text = new StringBuilder();
            for (int line = start; line < next; line++) {
                text.append(source.line(line)).append('\n');
            }
            lines.put(entries.get(i).key(), text.toString());
        }
        return lines;
    }
}
