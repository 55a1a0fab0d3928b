package dateline.page;

/** An entry of a list to choose from. */
@Meaning("an entry of a list to choose from")
public record Choice(
        @Meaning("what is chosen: a slug") String value,
        @Meaning("words") String text) {}
