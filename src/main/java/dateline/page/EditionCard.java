package dateline.page;

import java.util.Optional;

/** An edition in a list. */
@Meaning("an edition in a list")
public record EditionCard(
        @Meaning("the edition") EditionLink edition,
        @Meaning("its lead article") Optional<Card> lead,
        @Meaning("number of articles") int count) {}
