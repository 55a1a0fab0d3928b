package dateline.page;

/** A point in time, for machines and in words. */
@Meaning("a point in time, for machines and in words")
public record Stamp(
        @Meaning("ISO 8601: the value of a datetime attribute")
        String iso,

        @Meaning("in the words of the site's language") String words) {}
