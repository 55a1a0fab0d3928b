package dateline.schema;

import com.google.gson.JsonObject;
import dateline.yaml.Node;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Unreadable;
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
            reading.shape(node, "a single value", "write one value behind the key");
        }
        return Optional.empty();
    }
}
