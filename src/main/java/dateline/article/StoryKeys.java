package dateline.article;

import static dateline.schema.Field.optional;

import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.Values;
import java.util.List;

/** The keys of {@code content/stories/*.md}. */
final class StoryKeys {
    static final Field<String> NAME = CommonKeys.name("its name", "The winter storms");
    static final Field<Boolean> ENDED = optional(
                    "ended", Types.FLAG, "false", "whether it is over and leaves the list of ongoing stories", "true")
            .elsewhere("closed", "done");

    static final Table TABLE = new Table("story", List.of(NAME, CommonKeys.SUMMARY, ENDED, CommonKeys.ALIASES));

    private StoryKeys() {}

    static StoryFile read(Values values, Manuscript file) {
        return new StoryFile(
                file.path().value(),
                file.path().slug(),
                values.get(NAME).orElseGet(() -> file.path().name()),
                values.get(CommonKeys.SUMMARY).orElseGet(file::lede),
                values.get(ENDED, false),
                values.list(CommonKeys.ALIASES),
                file.text());
    }
}
