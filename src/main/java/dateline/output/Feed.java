package dateline.output;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * The newest articles of a page of the digest, for subscribers, whatever the format.
 *
 * @param id stays for ever
 * @param description empty when none
 * @param page full address of the page
 * @param logo full address of the publisher's logo; empty when none
 * @param hub the WebSub hub that tells of changes; empty when none
 * @param archive full address of the newest archive; empty when the feed has none
 * @param entries newest first
 */
record Feed(
        String id,
        String title,
        String description,
        String language,
        String page,
        Person publisher,
        String logo,
        String hub,
        String archive,
        List<Entry> entries) {

    /** What a feed without an entry says of its last change, since Atom requires a date. */
    static final String NEVER = "1970-01-01T00:00:00Z";

    /** The last change of any entry, RFC 3339. */
    String updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.comparing(time -> OffsetDateTime.parse(time).toInstant()))
                .orElse(NEVER);
    }
}
