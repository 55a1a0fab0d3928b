package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pictures that hang on a ninjs item: associations by name in version 1, in a list since version 2. */
final class NinjsMedia {
    private NinjsMedia() {}

    static void read(JsonTree entry, Item item) {
        JsonTree associations = entry.get("associations");
        List<JsonTree> all = new ArrayList<>(associations.items());
        all.addAll(associations.members().values());
        all.removeIf(JsonTree::isNothing);
        for (JsonTree one : all) {
            String type = one.get("type").text().toLowerCase(Locale.ROOT);
            String text = Prose.plain(one.get("description_text", "descriptions", "description", "description_html")
                            .words("value"))
                    .orElse("");
            if (type.equals("picture")
                    || type.equals("photo")
                    || type.equals("graphic")
                    || (type.isEmpty() && !text.isEmpty())) {
                String alt = Prose.plain(one.get("headline", "headlines", "alttext", "altText")
                                .words("value"))
                        .orElse("");
                Caption peeled = CaptionLine.of(
                                text,
                                one.line(),
                                name -> name.length() <= 40 && Character.isUpperCase(name.codePointAt(0)))
                        .orElse(new Caption(text, "", "", "", "", "", one.line()));
                String by =
                        one.get("byline", "by", "creditline", "copyrightholder").words("value", "name");
                boolean known = item.captions().stream()
                        .anyMatch(shown -> !shown.text().isEmpty()
                                && Plain.squeezed(shown.text()).equals(Plain.squeezed(peeled.text())));
                if (known) {
                    item.drop(one.line(), peeled.text(), "the picture of the text again");
                    continue;
                }
                String rights = one.get("usageterms", "copyrightnotice").words("value");
                item.add(new Block.Figure(new Caption(
                        peeled.text(),
                        alt,
                        by.isEmpty() ? peeled.credit() : Plain.line(by),
                        rights.isEmpty() ? peeled.rights() : Plain.line(rights),
                        peeled.providedBy(),
                        Links.absolute(one.get("renditions").words("href", "url", "original", "main"), "")
                                .orElse(""),
                        one.line())));
            } else {
                String words = one.words("headline", "headlines", "uri", "value");
                item.leave(
                        one.line(),
                        words.isEmpty() ? "an association" : words,
                        "an associated " + (type.isEmpty() ? "item" : type));
            }
        }
    }
}
