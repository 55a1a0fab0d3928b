package dateline.page;

import dateline.text.Digest;
import dateline.text.Pool;
import dateline.text.WebPath;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page of the site, not yet made.
 *
 * @param path its address
 * @param owner the file that it shows, or the file that causes it to exist; messages name it
 * @param sitemap the part of the sitemap that lists it: {@code 2023-07}, {@code pages}; empty when none does
 * @param changed the day or the moment of its last change
 * @param form what its record becomes
 * @param grounds what its record is made of, as a digest that is had faster than the record: as long as it and the whole
 *     site's settings stay the same, so does the record
 * @param view makes the record that its template prints
 */
public record Page(
        WebPath path,
        String owner,
        String sitemap,
        Optional<Temporal> changed,
        Form form,
        Optional<Supplier<Digest>> grounds,
        Supplier<View> view) {
    /** What its record becomes. */
    public enum Form {
        /** A page of the site. */
        PAGE,
        /** A letter's HTML part, with its style written at each element. */
        LETTER,
        /** A letter's plain text. */
        LETTER_TEXT,
        /** A letter of both parts, ready to be sent. */
        MESSAGE
    }

    /** Part of the sitemap for pages that belong to no month. */
    public static final String PAGES = "pages";

    /** A page that the sitemap lists. */
    public static Page listed(
            WebPath path, String owner, String sitemap, Optional<Temporal> changed, Supplier<View> view) {
        return new Page(path, owner, Pool.of(sitemap), changed, Form.PAGE, Optional.empty(), view);
    }

    /** The same page, whose record stays as it is while some grounds do. */
    Page on(Supplier<Digest> digest) {
        return new Page(path, owner, sitemap, changed, form, Optional.of(digest), view);
    }

    static Page letter(WebPath path, String owner, Form form, Supplier<View> view) {
        return new Page(path, owner, "", Optional.empty(), form, Optional.empty(), view);
    }

    static Page unlisted(WebPath path, String owner, Supplier<View> view) {
        return new Page(path, owner, "", Optional.empty(), Form.PAGE, Optional.empty(), view);
    }
}
