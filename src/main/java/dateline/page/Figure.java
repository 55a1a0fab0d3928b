package dateline.page;

/** A picture with what must stand beneath it. */
@Meaning("a picture with what must stand beneath it")
public record Figure(
        @Meaning("address; empty when the picture may not be shown")
        String src,

        @Meaning("all sizes for srcset; empty when there is one")
        String sources,

        @Meaning("what it shows") String alt,
        @Meaning("pixels; 0 when not known") int width,
        @Meaning("pixels; 0 when not known") int height,
        @Meaning("caption; empty when none") String caption,

        @Meaning("who provided it, when that is not the credit; empty when none")
        String providedBy,

        @Meaning("credit; empty when none") String credit,
        @Meaning("rights; empty when none") String rights,

        @Meaning("focal point as a class: at-50-30; empty when none")
        String position) {}
