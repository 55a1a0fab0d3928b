package dateline.article;

import dateline.article.Article.Correction;
import dateline.schema.Field;
import dateline.schema.Placed;
import dateline.schema.Values;
import dateline.schema.When;
import dateline.source.Place;
import dateline.source.Rule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The dates of an article, and that they follow each other.
 *
 * @param updated moved on by a later correction
 * @param updatedDateOnly whether the front matter gave no time of day for it
 */
record ArticleDates(
        OffsetDateTime date,
        boolean dateOnly,
        Optional<OffsetDateTime> updated,
        boolean updatedDateOnly,
        Optional<OffsetDateTime> embargo,
        Optional<OffsetDateTime> expires) {

    static ArticleDates read(Values values, Manuscript file) {
        Optional<When> given = values.get(ArticleKeys.DATE);
        When date = given.orElseGet(() -> new When(file.assumedDate(), true));
        Optional<When> updated = values.get(ArticleKeys.UPDATED).map(when -> notBefore(date, when));
        for (Placed<Correction> correction : values.list(ArticleKeys.CORRECTIONS)) {
            Correction value = correction.value();
            When moved = notBefore(date, new When(value.date(), value.dateOnly()));
            updated = updated.filter(last -> last.instant().isAfter(moved.instant()))
                    .or(() -> Optional.of(moved));
        }
        ArticleDates dates = new ArticleDates(
                date.instant(),
                date.dateOnly(),
                updated.map(When::instant),
                updated.map(When::dateOnly).orElse(false),
                values.get(ArticleKeys.EMBARGO).map(When::instant),
                values.get(ArticleKeys.EXPIRES).map(When::instant));
        checkFolder(given, values, file);
        given.ifPresent(known -> checkOrder(known, values));
        return dates;
    }

    private static void checkFolder(Optional<When> date, Values values, Manuscript file) {
        if (!file.path().isDated()) {
            return;
        }
        Optional<LocalDate> folder = file.path().day();
        if (folder.isEmpty()) {
            String path = values.place().path();
            values.problems()
                    .add(
                            Rule.DATE_FOLDER,
                            Place.of(path),
                            "there is no day " + path.replaceFirst(".*?([0-9]{4}/[0-9]{2}/[0-9]{2})/[^/]*$", "$1"),
                            "move the file to the folder of its date");
        } else if (date.isPresent() && !date.get().day().equals(folder.get())) {
            LocalDate day = date.get().day();
            values.problem(
                    Rule.DATE_FOLDER,
                    ArticleKeys.DATE,
                    "the date is on " + day + " in " + file.zone() + ", but the folder is that of " + folder.get(),
                    "move the file to the folder " + day.toString().replace('-', '/') + ", or mend the date");
        }
    }

    private static void checkOrder(When date, Values values) {
        values.get(ArticleKeys.UPDATED)
                .filter(updated -> isBefore(updated, date))
                .ifPresent(updated -> tooEarly(values, ArticleKeys.UPDATED, "before date", date));
        for (Placed<Correction> correction : values.list(ArticleKeys.CORRECTIONS)) {
            Correction value = correction.value();
            if (isBefore(new When(value.date(), value.dateOnly()), date)) {
                values.problems()
                        .add(
                                Rule.DATE_ORDER,
                                correction.place(),
                                "this correction is before date",
                                "date is " + shown(date.instant()) + "; write a later one here, or mend date");
            }
        }
        Optional<When> expires = values.get(ArticleKeys.EXPIRES);
        Optional<When> embargo = values.get(ArticleKeys.EMBARGO);
        if (expires.isPresent() && !expires.get().instant().isAfter(date.instant())) {
            tooEarly(values, ArticleKeys.EXPIRES, "not after date", date);
        } else if (expires.isPresent()
                && embargo.isPresent()
                && !expires.get().instant().isAfter(embargo.get().instant())) {
            tooEarly(values, ArticleKeys.EXPIRES, "not after embargo", embargo.get());
        }
    }

    private static void tooEarly(Values values, Field<When> field, String how, When other) {
        String name = how.substring(how.lastIndexOf(' ') + 1);
        values.problem(
                Rule.DATE_ORDER,
                field,
                field.name() + " is " + how,
                name + " is " + shown(other.instant()) + "; write a later one here, or mend " + name);
    }

    /** A day without a time is not before any time of that day. */
    private static boolean isBefore(When when, When date) {
        boolean byDay = when.dateOnly() || date.dateOnly();
        return byDay ? when.day().isBefore(date.day()) : when.instant().isBefore(date.instant());
    }

    private static When notBefore(When date, When when) {
        return when.instant().isBefore(date.instant()) ? new When(date.instant(), when.dateOnly()) : when;
    }

    private static String shown(OffsetDateTime instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    }
}
