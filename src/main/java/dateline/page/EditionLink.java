package dateline.page;

/** An edition as a link. */
@Meaning("an edition as a link")
public record EditionLink(
        @Meaning("address") String href,

        @Meaning("day in words, or the week's first and last day")
        Stamp day,

        @Meaning("number; 0 when it has none") int number) {}
