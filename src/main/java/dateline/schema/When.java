package dateline.schema;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A date as front matter gives it.
 *
 * @param instant in the site's zone; the start of the day when no time was given
 * @param dateOnly whether no time was given
 */
public record When(OffsetDateTime instant, boolean dateOnly) {
    /** The day in the site's zone. */
    public LocalDate day() {
        return instant.toLocalDate();
    }
}
