package dateline.page;

import dateline.text.WebPath;
import java.util.function.Supplier;

/**
 * A page of the site, not yet made.
 *
 * @param path its address
 * @param owner the file that it shows, or the file that causes it to exist; messages name it
 * @param sitemap the part of the sitemap that lists it: {@code 2023-07}, {@code pages}; empty when none does
 * @param changed date or date-time of its last change, ISO 8601; empty when not known
 * @param view makes the record that its template prints
 */
public record Page(WebPath path, String owner, String sitemap, String changed, Supplier<View> view) {
    /** Part of the sitemap for pages that belong to no month. */
    public static final String PAGES = "pages";

    static Page listed(WebPath path, String owner, String sitemap, String changed, Supplier<View> view) {
        return new Page(path, owner, sitemap, changed, view);
    }

    static Page unlisted(WebPath path, String owner, Supplier<View> view) {
        return new Page(path, owner, "", "", view);
    }
}
