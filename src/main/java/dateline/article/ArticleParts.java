package dateline.article;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.article.Article.Citation;
import dateline.article.Article.Correction;
import dateline.article.Article.CorrectionKind;
import dateline.article.Article.Name;
import dateline.article.Article.Photo;
import dateline.schema.Addresses;
import dateline.schema.Dates;
import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Type;
import dateline.schema.Types;
import dateline.schema.When;
import dateline.source.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of the maps within an article's front matter. */
final class ArticleParts {
    private static final Pattern POSITION =
            Pattern.compile("(left|center|right|[0-9]{1,3}%)( (top|center|bottom|[0-9]{1,3}%))?");

    private ArticleParts() {}

    static Type<Citation> citation() {
        Field<Name> name = required("name", CommonKeys.NAMED, "the publisher", "Port authority")
                .elsewhere("publisher", "source");
        Field<String> url = optional("url", Addresses.URL, "", "the document", "https://port.example.org/news/7")
                .elsewhere("link", "href");
        Field<String> title = optional("title", Types.TEXT, "", "the document's title", "Ferries resume");
        Field<LocalDate> date = optional("date", Dates.DAY, "", "the document's date", "2031-03-02");
        Field<String> archive =
                optional("archive", Addresses.URL, "", "a kept copy of it", "https://archive.example.org/port/7");
        Type<Citation> record = Types.record(
                new Table("source of an article", List.of(name, url, title, date, archive)),
                values -> new Citation(
                        values.required(name),
                        values.get(url, ""),
                        values.get(title, ""),
                        values.get(date),
                        values.get(archive, "")));
        Type<Citation> nameOnly =
                CommonKeys.NAMED.as((given, place) -> new Citation(given, "", "", Optional.empty(), ""));
        return Types.either(nameOnly, record);
    }

    static Type<Photo> photo() {
        Field<Name> file = required(
                        "file",
                        Addresses.PICTURE.as(Name::of),
                        "the picture: beside the article, or from content/ when it starts with /",
                        "quay.jpg")
                .elsewhere("src", "url", "path", "image");
        Field<String> alt = optional(
                "alt", Types.TEXT_OR_NONE, "", "what it shows, for those who cannot see it", "A ferry at the quay.");
        Field<String> caption = optional("caption", Types.TEXT, "", "what it is about", "The first ferry since Friday.")
                .elsewhere("title");
        Field<String> credit =
                optional("credit", Types.TEXT, "", "who made it", "Jane Quay").elsewhere("author", "by");
        Field<String> rights = optional(
                        "rights",
                        Types.TEXT,
                        "",
                        "how it may be used; a phrase such as \"not for sale\" keeps it from being published",
                        "Free to reuse with credit")
                .elsewhere("license", "licence", "copyright");
        Field<String> provider = optional("provided-by", Types.TEXT, "", "who handed it out", "Port authority");
        Field<String> position = optional(
                "position",
                Types.pattern("position", POSITION, "write how far from the left and the top, as in 50% 30%"),
                "the middle",
                "what must stay visible when it is cropped",
                "50% 30%");
        Field<Boolean> cleared = optional(
                "cleared", Types.FLAG, "false", "whether you may publish it although its rights say otherwise", "true");
        Table table = new Table("photo", List.of(file, alt, caption, credit, rights, provider, position, cleared));
        return Types.record(table, values -> {
            if (!values.has(alt)) {
                values.problems()
                        .add(
                                Rule.PICTURE_ALT,
                                values.place(),
                                "the photo has no alt text",
                                "say what it shows, as in alt: " + alt.example());
            }
            return new Photo(
                    values.required(file),
                    values.get(alt, ""),
                    values.get(caption, ""),
                    values.get(credit, ""),
                    values.get(rights, ""),
                    values.get(provider, ""),
                    values.get(position, ""),
                    values.get(cleared, false));
        });
    }

    static Type<Correction> correction() {
        Field<When> date = required("date", Dates.WHEN, "when it was corrected", "2031-03-03");
        Field<String> text =
                required("text", Types.TEXT, "what was wrong and what is right", "The ferry sails at seven.");
        Field<CorrectionKind> kind = optional(
                "kind",
                Types.word(CorrectionKind.class),
                "corrected",
                "corrected: a mistake of substance; clarified: words that misled; refiled: a slip",
                "clarified");
        return Types.record(
                new Table("correction", List.of(date, text, kind)),
                values -> new Correction(
                        values.required(date).instant(),
                        values.required(date).dateOnly(),
                        values.required(text),
                        values.get(kind, CorrectionKind.CORRECTED)));
    }

    static Type<Boolean> wire() {
        Field<String> item = optional(
                "item", Types.TEXT, "", "the item's identity at its source", "urn:newsml:wire.example:20310302:7");
        Field<Integer> version =
                optional("version", Types.number(0, 999_999_999), "0", "of the item; (2nd LD) is 2", "2");
        Field<String> note =
                optional("note", Types.TEXT, "", "the source's note to editors", "adds quotes in paras 3-5");
        Field<Integer> urgency = optional("urgency", Types.number(1, 9), "", "the source's, 1 is a flash", "3");
        Field<String> text = optional(
                "text", Types.TEXT, "", "a digest of the imported text, which tells whether it was edited", "3f9a0c11");
        return Types.record(new Table("wire", List.of(item, version, note, urgency, text)), values -> true);
    }
}
