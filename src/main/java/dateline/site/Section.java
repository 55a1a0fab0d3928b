package dateline.site;

import dateline.text.WebPath;

/**
 * A fixed part of the digest.
 *
 * @param order its place among the sections, from 0
 */
public record Section(String slug, String name, int order) implements Subject {
    @Override
    public WebPath path() {
        return WebPath.page("sections", slug);
    }
}
