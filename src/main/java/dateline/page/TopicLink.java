package dateline.page;

/** A topic as a link. */
@Meaning("a topic as a link")
public record TopicLink(
        @Meaning("address") String href,
        @Meaning("name") String text,

        @Meaning("theme, person, organization, place or event")
        String type,

        @Meaning("number of articles; 0 where it is not shown")
        int count) {}
