package dateline.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one reader, in the order in which it meets them. Not for use by several threads. */
public final class Problems {
    private final List<Problem> list = new ArrayList<>();

    /** Adds a problem whose message says it all. */
    public void add(Rule rule, Place place, String message) {
        add(rule, place, message, "");
    }

    /** Adds a problem with a hint: what to type instead. */
    public void add(Rule rule, Place place, String message, String hint) {
        list.add(new Problem(rule, place, message, hint));
    }

    /** Takes the value out of a checked one and keeps its problems. */
    public <T> T take(Checked<T> checked) {
        list.addAll(checked.problems());
        return checked.value();
    }

    public void addAll(List<Problem> problems) {
        list.addAll(problems);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** What was collected so far. */
    public List<Problem> list() {
        return List.copyOf(list);
    }

    /** The value together with what was collected. */
    public <T> Checked<T> with(T value) {
        return new Checked<>(value, list);
    }
}
