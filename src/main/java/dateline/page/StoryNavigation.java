package dateline.page;

import java.util.List;
import java.util.Optional;

/** Where an article stands in its story. */
@Meaning("where an article stands in its story")
public record StoryNavigation(
        @Meaning("the story") Link story,
        @Meaning("place in the story, from 1") int position,

        @Meaning("articles of the story up to this one, at most three before it, in order")
        List<Entry> earlier,

        @Meaning("articles of the story after this one, at most three, in order")
        List<Entry> later,

        @Meaning("the article before it in the story") Optional<Link> previous,
        @Meaning("the article after it in the story") Optional<Link> next) {

    /** An article of the story. */
    @Meaning("an article of the story")
    public record Entry(
            @Meaning("day in words") Stamp day,
            @Meaning("the article") Link article) {}
}
