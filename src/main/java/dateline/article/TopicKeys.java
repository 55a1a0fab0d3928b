package dateline.article;

import static dateline.schema.Field.optional;

import dateline.article.Article.Name;
import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.Values;
import java.util.List;
import java.util.regex.Pattern;

/** The keys of {@code content/topics/*.md}. */
final class TopicKeys {
    static final Field<String> NAME = CommonKeys.name("its name as articles use it", "Port authority");
    static final Field<TopicFile.Type> TYPE = optional(
                    "type", Types.word(TopicFile.Type.class), "theme", "what sort of subject it is", "organization")
            .elsewhere("kind");
    static final Field<Name> PARENT =
            optional("parent", CommonKeys.NAMED, "", "the topic that it is a part of", "harbour");
    static final Field<String> MEDIA_TOPIC = optional(
            "media-topic",
            Types.pattern(
                    "Media Topic id",
                    Pattern.compile("medtop:[0-9]{8}"),
                    "write it as medtop:20000598, with the eight digits of the IPTC's list"),
            "",
            "the same in the Media Topics of the IPTC",
            "medtop:20000598");

    static final Table TABLE = new Table(
            "topic",
            List.of(
                    NAME,
                    TYPE,
                    PARENT,
                    CommonKeys.ALSO,
                    CommonKeys.SAME_AS,
                    MEDIA_TOPIC,
                    CommonKeys.SUMMARY,
                    CommonKeys.ALIASES));

    private TopicKeys() {}

    static TopicFile read(Values values, Manuscript file) {
        return new TopicFile(
                file.path().value(),
                file.path().slug(),
                values.get(NAME).orElseGet(() -> file.path().name()),
                values.get(TYPE, TopicFile.Type.THEME),
                values.get(PARENT),
                values.list(CommonKeys.ALSO),
                values.list(CommonKeys.SAME_AS),
                values.get(MEDIA_TOPIC, ""),
                values.get(CommonKeys.SUMMARY).orElseGet(file::lede),
                values.list(CommonKeys.ALIASES),
                file.text());
    }
}
