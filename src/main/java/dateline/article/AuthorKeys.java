package dateline.article;

import static dateline.schema.Field.optional;

import dateline.schema.Addresses;
import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.Values;
import java.util.List;

/** The keys of {@code content/authors/*.md}. */
final class AuthorKeys {
    static final Field<String> NAME = CommonKeys.name("the name, without title or “By”", "Jane Quay");
    static final Field<String> ROLE = optional("role", Types.TEXT, "", "what the author does", "Harbour reporter")
            .elsewhere("job", "position");
    static final Field<String> EMAIL = optional(
                    "email", Addresses.MAIL, "", "where readers can write to", "jane@example.org")
            .elsewhere("mail", "e-mail");

    static final Table TABLE =
            new Table("author", List.of(NAME, CommonKeys.ALSO, ROLE, EMAIL, CommonKeys.SAME_AS, CommonKeys.ALIASES));

    private AuthorKeys() {}

    static AuthorFile read(Values values, Manuscript file) {
        return new AuthorFile(
                file.path().value(),
                file.path().slug(),
                values.get(NAME).orElseGet(() -> file.path().name()),
                values.list(CommonKeys.ALSO),
                values.get(ROLE, ""),
                values.get(EMAIL, ""),
                values.list(CommonKeys.SAME_AS),
                values.list(CommonKeys.ALIASES),
                file.text());
    }
}
