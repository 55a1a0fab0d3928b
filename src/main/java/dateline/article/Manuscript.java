package dateline.article;

import dateline.markdown.Body;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What is known of a content file besides its front matter.
 *
 * @param zone the site's
 * @param language the site's
 */
record Manuscript(ContentPath path, Text text, Body body, ZoneId zone, String language) {
    /** The first paragraph, which stands in where no summary was given. */
    String lede() {
        return body.lede();
    }

    /** A day for a file whose own could not be read: that of its folder, if it has one. */
    OffsetDateTime assumedDate() {
        return path.day()
                .orElse(LocalDate.EPOCH)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(zone)
                .toOffsetDateTime();
    }
}
