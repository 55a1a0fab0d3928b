package dateline.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.yaml.Node;
import dateline.yaml.Node.Mapping;
import java.util.Optional;

/** A single text, or a map of keys that says more. */
record EitherType<T>(Type<T> text, Type<T> map) implements Type<T> {
    @Override
    public String words() {
        return text.words() + " or " + map.words();
    }

    @Override
    public String plural() {
        return text.plural() + " or " + map.plural();
    }

    @Override
    public JsonObject schema() {
        JsonArray choices = new JsonArray();
        choices.add(text.schema());
        choices.add(map.schema());
        JsonObject json = new JsonObject();
        json.add("anyOf", choices);
        return json;
    }

    @Override
    public Optional<T> read(Node node, Reading reading) {
        return (node instanceof Mapping ? map : text).read(node, reading);
    }

    @Override
    public Optional<Table> table() {
        return map.table();
    }
}
