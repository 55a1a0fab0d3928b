package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;
import java.time.Duration;

/** A draft that nobody finishes. */
final class DraftStale implements TextRule {
    @Override
    public Rule rule() {
        return Rule.DRAFT_STALE;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.article().filter(Article::draft).isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        Article article = proof.article().orElseThrow();
        long days = Duration.between(article.date().toInstant(), newsroom.now()).toDays();
        if (days > newsroom.config().newsroom().draftDays()) {
            problems.add(
                    rule(),
                    proof.key("draft"),
                    "this has been a draft for " + days + " days",
                    "publish it with a new date, or remove the file");
        }
    }
}
