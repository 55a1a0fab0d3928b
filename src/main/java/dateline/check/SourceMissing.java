package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;
import java.util.EnumSet;
import java.util.Set;

/** News that says nothing of where it comes from. */
final class SourceMissing implements TextRule {
    private static final Set<Article.Kind> KINDS = EnumSet.of(Article.Kind.REPORT, Article.Kind.BRIEF);

    @Override
    public Rule rule() {
        return Rule.SOURCE_MISSING;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue() && proof.article().isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        Article article = proof.article().orElseThrow();
        if (article.syndication() == Article.Syndication.EXCERPT
                && (article.sources().isEmpty()
                        || article.sources().get(0).url().isEmpty())) {
            problems.add(
                    rule(),
                    proof.key("syndication"),
                    "this excerpt does not say where the whole text is",
                    "give its address in the first of sources:, as in {name: Port authority, url: \"https://…\"}");
            return;
        }
        if (KINDS.contains(article.kind()) && article.sources().isEmpty()) {
            problems.add(
                    rule(),
                    proof.key("title"),
                    "this " + article.kind().word() + " names no source",
                    "add sources: with what it is based on, or a kind: that needs none, such as opinion");
        }
    }
}
