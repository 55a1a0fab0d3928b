package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;

/** A published text that has the headline of something held back. */
final class LeakHeld implements TextRule {
    @Override
    public Rule rule() {
        return Rule.LEAK_HELD;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isPublishedNow();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        newsroom.heldTitles()
                .in(
                        proof.published(),
                        (at, article) -> problems.add(
                                rule(),
                                proof.at(at),
                                "this is the headline of " + article.file() + ", which is held back",
                                "remove it until that article is published"));
    }
}
