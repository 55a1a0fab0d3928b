package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;

/** An article that cards and feeds can say nothing of, or too much. */
final class SummaryMissing implements TextRule {
    private static final int MOST = 300;

    @Override
    public Rule rule() {
        return Rule.SUMMARY_MISSING;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue() && proof.article().isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        Article article = proof.article().orElseThrow();
        int length = article.summary().codePointCount(0, article.summary().length());
        if (length == 0) {
            problems.add(
                    rule(),
                    proof.key("title"),
                    "there is neither a summary nor text",
                    "write summary: in a sentence or two");
        } else if (article.summaryIsLede() && length > MOST) {
            problems.add(
                    rule(),
                    proof.start(),
                    "the first paragraph stands in for the summary and has " + length + " characters",
                    "write summary: in a sentence or two, or shorten the paragraph to " + MOST + " characters");
        }
    }
}
