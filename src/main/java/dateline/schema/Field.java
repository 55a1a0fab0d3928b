package dateline.schema;

import java.util.List;

/**
 * A key that front matter or {@code site.yml} may have.
 *
 * @param <T> what its value is read to
 * @param name the key
 * @param type what its value may be
 * @param required whether it must be given
 * @param fallback what counts when it is not given, in words; empty when nothing does
 * @param meaning what it says, in words
 * @param example a value as it is typed
 * @param elsewhere what other generators call it; whoever types one of these is told the name here
 * @param usual whether the stub of a new file offers it
 */
public record Field<T>(
        String name,
        Type<T> type,
        boolean required,
        String fallback,
        String meaning,
        String example,
        List<String> elsewhere,
        boolean usual) {

    /** A key that must be given. */
    public static <T> Field<T> required(String name, Type<T> type, String meaning, String example) {
        return new Field<>(name, type, true, "", meaning, example, List.of(), true);
    }

    /** A key that may be left out. */
    public static <T> Field<T> optional(String name, Type<T> type, String fallback, String meaning, String example) {
        return new Field<>(name, type, false, fallback, meaning, example, List.of(), false);
    }

    /** The same key, known to other generators by these names. */
    public Field<T> elsewhere(String... names) {
        return new Field<>(name, type, required, fallback, meaning, example, List.of(names), usual);
    }

    /** The same key, offered by the stub of a new file. */
    public Field<T> inStub() {
        return new Field<>(name, type, required, fallback, meaning, example, elsewhere, true);
    }

    /** The meaning with the default: {@code the ratio; default: 1}. */
    public String explained() {
        return fallback.isEmpty() ? meaning : meaning + "; default: " + fallback;
    }
}
