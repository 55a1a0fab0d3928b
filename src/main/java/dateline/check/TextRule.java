package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;

/** A rule that looks at one text at a time; for many threads. */
interface TextRule {
    Rule rule();

    /** Whether the rule has anything to say on a text; usually on everything that is or will be published. */
    default boolean regards(Proof proof) {
        return proof.isDue();
    }

    void check(Proof proof, Newsroom newsroom, Problems problems);
}
