package dateline.page;

import java.util.Optional;

/** A running story in a list. */
@Meaning("a running story in a list")
public record StoryCard(
        @Meaning("address") String href,
        @Meaning("name") String name,
        @Meaning("one sentence; may be empty") String summary,

        @Meaning("when it last moved; missing while it has no article")
        Optional<Stamp> moved,

        @Meaning("its latest article") Optional<Link> latest,
        @Meaning("number of articles") int count) {}
