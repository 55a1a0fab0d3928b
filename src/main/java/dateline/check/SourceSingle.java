package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;

/** A report that rests on one source alone. */
final class SourceSingle implements TextRule {
    @Override
    public Rule rule() {
        return Rule.SOURCE_SINGLE;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue() && proof.article().isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        Article article = proof.article().orElseThrow();
        if (article.kind() == Article.Kind.REPORT && article.sources().size() == 1) {
            Article.Name only = article.sources().get(0).name();
            problems.add(
                    rule(),
                    only.in(article.file()),
                    "\"" + only.text() + "\" is the only source",
                    "add another source that is independent of it");
        }
    }
}
