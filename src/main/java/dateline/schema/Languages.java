package dateline.schema;

import dateline.yaml.Node.Scalar;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The type for languages. */
public final class Languages {
    /** A language as BCP 47 tags it: {@code en}, {@code ko}, {@code zh-Hant}. */
    public static final Type<String> LANGUAGE = new ScalarType<>(
            "BCP 47 language",
            () -> Types.json("type", "string", "pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
            Languages::language);

    private Languages() {}

    private static Optional<String> language(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        Optional<String> tag = canonical(text.replace('_', '-'));
        if (tag.isPresent() && text.indexOf('_') < 0) {
            return tag;
        }
        String hint = tag.map(fixed -> "write " + fixed).orElse("write the language's code, as in en, ko or pt-BR");
        reading.value(scalar, "a language tag", hint);
        return Optional.empty();
    }

    /** A well-formed tag with the usual capitals: {@code pt-BR} for {@code pt-br}. */
    private static Optional<String> canonical(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            int letters = locale.getLanguage().length();
            return letters == 2 || letters == 3 ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
