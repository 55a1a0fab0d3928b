package dateline.schema;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that a map of keys gives to the fields of a table. */
public final class Values {
    private final Place place;
    private final Reading reading;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    Values(Place place, Reading reading) {
        this.place = place;
        this.reading = reading;
    }

    void put(Field<?> field, Place valuePlace, Optional<?> value) {
        places.put(field.name(), valuePlace);
        value.ifPresent(known -> values.put(field.name(), known));
    }

    /** The value of a field, when it was given and could be read. */
    @SuppressWarnings("unchecked") // put() stores what the field's own type has read
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field.name()));
    }

    /** The value of a required field, once {@link #isComplete} has said that it is there. */
    public <T> T required(Field<T> field) {
        return get(field).orElseThrow(() -> new IllegalStateException(field.name() + " is missing"));
    }

    /** The value of a field, or what counts without one. */
    public <T> T get(Field<T> field, T otherwise) {
        return get(field).orElse(otherwise);
    }

    /** The entries of a list, or none. */
    public <T> List<T> list(Field<List<T>> field) {
        return get(field).orElse(List.of());
    }

    /** Whether the key is there, readable or not. */
    public boolean has(Field<?> field) {
        return places.containsKey(field.name());
    }

    /** Whether all required fields could be read. */
    boolean isComplete(Table table) {
        return table.fields().stream().allMatch(field -> !field.required() || values.containsKey(field.name()));
    }

    /** Where the value of a field stands; the start of all keys when it was not given. */
    public Place place(Field<?> field) {
        return places.getOrDefault(field.name(), place);
    }

    /** Where the keys start. */
    public Place place() {
        return place;
    }

    /** Says what is wrong with the value of a field beside others. */
    public void problem(Rule rule, Field<?> field, String message, String hint) {
        problems().add(rule, place(field), message, hint);
    }

    /** Where to say what is wrong. */
    public Problems problems() {
        return reading.problems();
    }
}
