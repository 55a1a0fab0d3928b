package dateline.schema;

import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Nearest;
import dateline.yaml.Node;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Unreadable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that something has, in the order in which they are best written: those of an article's front matter, of
 * {@code site.yml}, of {@code photo:}.
 *
 * @param title whose keys they are
 */
public record Table(String title, List<Field<?>> fields) {
    public Table {
        fields = List.copyOf(fields);
    }

    /**
     * Reads all keys of a file; a required key that is missing, or one that nobody knows, is a problem.
     *
     * @param problems where it says what is wrong
     * @param zone of dates without one
     */
    public Values read(Mapping mapping, Problems problems, ZoneId zone) {
        InvisibleCharacters.check(mapping, problems);
        return read(mapping, Reading.of(problems, zone));
    }

    Values read(Mapping mapping, Reading reading) {
        Values values = new Values(mapping.place(), reading);
        Set<String> meant = new TreeSet<>();
        for (Entry entry : mapping.entries()) {
            Optional<Field<?>> field = field(entry.key());
            if (field.isPresent()) {
                read(field.get(), entry.value(), values, reading);
            } else {
                meant.addAll(unknown(entry, reading));
            }
        }
        for (Field<?> field : fields) {
            if (field.required() && !values.has(field) && !meant.contains(field.name())) {
                Reading missing = reading.in(field.name());
                reading.problems()
                        .add(
                                Rule.FIELD_MISSING,
                                mapping.place(),
                                missing.key() + " is missing",
                                "add it, as in " + field.name() + ": " + field.example());
            }
        }
        return values;
    }

    private static <T> void read(Field<T> field, Node node, Values values, Reading reading) {
        if (node.isEmpty()) {
            if (field.required()) {
                reading.problems()
                        .add(
                                Rule.FIELD_MISSING,
                                node.place(),
                                reading.in(field.name()).key() + " is empty",
                                "write a value behind it, as in " + field.name() + ": " + field.example());
                values.put(field, node.place(), Optional.empty());
            }
        } else if (node instanceof Unreadable) {
            values.put(field, node.place(), Optional.empty());
        } else {
            values.put(field, node.place(), field.type().read(node, reading.in(field.name())));
        }
    }

    /** Says that nobody knows a key, and returns the names of the fields that it may have been meant for. */
    private List<String> unknown(Entry entry, Reading reading) {
        String typed = entry.key();
        List<String> names = fields.stream().<String>map(Field::name).toList();
        List<String> known = fields.stream()
                .filter(field -> field.elsewhere().stream().anyMatch(typed::equalsIgnoreCase))
                .<String>map(Field::name)
                .toList();
        Optional<String> nearest = Nearest.of(typed.replace('_', '-'), names);
        String hint = !known.isEmpty()
                ? "write " + String.join(" or ", known) + " instead"
                : nearest.map(name -> "did you mean " + name + "?")
                        .orElse("the keys here are " + String.join(", ", names));
        String where = reading.path().isEmpty() ? "" : " in " + reading.path();
        if (!(entry.value() instanceof Unreadable)) {
            reading.problems()
                    .add(Rule.FIELD_UNKNOWN, entry.place(), "unknown key " + Reading.shown(typed) + where, hint);
        }
        return known.isEmpty() ? nearest.stream().toList() : known;
    }

    private Optional<Field<?>> field(String key) {
        for (Field<?> field : fields) {
            if (field.name().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
