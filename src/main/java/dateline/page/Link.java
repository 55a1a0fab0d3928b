package dateline.page;

/** An address and its words. */
@Meaning("an address and its words")
public record Link(
        @Meaning("address; empty for plain text") String href,
        @Meaning("words") String text) {}
