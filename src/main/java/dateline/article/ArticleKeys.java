package dateline.article;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.article.Article.Citation;
import dateline.article.Article.Correction;
import dateline.article.Article.Kind;
import dateline.article.Article.Name;
import dateline.article.Article.Photo;
import dateline.article.Article.Status;
import dateline.article.Article.Syndication;
import dateline.schema.Addresses;
import dateline.schema.Dates;
import dateline.schema.Field;
import dateline.schema.Languages;
import dateline.schema.Placed;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.When;
import java.util.List;

/** The keys of an article's front matter. */
final class ArticleKeys {
    static final Field<String> TITLE = required("title", Types.TEXT, "headline", "Harbour reopens after storm")
            .elsewhere("headline", "name");
    static final Field<When> DATE = required(
                    "date",
                    Dates.WHEN,
                    "first publication; without an offset it is in the site's zone",
                    "2031-03-02T16:30")
            .elsewhere("publishDate", "pubDate", "published", "publish_date", "created");
    static final Field<When> UPDATED = optional(
                    "updated", Dates.WHEN, "", "last material change; not before date", "2031-03-02T18:00")
            .elsewhere("lastmod", "modified", "last_modified_at", "dateModified", "updatedDate");
    static final Field<String> ID = optional(
                    "id",
                    Types.TEXT,
                    "the file's path",
                    "identity in feeds; keep it when the file moves",
                    "2031/03/02/harbour-reopens")
            .elsewhere("guid", "uuid");
    static final Field<String> SLUG = optional(
                    "slug", Addresses.SLUG, "the file's name", "last part of the address", "harbour-reopens")
            .elsewhere("permalink", "url");
    static final Field<String> SUMMARY = optional(
                    "summary",
                    Types.TEXT_OR_NONE,
                    "the first paragraph",
                    "lede for cards and feeds",
                    "Ferries sail again this evening.")
            .elsewhere("description", "excerpt", "abstract", "lede")
            .inStub();
    static final Field<Name> SECTION = optional(
                    "section",
                    CommonKeys.NAMED,
                    "the first section",
                    "name or slug of a section of site.yml",
                    "Harbour")
            .elsewhere("category", "categories")
            .inStub();
    static final Field<List<Name>> TOPICS = optional(
                    "topics",
                    Types.list(CommonKeys.NAMED),
                    "",
                    "what it is about: names, slugs or other names of topics",
                    "[Ferries, Port authority]")
            .elsewhere("tags", "tag", "keywords", "topic")
            .inStub();
    static final Field<Name> STORY = optional(
                    "story", CommonKeys.NAMED, "", "slug of the running story that it belongs to", "winter-storms")
            .elsewhere("series")
            .inStub();
    static final Field<Kind> KIND = optional(
                    "kind", Types.word(Kind.class), "report", "what sort of item it is; chooses its label", "brief")
            .elsewhere("type", "layout", "genre");
    static final Field<String> DATELINE = optional("dateline", Types.TEXT, "", "place that it was filed from", "SEOUL")
            .inStub();
    static final Field<List<Name>> AUTHORS = optional(
                    "authors", Types.list(CommonKeys.NAMED), "", "who wrote it: slugs or names", "[jane-quay]")
            .elsewhere("author", "by", "byline")
            .inStub();
    static final Field<List<Citation>> SOURCES = optional(
                    "sources",
                    Types.list(ArticleParts.citation()),
                    "",
                    "what it is based on; the first is the lead source",
                    "[{name: Port authority, url: \"https://port.example.org/news/7\"}]")
            .elsewhere("source")
            .inStub();
    static final Field<Photo> PHOTO = optional(
                    "photo", ArticleParts.photo(), "", "its picture", "{file: quay.jpg, alt: A ferry at the quay.}")
            .elsewhere("image", "cover", "thumbnail", "featured_image", "picture")
            .inStub();
    static final Field<Boolean> LEAD = optional("lead", Types.FLAG, "false", "whether it leads its edition", "true")
            .elsewhere("featured", "pinned", "sticky");
    static final Field<Integer> RANK = optional(
                    "rank", Types.number(1, 9), "", "place in its edition: 1 is near the top, 9 near the end", "2")
            .elsewhere("weight", "order", "priority");
    static final Field<String> LANGUAGE = optional(
                    "language", Languages.LANGUAGE, "the site's", "language that it is written in", "ko")
            .elsewhere("lang", "locale");
    static final Field<Boolean> DRAFT =
            optional("draft", Types.FLAG, "false", "whether it is built only with --drafts", "true");
    static final Field<When> EMBARGO = optional(
                    "embargo", Dates.WHEN, "", "the instant before which nothing of it appears", "2031-03-02T17:00")
            .elsewhere("publishDate", "publish_date");
    static final Field<When> EXPIRES = optional(
                    "expires", Dates.WHEN, "", "the instant from which nothing of it appears any more", "2031-04-01")
            .elsewhere("expiryDate", "expiry_date", "unpublishDate");
    static final Field<List<Placed<Correction>>> CORRECTIONS = optional(
                    "corrections",
                    Types.list(ArticleParts.correction().as(Placed::new)),
                    "",
                    "what was wrong; shown on the article, on the page of corrections and in feeds",
                    "[{date: 2031-03-03, text: The ferry sails at seven.}]")
            .elsewhere("correction", "errata");
    static final Field<Status> STATUS = optional(
            "status",
            Types.word(Status.class),
            "usable",
            "withheld is not published; withdrawn keeps its address as a notice and leaves lists, feeds and search",
            "withdrawn");
    static final Field<Syndication> SYNDICATION = optional(
            "syndication",
            Types.word(Syndication.class),
            "original",
            "whose text it is: an excerpt links out, and a full copy is kept out of search engines",
            "excerpt");
    /** Only the next import reads it, from the file itself. */
    static final Field<Boolean> WIRE = optional(
            "wire",
            ArticleParts.wire(),
            "",
            "what dateline import noted, so that a later version finds this file; never published",
            "{item: \"urn:newsml:wire.example:20310302:7\", version: 2}");

    /** All keys. */
    static final Table TABLE = new Table(
            "article",
            List.of(
                    TITLE,
                    DATE,
                    UPDATED,
                    ID,
                    SLUG,
                    SUMMARY,
                    SECTION,
                    TOPICS,
                    STORY,
                    KIND,
                    DATELINE,
                    AUTHORS,
                    SOURCES,
                    PHOTO,
                    LEAD,
                    RANK,
                    LANGUAGE,
                    DRAFT,
                    EMBARGO,
                    EXPIRES,
                    CORRECTIONS,
                    STATUS,
                    CommonKeys.ALIASES,
                    SYNDICATION,
                    WIRE));

    private ArticleKeys() {}
}
