package dateline.article;

import static dateline.article.ArticleKeys.*;

import dateline.article.Article.Kind;
import dateline.article.Article.Name;
import dateline.article.Article.Status;
import dateline.article.Article.Syndication;
import dateline.schema.Field;
import dateline.schema.Placed;
import dateline.schema.Values;
import dateline.source.Place;

/** Makes an article of its front matter and its file. */
final class ArticleReader {
    private static final Name NO_NAME = new Name("", 0, 0);

    private ArticleReader() {}

    static Article read(Values values, Manuscript file) {
        ArticleDates dates = ArticleDates.read(values, file);
        return new Article(
                file.path().value(),
                values.get(ID).orElseGet(() -> file.path().id()),
                place(values, ID),
                values.get(TITLE, ""),
                dates.date(),
                dates.dateOnly(),
                dates.updated(),
                dates.updatedDateOnly(),
                values.get(SLUG).orElseGet(() -> file.path().slug()),
                place(values, SLUG),
                values.get(SUMMARY).orElseGet(file::lede),
                values.get(SUMMARY).isEmpty(),
                values.get(SECTION, NO_NAME),
                values.list(TOPICS),
                values.get(STORY),
                values.get(KIND, Kind.REPORT),
                values.get(DATELINE, ""),
                values.list(AUTHORS),
                values.list(SOURCES),
                values.get(PHOTO),
                values.get(LEAD, false),
                values.get(RANK, 0),
                values.get(LANGUAGE, file.language()),
                values.get(DRAFT, false),
                dates.embargo(),
                dates.expires(),
                values.list(CORRECTIONS).stream().map(Placed::value).toList(),
                values.get(STATUS, Status.USABLE),
                values.list(CommonKeys.ALIASES),
                values.get(SYNDICATION, Syndication.ORIGINAL),
                file.text());
    }

    private static Place place(Values values, Field<?> field) {
        return values.has(field) ? values.place(field) : Place.of(values.place().path());
    }
}
