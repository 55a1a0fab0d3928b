package dateline.wire;

import dateline.config.WireProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** The text of a ninjs item: one of several bodies, the one with the most markup that can be read. */
final class NinjsText {
    private static final List<String> BODIES = List.of("body_xhtml", "body_html", "body_text", "body_xml");

    /**
     * A body.
     *
     * @param type its media type; empty when it has none
     */
    private record Body(String words, String type, int line) {
        boolean isMarkup() {
            return type.contains("html") || type.contains("xml") || (type.isEmpty() && words.matches("(?s)\\s*<.*"));
        }

        /** 0 for the best. */
        int rank() {
            if (type.contains("html") || (type.isEmpty() && isMarkup())) {
                return 0;
            }
            return isMarkup() ? 2 : 1;
        }
    }

    private NinjsText() {}

    static void read(JsonTree entry, Item item, WireProfile profile) {
        body(entry).ifPresent(body -> {
            String base = item.value(Part.URL);
            List<Block> blocks = body.isMarkup()
                    ? Texts.atLine(
                            Prose.of(Jsoup.parseBodyFragment(body.words()).body(), base, item), body.line())
                    : Texts.paragraphs(body.words(), body.line(), profile);
            Signs.all(Headings.without(blocks, item), item, profile);
        });
    }

    private static java.util.Optional<Body> body(JsonTree entry) {
        List<Body> bodies = new java.util.ArrayList<>();
        for (JsonTree body : entry.get("bodies", "body").each()) {
            String type = body.get("contenttype").text().toLowerCase(Locale.ROOT);
            bodies.add(new Body(body.words("value"), type, body.line()));
        }
        for (String name : BODIES) {
            JsonTree body = entry.get(name);
            String type = name.endsWith("text")
                    ? "text/plain"
                    : name.endsWith("xml") && !name.endsWith("xhtml") ? "text/xml" : "text/html";
            bodies.add(new Body(body.words("value"), type, body.line()));
        }
        return bodies.stream().filter(body -> !body.words().isBlank()).min(Comparator.comparingInt(Body::rank));
    }

    /** The words of a value, or those of its main variant in version 2 and later. */
    static String main(JsonTree value) {
        for (JsonTree variant : value.items()) {
            String role = variant.get("role").text().toLowerCase(Locale.ROOT);
            if (role.isEmpty() || role.contains("main")) {
                return variant.words("value", "name", "literal");
            }
        }
        return value.words("value", "name", "literal");
    }
}
