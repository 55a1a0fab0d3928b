package dateline.page;

/** A correction as the article and the corrections page show it. */
@Meaning("a correction as the article and the corrections page show it")
public record CorrectionNote(
        @Meaning("Corrected on 5 July 2023") String label,
        @Meaning("its date") Stamp date,
        @Meaning("what was wrong") String text,
        @Meaning("corrected, clarified or refiled") String kind,
        @Meaning("the article") Link article) {}
