package dateline.schema;

import com.google.gson.JsonObject;
import dateline.yaml.Node;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Unreadable;
import dateline.yaml.YamlText;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A type whose values are written as one text.
 *
 * @param reader makes the value of a text, or says in the reading why it cannot
 */
record ScalarType<T>(String words, Supplier<JsonObject> json, BiFunction<Scalar, Reading, Optional<T>> reader)
        implements Type<T> {

    @Override
    public String plural() {
        return words.matches("\\w+") ? words + "s" : words;
    }

    @Override
    public JsonObject schema() {
        return json.get();
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        if (node instanceof Scalar scalar) {
            return reader.apply(scalar, reading);
        }
        if (!(node instanceof Unreadable)) {
            reading.shape(node, "a single value", hint(node));
        }
        return Optional.empty();
    }

    /** {@code - Talks: a new round} in a list is a map with one key, but was meant as text. */
    private static String hint(Node node) {
        return node instanceof Mapping map
                        && map.entries().size() == 1
                        && map.entries().get(0).value() instanceof Scalar value
                ? "if it is text, put it in double quotes: "
                        + YamlText.of(map.entries().get(0).key() + ": " + value.text())
                : "write one value there";
    }
}
