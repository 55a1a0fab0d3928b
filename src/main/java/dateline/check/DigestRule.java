package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;

/** A rule that looks at the digest as a whole. */
interface DigestRule {
    Rule rule();

    /**
     * @param sketches of each published article, by position; without a sketch where there is little text
     */
    void check(Newsroom newsroom, List<Sketch> sketches, Problems problems);
}
