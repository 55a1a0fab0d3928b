package dateline.wire;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * JSON that knows its lines.
 *
 * @param text of a value that is text, a number, true or false; empty for null and for the others
 * @param members of an object, by name in lower case without underscores, so that {@code body_html} is {@code bodyhtml}
 * @param items of a list
 */
record JsonTree(String text, Map<String, JsonTree> members, List<JsonTree> items, int line) {
    private static final JsonTree NOTHING = new JsonTree("", Map.of(), List.of(), 0);

    /** Reads JSON; empty, with a problem, when it is broken. */
    static Optional<JsonTree> read(Source source, int firstLine, Problems problems) {
        ByLine lines = new ByLine(source.text());
        try (JsonReader reader = new JsonReader(lines)) {
            reader.setStrictness(Strictness.STRICT);
            JsonTree tree = read(reader, lines, firstLine - 1);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("something follows the end");
            }
            return Optional.of(tree);
        } catch (IOException | IllegalStateException e) {
            String reason = e.getMessage() == null ? "it breaks off" : e.getMessage();
            problems.add(
                    Rule.WIRE_SYNTAX,
                    new Place(source.path(), lines.line + firstLine - 1, 0),
                    "the JSON is broken here: "
                            + Plain.shown(
                                    reason.replaceFirst("(?s) at line .*", "").replaceFirst("(?s)\\nSee .*", ""), 120),
                    "fetch the input again");
            return Optional.empty();
        }
    }

    private static JsonTree read(JsonReader reader, ByLine lines, int offset) throws IOException {
        JsonToken token = reader.peek();
        int line = lines.line + offset;
        switch (token) {
            case BEGIN_OBJECT -> {
                Map<String, JsonTree> members = new LinkedHashMap<>();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = key(reader.nextName());
                    members.putIfAbsent(name, read(reader, lines, offset));
                }
                reader.endObject();
                return new JsonTree("", members, List.of(), line);
            }
            case BEGIN_ARRAY -> {
                List<JsonTree> items = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNext()) {
                    items.add(read(reader, lines, offset));
                }
                reader.endArray();
                return new JsonTree("", Map.of(), items, line);
            }
            case BOOLEAN -> {
                return new JsonTree(String.valueOf(reader.nextBoolean()), Map.of(), List.of(), line);
            }
            case NULL -> {
                reader.nextNull();
                return new JsonTree("", Map.of(), List.of(), line);
            }
            default -> {
                return new JsonTree(reader.nextString(), Map.of(), List.of(), line);
            }
        }
    }

    private static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The first of some members that is there. */
    JsonTree get(String... names) {
        for (String name : names) {
            JsonTree member = members.get(key(name));
            if (member != null && !member.isNothing()) {
                return member;
            }
        }
        return NOTHING;
    }

    boolean isNothing() {
        return text.isEmpty() && members.isEmpty() && items.isEmpty();
    }

    /** The value itself, or the entries of a list. */
    List<JsonTree> each() {
        return isNothing() ? List.of() : items.isEmpty() ? List.of(this) : items;
    }

    /** The words of a value: its text, or that of its first member with one of these names, or of its first entry. */
    String words(String... names) {
        if (!text.isEmpty()) {
            return text;
        }
        if (!items.isEmpty()) {
            return items.get(0).words(names);
        }
        for (String name : names) {
            String words = members.isEmpty() ? "" : get(name).words(names);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }

    /** Hands out at most one line at a time, so that the line of what was read last is known. */
    private static final class ByLine extends Reader {
        private final String text;
        private int at;
        private int line = 1;

        ByLine(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int offset, int length) {
            if (at >= text.length()) {
                return -1;
            }
            if (at > 0 && text.charAt(at - 1) == '\n') {
                line++;
            }
            int end = text.indexOf('\n', at);
            int count = Math.min(length, (end < 0 ? text.length() : end + 1) - at);
            text.getChars(at, at + count, into, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
