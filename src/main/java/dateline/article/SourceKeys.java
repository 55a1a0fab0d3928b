package dateline.article;

import static dateline.schema.Field.optional;

import dateline.schema.Addresses;
import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Values;
import java.util.List;

/** The keys of {@code content/sources/*.md}. */
final class SourceKeys {
    static final Field<String> NAME = CommonKeys.name("the publisher's name", "Port authority");
    static final Field<String> URL = optional("url", Addresses.URL, "", "its home", "https://port.example.org/")
            .elsewhere("link", "website");

    static final Table TABLE = new Table("source", List.of(NAME, CommonKeys.ALSO, URL, CommonKeys.ALIASES));

    private SourceKeys() {}

    static SourceFile read(Values values, Manuscript file) {
        return new SourceFile(
                file.path().value(),
                file.path().slug(),
                values.get(NAME).orElseGet(() -> file.path().name()),
                values.list(CommonKeys.ALSO),
                values.get(URL, ""),
                values.list(CommonKeys.ALIASES),
                file.text());
    }
}
