package dateline.page;

import java.util.List;

/** An edition with its articles in a longer list. */
@Meaning("an edition with its articles in a longer list")
public record Day(
        @Meaning("the edition") EditionLink edition,

        @Meaning("its articles in the edition's order; in a busy week or month, the first of them")
        List<Card> articles,

        @Meaning("number of its articles that are not among them")
        int more) {}
