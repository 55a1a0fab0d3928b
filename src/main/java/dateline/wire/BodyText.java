package dateline.wire;

import java.util.List;
import java.util.Optional;

/** The text of an item as the article has it: all of it, or the lede alone. */
final class BodyText {
    private BodyText() {}

    /**
     * The Markdown of the text.
     *
     * @param summary that stands in for a missing lede
     * @param full whether to keep all of it, or the lede alone
     * @param rows takes what is to be said of it
     */
    static String of(Item item, Optional<String> summary, boolean full, List<Row> rows) {
        StringBuilder body = new StringBuilder();
        if (!full) {
            String lede = summary.map(Plain::escaped)
                    .or(() -> item.lede().map(Block.Words::markdown))
                    .orElse("");
            long rest =
                    item.text().stream().filter(Block.Words.class::isInstance).count() - (summary.isPresent() ? 0 : 1);
            if (rest > 0) {
                rows.add(new Row(
                        "body",
                        rest + (rest == 1 ? " further paragraph" : " further paragraphs"),
                        0,
                        Sure.CERTAIN,
                        "left out; --full keeps them"));
            }
            if (lede.isEmpty()) {
                noText(rows);
            }
            return lede.isEmpty() ? "" : lede + "\n";
        }
        boolean first = true;
        for (Block block : item.text()) {
            if (block instanceof Block.Words words) {
                body.append(body.isEmpty() ? "" : "\n").append(words.markdown()).append('\n');
            } else if (block instanceof Block.Figure figure && !first) {
                body.append(body.isEmpty() ? "" : "\n")
                        .append(Placeholder.figure(figure.caption(), PhotoKey.ALT))
                        .append('\n');
            } else {
                first = false;
            }
        }
        if (body.isEmpty() && summary.isEmpty()) {
            noText(rows);
        }
        if (body.isEmpty()) {
            summary.map(Plain::escaped).ifPresent(words -> body.append(words).append('\n'));
        }
        return body.toString();
    }

    private static void noText(List<Row> rows) {
        rows.add(new Row("body", "none", 0, Sure.GUESS, "the item has no text: write at least what it is about"));
    }
}
