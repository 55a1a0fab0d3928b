package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;
import java.time.LocalDate;

/** A correction that the file itself does not date. */
final class CorrectionUpdated implements TextRule {
    @Override
    public Rule rule() {
        return Rule.CORRECTION_UPDATED;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue()
                && proof.article()
                        .filter(article -> !article.corrections().isEmpty())
                        .isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        Article article = proof.article().orElseThrow();
        LocalDate last = article.corrections().stream()
                .map(correction -> correction.date().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        String updated = proof.value("updated").replaceFirst("^[\"']", "");
        if (updated.isEmpty()) {
            problems.add(
                    rule(),
                    proof.key("corrections"),
                    "the article was corrected, but has no updated:",
                    "add updated: " + last);
        } else if (updated.length() >= 10 && updated.substring(0, 10).compareTo(last.toString()) < 0) {
            problems.add(
                    rule(),
                    proof.key("updated"),
                    "updated is before the correction of " + last,
                    "write updated: " + last);
        }
    }
}
