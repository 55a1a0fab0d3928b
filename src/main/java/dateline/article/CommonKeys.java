package dateline.article;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.article.Article.Name;
import dateline.schema.Addresses;
import dateline.schema.Field;
import dateline.schema.Type;
import dateline.schema.Types;
import java.util.List;

/** Keys that several kinds of content files have. */
final class CommonKeys {
    /** A text that knows its place, so that whoever looks it up can say where it stands. */
    static final Type<Name> NAMED = Types.TEXT.as(Name::of);

    static final Field<List<Name>> ALSO = optional(
                    "also", Types.list(NAMED), "", "other names that lead here", "[Port authority]")
            .elsewhere("alternateName", "other-names", "synonyms");
    static final Field<List<String>> SAME_AS = optional(
                    "same-as",
                    Types.list(Addresses.URL),
                    "",
                    "the same on Wikidata and elsewhere",
                    "[\"https://www.wikidata.org/wiki/Q42\"]")
            .elsewhere("sameAs", "links");
    static final Field<String> SUMMARY = optional(
                    "summary",
                    Types.TEXT_OR_NONE,
                    "the first paragraph",
                    "one or two sentences for lists and search engines",
                    "What it is about, in a sentence.")
            .elsewhere("description", "excerpt", "abstract");
    static final Field<List<Name>> ALIASES = optional(
                    "aliases",
                    Types.list(Addresses.ALIAS.as(Name::of)),
                    "",
                    "old addresses, which then lead here",
                    "[/old/place/]")
            .elsewhere("redirect_from", "redirects", "permalink", "url");

    private CommonKeys() {}

    /** The name of something with a file of its own. */
    static Field<String> name(String meaning, String example) {
        return required("name", Types.TEXT, meaning, example).elsewhere("title");
    }
}
