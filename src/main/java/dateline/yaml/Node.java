package dateline.yaml;

import dateline.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A piece of YAML with its place. Values are texts as they were typed: {@code NO}, {@code 0777} and {@code 12:30:45} stay
 * what they look like, and whoever reads a value decides what it means.
 */
public sealed interface Node {
    /** Where it starts. */
    Place place();

    /** What it is, for messages: {@code text}, {@code a list}, {@code a map of keys}. */
    String words();

    /** Whether nothing was given: the key stands there without a value. */
    default boolean isEmpty() {
        return false;
    }

    /**
     * Text.
     *
     * @param text without the quotes, escapes resolved
     * @param plain whether it stood there without quotes
     */
    record Scalar(Place place, String text, boolean plain) implements Node {
        @Override
        public String words() {
            return plain ? "text" : "text in quotes";
        }

        @Override
        public boolean isEmpty() {
            return plain && text.isEmpty();
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /** Keys with values, in their order; each key once. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String words() {
            return "a map of keys";
        }
    }

    /** Something that is no YAML, or no YAML that is allowed: it was reported, and nothing more is to be said about it. */
    record Unreadable(Place place) implements Node {
        @Override
        public String words() {
            return "unreadable";
        }
    }

    /**
     * A key with its value.
     *
     * @param place of the key
     */
    record Entry(Place place, String key, Node value) {}
}
