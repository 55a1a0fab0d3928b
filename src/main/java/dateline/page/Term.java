package dateline.page;

/** A name found in the text, with a sentence on it. */
@Meaning("a name found in the text, with a sentence on it")
public record Term(
        @Meaning("address of the topic's page") String href,
        @Meaning("name") String name,
        @Meaning("one sentence") String summary) {}
