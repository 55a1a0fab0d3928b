package dateline.page;

/** A source beneath an article. */
@Meaning("a source beneath an article")
public record SourceNote(
        @Meaning("publisher, with its page in the digest when sources have pages")
        Link publisher,

        @Meaning("the document; its address is empty when there is none, its words are empty when it has no title")
        Link document,

        @Meaning("date of the document in words; empty when none")
        String date,

        @Meaning("datetime attribute of that date; empty when none")
        String iso,

        @Meaning("address of a kept copy; empty when none") String archive,
        @Meaning("whether it is the lead source") boolean lead) {}
