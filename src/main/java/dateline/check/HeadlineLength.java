package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;

/** A headline that search engines and feed readers cut. */
final class HeadlineLength implements TextRule {
    @Override
    public Rule rule() {
        return Rule.HEADLINE_LENGTH;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue() && proof.article().isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        String title = proof.article().orElseThrow().title();
        int most = newsroom.config().newsroom().headline();
        int length = title.codePointCount(0, title.length());
        if (length > most) {
            problems.add(
                    rule(),
                    proof.key("title"),
                    "the headline has " + length + " characters",
                    "shorten it to " + most + ", and leave the rest to summary:");
        }
    }
}
