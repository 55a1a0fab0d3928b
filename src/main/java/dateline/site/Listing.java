package dateline.site;

import java.util.List;

/**
 * A subject and its articles.
 *
 * @param articles oldest first, each once
 */
public record Listing<S extends Subject>(S subject, List<Published> articles) {
    /** The latest articles, newest first. */
    public List<Published> latest(int most) {
        return Site.newestFirst(articles, most);
    }
}
