package dateline.article;

import dateline.article.Article.Name;
import java.util.List;
import java.util.Optional;

/**
 * {@code content/topics/*.md}: a subject with a page.
 *
 * @param slug the file's name
 * @param parent as written
 * @param also other names
 * @param sameAs URLs of the same subject elsewhere
 * @param mediaTopic IPTC id such as {@code medtop:20000598}; empty when none
 * @param summary one sentence; default: the first paragraph
 */
public record TopicFile(
        String path,
        String slug,
        String name,
        Type type,
        Optional<Name> parent,
        List<Name> also,
        List<String> sameAs,
        String mediaTopic,
        String summary,
        List<Name> aliases,
        Text text)
        implements Document {

    @Override
    public String title() {
        return name;
    }

    /** What sort of subject it is. */
    public enum Type {
        THEME("Thing"),
        PERSON("Person"),
        ORGANIZATION("Organization"),
        PLACE("Place"),
        EVENT("Event");

        private final String schemaType;

        Type(String schemaType) {
            this.schemaType = schemaType;
        }

        /** The schema.org type. */
        public String schemaType() {
            return schemaType;
        }

        /** The word in front matter: {@code person}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
