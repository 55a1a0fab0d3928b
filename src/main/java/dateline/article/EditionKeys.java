package dateline.article;

import static dateline.schema.Field.optional;

import dateline.article.Article.Name;
import dateline.schema.Dates;
import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.Values;
import dateline.schema.When;
import dateline.source.Place;
import dateline.source.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The keys of {@code content/YYYY/MM/DD/edition.md}, whose text is the editor's note. */
final class EditionKeys {
    static final Field<String> TITLE =
            optional("title", Types.TEXT, "its date", "what it is called", "The week after the storm");
    static final Field<Integer> NUMBER = optional(
                    "number", Types.number(1, 999_999), "none", "its number, above those of earlier editions", "12")
            .elsewhere("issue", "no");
    static final Field<List<Name>> ORDER = optional(
                    "order",
                    Types.list(CommonKeys.NAMED),
                    "by lead, rank and section",
                    "slugs of its articles, the most important first",
                    "[harbour-reopens, ferry-times]")
            .elsewhere("articles", "items");
    static final Field<When> SEALED = optional(
                    "sealed",
                    Dates.WHEN,
                    "",
                    "the instant at which it was finished: what comes later, or is not in order, is listed as added later",
                    "2031-03-02T20:00")
            .elsewhere("closed");

    static final Table TABLE = new Table("edition", List.of(TITLE, NUMBER, ORDER, SEALED));

    private EditionKeys() {}

    /** The edition; empty when the file does not lie in the folder of a day. */
    static Optional<EditionFile> read(Values values, Manuscript file) {
        Optional<LocalDate> day = file.path().day();
        if (day.isEmpty()) {
            values.problems()
                    .add(
                            Rule.EDITION_PLACE,
                            Place.of(values.place().path()),
                            "edition.md lies outside the folder of a day",
                            "move it to the folder of its edition, such as content/2023/07/03/edition.md");
        }
        return day.map(known -> new EditionFile(
                file.path().value(),
                known,
                values.get(TITLE, ""),
                values.get(NUMBER, 0),
                values.place(NUMBER),
                values.list(ORDER),
                values.get(SEALED).map(When::instant),
                file.text()));
    }
}
