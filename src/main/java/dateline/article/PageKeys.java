package dateline.article;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.schema.Field;
import dateline.schema.Languages;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.Values;
import java.util.List;

/** The keys of {@code content/pages/**.md}. */
final class PageKeys {
    private static final int LAST = 10_000;

    static final Field<String> TITLE =
            required("title", Types.TEXT, "its title", "About us").elsewhere("name");
    static final Field<String> LANGUAGE = optional(
                    "language", Languages.LANGUAGE, "the site's", "language that it is written in", "ko")
            .elsewhere("lang", "locale");
    static final Field<Integer> ORDER = optional(
                    "order",
                    Types.number(1, LAST - 1),
                    "behind all that have one",
                    "its place among its neighbours; those with the same one stand by title",
                    "2")
            .elsewhere("weight", "nav_order", "rank");

    static final Table TABLE =
            new Table("page", List.of(TITLE, CommonKeys.SUMMARY, LANGUAGE, ORDER, CommonKeys.ALIASES));

    private PageKeys() {}

    static PageFile read(Values values, Manuscript file) {
        return new PageFile(
                file.path().value(),
                file.path().place(),
                values.get(TITLE).orElseGet(() -> file.path().name()),
                values.get(CommonKeys.SUMMARY).orElseGet(file::lede),
                values.get(LANGUAGE, file.language()),
                values.get(ORDER, LAST),
                values.list(CommonKeys.ALIASES),
                file.text());
    }
}
