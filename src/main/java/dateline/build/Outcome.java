package dateline.build;

import dateline.source.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a build.
 *
 * @param problems sorted by path, line, column, rule
 * @param published whether the output folder holds this build's result
 * @param articles number of published articles
 * @param pages number of pages and documents of the site
 * @param rendered how many of them were made anew
 * @param written files created or replaced in the output folder
 * @param removed files deleted from it
 * @param held why articles are held back, with how many of each: {@code draft → 2}, {@code embargo → 1}; in fixed order
 * @param nextChange the next instant at which the site changes by itself: an embargo's or an article's date, an expiry
 * @param notes what else a person should know, as sentences
 */
public record Outcome(
        List<Problem> problems,
        boolean published,
        int articles,
        int pages,
        int rendered,
        int written,
        int removed,
        Map<String, Integer> held,
        Optional<Instant> nextChange,
        List<String> notes) {

    /** Whether any problem is an error: then nothing was published. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
