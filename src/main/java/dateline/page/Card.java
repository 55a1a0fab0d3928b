package dateline.page;

import java.util.Optional;

/** An article in a list. */
@Meaning("an article in a list")
public record Card(
        @Meaning("address") String href,
        @Meaning("headline") String headline,
        @Meaning("lede; may be empty") String summary,
        @Meaning("section") Link section,
        @Meaning("first topic") Optional<Link> topic,

        @Meaning("kind as a label (Analysis, Opinion …); empty for a report")
        String kind,

        @Meaning("place it was filed from; empty when none") String dateline,
        @Meaning("day in words: 3 July 2023") Stamp day,

        @Meaning("time with zone: 16:30 KST; missing when only the day is known")
        Optional<Stamp> time,

        @Meaning("name of the lead source; empty when none") String source,
        @Meaning("reading time in minutes") int minutes,

        @Meaning("language when it is not the site's; else empty")
        String language,

        @Meaning("whether it was corrected") boolean corrected,
        @Meaning("its picture") Optional<Figure> photo) {}
