package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;

/** A picture that names nobody. */
final class PhotoCredit implements TextRule {
    @Override
    public Rule rule() {
        return Rule.PHOTO_CREDIT;
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        proof.article().flatMap(Article::photo).ifPresent(photo -> {
            if (photo.credit().isEmpty() && photo.providedBy().isEmpty()) {
                problems.add(
                        rule(),
                        photo.file().in(proof.document().orElseThrow().file()),
                        "the photo has no credit",
                        "add credit: with who made it, or provided-by: with who handed it out");
            }
        });
    }
}
