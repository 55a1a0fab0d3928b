package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;
import java.time.Duration;
import java.time.OffsetDateTime;

/** An embargo that holds nothing back any more. */
final class EmbargoPassed implements TextRule {
    private static final Duration GRACE = Duration.ofDays(7);

    @Override
    public Rule rule() {
        return Rule.EMBARGO_PASSED;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue() && proof.article().flatMap(Article::embargo).isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        OffsetDateTime embargo = proof.article().flatMap(Article::embargo).orElseThrow();
        if (embargo.toInstant().plus(GRACE).isBefore(newsroom.now())) {
            problems.add(
                    rule(), proof.key("embargo"), "the embargo passed on " + embargo.toLocalDate(), "remove the line");
        }
    }
}
