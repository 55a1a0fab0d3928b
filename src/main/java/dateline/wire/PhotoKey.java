package dateline.wire;

import dateline.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** The front matter of the picture that leads an item; it did not come with the text, so a placeholder stands for it. */
final class PhotoKey {
    /** What a placeholder is called when nothing says what the picture shows. */
    static final String ALT = "A placeholder: the picture did not come with the text.";

    private PhotoKey() {}

    /**
     * Adds the key and its rows.
     *
     * @param full whether pictures are kept
     * @param dropped takes the pictures when they are not
     */
    static void add(Item item, boolean full, Map<String, String> keys, List<Row> rows, List<Aside> dropped) {
        List<Caption> captions = item.captions();
        if (captions.isEmpty()) {
            return;
        }
        if (!full) {
            captions.forEach(
                    caption -> dropped.add(new Aside(caption.line(), caption.text(), "a picture: kept with --full")));
            return;
        }
        Caption first = captions.get(0);
        StringBuilder yaml = new StringBuilder("\n  file: " + Placeholder.NAME);
        part(yaml, "alt", first.alt().isEmpty() ? ALT : first.alt());
        part(yaml, "caption", first.text());
        part(yaml, "credit", first.credit());
        part(yaml, "rights", first.rights());
        part(yaml, "provided-by", first.providedBy());
        keys.put("photo", yaml.toString());
        rows.add(new Row(
                "photo.file",
                Placeholder.NAME,
                first.line(),
                Sure.GUESS,
                first.address().isEmpty()
                        ? "a placeholder: put the picture there"
                        : "a placeholder for " + first.address()));
        row(
                rows,
                "photo.alt",
                first.alt().isEmpty() ? ALT : first.alt(),
                first,
                first.alt().isEmpty() ? Sure.GUESS : Sure.CERTAIN);
        row(rows, "photo.caption", first.text(), first, Sure.CERTAIN);
        row(rows, "photo.credit", first.credit(), first, Sure.CERTAIN);
        row(rows, "photo.rights", first.rights(), first, Sure.CERTAIN);
        row(rows, "photo.provided-by", first.providedBy(), first, Sure.LIKELY);
        captions.stream().skip(1).forEach(more -> row(rows, "figure", more.whole(), more, Sure.CERTAIN));
    }

    private static void row(List<Row> rows, String field, String value, Caption caption, Sure sure) {
        if (!value.isEmpty()) {
            rows.add(new Row(field, value, caption.line(), sure, ""));
        }
    }

    private static void part(StringBuilder yaml, String key, String value) {
        if (!value.isEmpty()) {
            yaml.append("\n  ").append(key).append(": ").append(YamlText.of(Plain.line(value)));
        }
    }
}
