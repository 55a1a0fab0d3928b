package dateline.page;

/** An article of a story with what it changed. */
@Meaning("an article of a story with what it changed")
public record TimelineEntry(
        @Meaning("the article") Card article,

        @Meaning(
                "the time since the article before in words (three weeks later); empty for the first and for the same day")
        String gap) {}
