package dateline.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dateline.source.Source;
import dateline.yaml.Node;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Sequence;
import dateline.yaml.YamlReader;
import java.util.regex.Pattern;

/** Field tables as JSON Schemas (2020-12), with which editors complete and check keys while they are typed. */
public final class JsonSchemas {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private JsonSchemas() {}

    /** A schema that stands alone, for one kind of file. */
    public static JsonObject document(Table table) {
        JsonObject json = Types.json("$schema", "https://json-schema.org/draft/2020-12/schema", "title", table.title());
        of(table).entrySet().forEach(member -> json.add(member.getKey(), member.getValue()));
        return json;
    }

    /** The schema of a table's keys, to be part of another. */
    static JsonObject of(Table table) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Field<?> field : table.fields()) {
            properties.add(field.name(), property(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        JsonObject json = Types.json("type", "object");
        json.add("properties", properties);
        if (!required.isEmpty()) {
            json.add("required", required);
        }
        json.addProperty("additionalProperties", false);
        return json;
    }

    private static JsonObject property(Field<?> field) {
        JsonObject json = Types.json("description", field.explained());
        field.type().schema().entrySet().forEach(member -> json.add(member.getKey(), member.getValue()));
        JsonArray examples = new JsonArray();
        examples.add(example(field));
        json.add("examples", examples);
        return json;
    }

    private static JsonElement example(Field<?> field) {
        Source source = Source.of("example", field.name() + ": " + field.example());
        return json(YamlReader.read(source).value().entries().get(0).value());
    }

    /** YAML as JSON, as an editor understands it: what looks like a number or a flag is one. */
    public static JsonElement json(Node node) {
        if (node instanceof Sequence sequence) {
            JsonArray array = new JsonArray();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node instanceof Mapping mapping) {
            JsonObject object = new JsonObject();
            for (Entry entry : mapping.entries()) {
                object.add(entry.key(), json(entry.value()));
            }
            return object;
        }
        if (node instanceof Scalar scalar) {
            return scalar(scalar);
        }
        throw new IllegalArgumentException("no YAML: " + node);
    }

    private static JsonPrimitive scalar(Scalar scalar) {
        String text = scalar.text();
        if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
            return new JsonPrimitive(Boolean.valueOf(text));
        }
        return scalar.plain() && NUMBER.matcher(text).matches()
                ? new JsonPrimitive(Integer.valueOf(text))
                : new JsonPrimitive(text);
    }
}
