package dateline.page;

import java.util.List;

/** How often a topic was in the digest, month by month. */
@Meaning("how often a topic was in the digest, month by month")
public record Sparkline(
        @Meaning("in words: 12 articles from August 2021 to July 2023, most in July 2023")
        String label,

        @Meaning("bars, oldest first") List<Bar> bars) {

    /** One month. */
    @Meaning("one month")
    public record Bar(
            @Meaning("articles") int count,

            @Meaning("offset from the left, in a box of 240 by 40")
            int x,

            @Meaning("offset from the top") int y,
            @Meaning("height") int height,
            @Meaning("month and count in words") String label) {}
}
