package dateline.article;

import dateline.markdown.Body;
import java.util.List;

/**
 * What stays in memory of a text; the text itself lies in the store under its digest.
 *
 * @param digest of everything that the parsed text depends on
 * @param words its length
 * @param holes its internal links and pictures
 * @param headings its headings
 */
public record Text(String digest, int words, List<Body.Hole> holes, List<Body.Heading> headings) {
    public Text {
        holes = List.copyOf(holes);
        headings = List.copyOf(headings);
    }

    /** What to keep of a parsed text. */
    public static Text of(String digest, Body body) {
        return new Text(digest, body.words(), body.holes(), body.headings());
    }

    /** The ids that links can lead to. */
    public List<String> anchors() {
        return headings.stream().map(Body.Heading::id).toList();
    }

    public boolean isEmpty() {
        return words == 0 && holes.isEmpty();
    }

    /** Reading time in whole minutes at 230 words a minute, at least 1. */
    public int minutes() {
        return Math.max(1, Math.round(words / 230f));
    }
}
