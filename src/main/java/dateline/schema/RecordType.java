package dateline.schema;

import com.google.gson.JsonObject;
import dateline.yaml.Node;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Unreadable;
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
            reading.shape(node, "a map of keys", "write it as {" + example() + "}");
        }
        return Optional.empty();
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(keys);
    }

    private String example() {
        boolean anyRequired = keys.fields().stream().anyMatch(Field::required);
        return keys.fields().stream()
                .filter(field -> field.required() || !anyRequired)
                .map(field -> field.name() + ": " + field.example())
                .collect(Collectors.joining(", "));
    }
}
