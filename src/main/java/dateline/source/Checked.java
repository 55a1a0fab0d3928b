package dateline.source;

import java.util.List;
import java.util.function.Function;

/**
 * A value and what is wrong with its source. Readers return this instead of throwing, so that one run reports every
 * problem of every file; with an error among the problems the value is the best that could be made of the source and
 * must not be published.
 *
 * @param <T> the kind of value
 */
public record Checked<T>(T value, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /** A value with nothing wrong. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The same problems with another value. */
    public <U> Checked<U> map(Function<T, U> change) {
        return new Checked<>(change.apply(value), problems);
    }
}
