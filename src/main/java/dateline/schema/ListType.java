package dateline.schema;

import com.google.gson.JsonObject;
import dateline.source.Rule;
import dateline.yaml.Node;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Sequence;
import dateline.yaml.Node.Unreadable;
import dateline.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A list whose entries have one type. */
record ListType<T>(Type<T> entry) implements Type<List<T>> {
    @Override
    public String words() {
        return "list of " + entry.plural();
    }

    @Override
    public JsonObject schema() {
        JsonObject json = Types.json("type", "array");
        json.add("items", entry.schema());
        return json;
    }

    /** What could be read of a list; an entry that could not be read is left out. */
    @Override
    public Optional<List<T>> read(Node node, Reading reading) {
        if (!(node instanceof Sequence sequence)) {
            if (!(node instanceof Unreadable)) {
                reading.shape(node, "a list", hint(node, reading));
            }
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (item.isEmpty()) {
                reading.problems()
                        .add(Rule.FIELD_VALUE, item.place(), reading.entry().key() + " is empty", "remove it");
            } else {
                entry.read(item, reading.entry()).ifPresent(values::add);
            }
        }
        return Optional.of(List.copyOf(values));
    }

    @Override
    public Optional<Table> table() {
        return entry.table();
    }

    private static String hint(Node node, Reading reading) {
        String key = reading.key().substring(reading.key().lastIndexOf('.') + 1);
        if (node instanceof Scalar scalar) {
            List<String> parts = Arrays.stream(scalar.text().split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            return "write it as a list: " + key + ": " + YamlText.of(parts);
        }
        return node instanceof Mapping
                ? "put - and a space before its first key, and indent the others below that key"
                : "";
    }
}
