package dateline.schema;

import com.google.gson.JsonObject;
import dateline.yaml.Node;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Unreadable;
import dateline.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A map of the keys of a table.
 *
 * @param build makes the value of what was read, once all required keys could be; others that were wrong are missing
 */
record RecordType<T>(Table keys, Function<Values, T> build) implements Type<T> {
    @Override
    public String words() {
        return keys.fields().stream().map(Field::name).collect(Collectors.joining(", ", "`{", "}`"));
    }

    @Override
    public JsonObject schema() {
        return JsonSchemas.of(keys);
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        if (node instanceof Mapping mapping) {
            Values values = keys.read(mapping, reading);
            return values.isComplete(keys) ? Optional.of(build.apply(values)) : Optional.empty();
        }
        if (!(node instanceof Unreadable)) {
            reading.shape(node, "a map of keys", "write it as " + example(node));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(keys);
    }

    /** The required keys with example values, of which the first is the text that was given. */
    private String example(Node node) {
        List<Field<?>> required = keys.fields().stream().filter(Field::required).toList();
        List<String> entries = new ArrayList<>();
        for (Field<?> field : required.isEmpty() ? keys.fields().subList(0, 1) : required) {
            boolean given = entries.isEmpty() && node instanceof Scalar;
            entries.add(field.name() + ": " + (given ? YamlText.inList(((Scalar) node).text()) : field.example()));
        }
        return "{" + String.join(", ", entries) + "}";
    }
}
