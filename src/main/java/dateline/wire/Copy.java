package dateline.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An item as an article that has no place yet.
 *
 * @param line of the input where the item starts
 * @param day its day in the site's zone
 * @param slug of its headline
 * @param keys front matter: YAML by key, several lines when it starts with one
 * @param suggested likewise, but as comments, for the editor to decide on
 * @param body Markdown
 * @param pictures whether something stands for a picture, so that a placeholder is needed
 * @param identity of the item at its source, or the address of its page; empty when it has none
 * @param version of the item
 * @param agency the lead source; empty when none
 * @param rows what the report says of the fields
 * @param dropped what was understood and left out
 * @param left what was not understood
 */
public record Copy(
        int line,
        LocalDate day,
        String slug,
        Map<String, String> keys,
        Map<String, String> suggested,
        String body,
        boolean pictures,
        String identity,
        int version,
        String agency,
        String title,
        String date,
        List<Row> rows,
        List<Aside> dropped,
        List<Aside> left) {}
