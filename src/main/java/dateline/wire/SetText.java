package dateline.wire;

import java.util.stream.Collectors;

/** Text whose line ends mean something: a table becomes a block as it was set, a poem keeps its lines. */
final class SetText {
    private SetText() {}

    static Block.Words of(Paragraph paragraph) {
        String markdown = paragraph.isTable()
                ? "```\n" + String.join("\n", paragraph.rows()).replace("```", "'''") + "\n```"
                : paragraph.rows().stream().map(Plain::escaped).collect(Collectors.joining("\\\n"));
        return new Block.Words(markdown, paragraph.text(), false, paragraph.line());
    }
}
