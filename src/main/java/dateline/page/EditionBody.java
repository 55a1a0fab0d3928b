package dateline.page;

import dateline.text.Html;
import java.util.List;
import java.util.Optional;

/** The content of one edition. */
@Meaning("the content of one edition")
public record EditionBody(
        @Meaning("address, day and number") EditionLink edition,

        @Meaning("title given by the editor; empty when none")
        String title,

        @Meaning("editor's note; empty when none") Html note,
        @Meaning("number of articles") int count,
        @Meaning("words of all articles") int words,
        @Meaning("reading time of all articles in minutes") int minutes,
        @Meaning("the lead article") Optional<Card> lead,

        @Meaning("all other articles but briefs, by section in the digest's order")
        List<SectionGroup> sections,

        @Meaning("articles of kind brief") List<Card> briefs,

        @Meaning("articles that came after the edition was sealed")
        List<Card> addedLater) {

    /** The articles of one section. */
    @Meaning("the articles of one section")
    public record SectionGroup(
            @Meaning("section") Link section,
            @Meaning("articles") List<Card> articles) {}
}
