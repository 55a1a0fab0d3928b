package dateline.schema;

import com.google.gson.JsonObject;
import dateline.source.Place;
import dateline.yaml.Node;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the value of a field may be: how it is read, how editors are told, how the reference words it.
 *
 * @param <T> what it is read to
 */
public interface Type<T> {
    /** The type in the reference and in messages: {@code text}, {@code list of texts}. */
    String words();

    /** The words for several of it: {@code texts}. */
    default String plural() {
        return words();
    }

    /** The type as JSON Schema; a new object at each call. */
    JsonObject schema();

    /** The value, when it could be read; what is wrong goes to the reading's problems. */
    Optional<T> read(Node node, Reading reading);

    /** The table of the keys that a value of this type has. */
    default Optional<Table> table() {
        return Optional.empty();
    }

    /** The same type, read to something else that may know its place. */
    default <U> Type<U> as(BiFunction<T, Place, U> change) {
        Type<T> type = this;
        return new Type<>() {
            @Override
            public String words() {
                return type.words();
            }

            @Override
            public String plural() {
                return type.plural();
            }

            @Override
            public JsonObject schema() {
                return type.schema();
            }

            @Override
            public Optional<U> read(Node node, Reading reading) {
                return type.read(node, reading).map(value -> change.apply(value, node.place()));
            }

            @Override
            public Optional<Table> table() {
                return type.table();
            }
        };
    }
}
