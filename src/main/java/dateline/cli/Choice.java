package dateline.cli;

import dateline.text.Nearest;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words that an option takes, in any case: {@code --format json}. */
final class Choice {
    private Choice() {}

    /** Reads a constant from the word that it prints as. */
    static <E extends Enum<E>> ITypeConverter<E> of(Class<E> kind) {
        List<E> constants = List.of(kind.getEnumConstants());
        List<String> words = constants.stream().map(E::toString).toList();
        return typed -> constants.stream()
                .filter(constant -> constant.toString().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "it is one of " + String.join(", ", words) + ", not \"" + typed + "\""
                                + Nearest.of(typed, words)
                                        .map(word -> "; did you mean " + word + "?")
                                        .orElse("")));
    }
}
