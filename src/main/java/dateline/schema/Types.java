package dateline.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.source.Rule;
import dateline.text.Composed;
import dateline.text.Nearest;
import dateline.yaml.Node.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The simple types: text, flags, numbers, words; and how lists and records are made of others. */
public final class Types {
    /** Text in one line, in Unicode's composed form (NFC). */
    public static final Type<String> TEXT = new ScalarType<>("text", Types::someText, Types::text);

    /** Likewise, but {@code ""} is a value of its own. */
    public static final Type<String> TEXT_OR_NONE =
            new ScalarType<>("text", Types::anyText, (scalar, reading) -> Optional.of(line(scalar)));

    /** {@code true} or {@code false}, and nothing else. */
    public static final Type<Boolean> FLAG =
            new ScalarType<>("true or false", () -> json("type", "boolean"), Types::flag);

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final List<String> YES = List.of("true", "yes", "on", "y", "1");
    private static final List<String> NO = List.of("false", "no", "off", "n", "0");

    private Types() {}

    /** A whole number in a range; both ends belong to it. */
    public static Type<Integer> number(int min, int max) {
        String words = max == Integer.MAX_VALUE
                ? "whole number from " + min + " on"
                : "whole number from " + min + " to " + max;
        return new ScalarType<>(words, () -> integer(min, max), (scalar, reading) -> {
            if (scalar.plain() && INTEGER.matcher(scalar.text()).matches()) {
                int number = Integer.parseInt(scalar.text());
                if (number >= min && number <= max) {
                    return Optional.of(number);
                }
            }
            String hint = scalar.plain() ? "write a " + words : "write it without quotes";
            reading.value(scalar, "a " + words, hint);
            return Optional.empty();
        });
    }

    /** One of the words of an enum: its names in lower case, with hyphens. */
    public static <E extends Enum<E>> Type<E> word(Class<E> kind) {
        List<String> words =
                Arrays.stream(kind.getEnumConstants()).map(Types::word).toList();
        String shown = words.size() > 8 ? "word" : String.join(", ", words);
        return new ScalarType<>(shown, () -> oneOf(words), (scalar, reading) -> {
            int index = words.indexOf(scalar.text());
            if (index >= 0) {
                return Optional.of(kind.getEnumConstants()[index]);
            }
            String takes = words.size() == 2 ? String.join(" or ", words) : "one of its words";
            String all = "write one of " + String.join(", ", words);
            reading.value(scalar, takes, Nearest.hint(scalar.text(), words, all));
            return Optional.empty();
        });
    }

    /** A list. */
    public static <T> Type<List<T>> list(Type<T> entry) {
        return new ListType<>(entry);
    }

    /** A map of the keys of a table. */
    public static <T> Type<T> record(Table table, Function<Values, T> build) {
        return new RecordType<>(table, build);
    }

    /** Either a single text or a map of keys, read to the same. */
    public static <T> Type<T> either(Type<T> text, Type<T> record) {
        return new EitherType<>(text, record);
    }

    /**
     * Texts of a pattern.
     *
     * @param words what such a text is called: {@code colour}
     * @param hint what to type instead of others
     */
    public static Type<String> pattern(String words, Pattern pattern, String hint) {
        return new ScalarType<>(
                words, () -> json("type", "string", "pattern", "^(?:" + pattern + ")$"), (scalar, reading) -> {
                    if (pattern.matcher(scalar.text()).matches()) {
                        return Optional.of(scalar.text());
                    }
                    reading.value(scalar, "a " + words, hint);
                    return Optional.empty();
                });
    }

    /** Text in one line, in NFC. */
    static String line(Scalar scalar) {
        String text = scalar.text().strip();
        String line = isSpacedOut(text) ? SPACE.matcher(text).replaceAll(" ") : text;
        return Composed.of(line);
    }

    /** Whether there are spaces beside others, or other signs for space. */
    private static boolean isSpacedOut(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && text.charAt(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** A JSON object of text members. */
    static JsonObject json(String... members) {
        JsonObject json = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            json.addProperty(members[i], members[i + 1]);
        }
        return json;
    }

    private static Optional<String> text(Scalar scalar, Reading reading) {
        String line = line(scalar);
        if (line.isEmpty()) {
            reading.problems()
                    .add(
                            Rule.FIELD_VALUE,
                            scalar.place(),
                            reading.key() + " is empty",
                            "write some text, or remove the key");
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static Optional<Boolean> flag(Scalar scalar, Reading reading) {
        if (scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return Optional.of(scalar.text().equals("true"));
        }
        String text = scalar.text().toLowerCase(Locale.ROOT);
        String hint = YES.contains(text) ? "write true" : NO.contains(text) ? "write false" : "write true or false";
        reading.value(scalar, "true or false", scalar.plain() ? hint : hint + ", without quotes");
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject integer(int min, int max) {
        JsonObject json = json("type", "integer");
        json.addProperty("minimum", min);
        if (max != Integer.MAX_VALUE) {
            json.addProperty("maximum", max);
        }
        return json;
    }

    private static JsonObject oneOf(List<String> words) {
        JsonObject json = new JsonObject();
        json.add("enum", array(words));
        return json;
    }

    /** An unquoted {@code 2023} or {@code true} is text to us, but a number or a flag to an editor. */
    private static JsonObject anyText() {
        JsonObject json = new JsonObject();
        json.add("type", array(List.of("string", "number", "boolean")));
        return json;
    }

    private static JsonObject someText() {
        JsonObject json = anyText();
        json.addProperty("pattern", "\\S");
        return json;
    }

    private static JsonArray array(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }
}
