package dateline.page;

import java.util.List;

/** An edition with its articles in a longer list. */
@Meaning("an edition with its articles in a longer list")
public record Day(
        @Meaning("the edition") EditionLink edition,
        @Meaning("its articles in the edition's order") List<Card> articles) {}
