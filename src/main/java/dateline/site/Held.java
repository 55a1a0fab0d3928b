package dateline.site;

import dateline.article.Article;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why an article is not published now. */
public enum Held {
    DRAFT,
    WITHHELD,
    EMBARGO,
    FUTURE,
    EXPIRED;

    /** The word of summaries: {@code draft}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Why an article is held back at an instant; empty when it is published. An article that gives only its day is never
     * in the future on that day.
     */
    static Optional<Held> of(Article article, Instant now, boolean drafts) {
        if (article.draft() && !drafts) {
            return Optional.of(DRAFT);
        }
        if (article.status() == Article.Status.WITHHELD) {
            return Optional.of(WITHHELD);
        }
        if (article.embargo().isPresent()
                && now.isBefore(article.embargo().get().toInstant())) {
            return Optional.of(EMBARGO);
        }
        if (now.isBefore(article.date().toInstant())) {
            return Optional.of(FUTURE);
        }
        if (article.expires().isPresent()
                && !now.isBefore(article.expires().get().toInstant())) {
            return Optional.of(EXPIRED);
        }
        return Optional.empty();
    }

    /** The next instant at which the clock alone changes whether the article is published. */
    static Optional<Instant> nextChange(Article article, Instant now, boolean drafts) {
        if ((article.draft() && !drafts) || article.status() == Article.Status.WITHHELD) {
            return Optional.empty();
        }
        Instant start = article.embargo()
                .map(embargo -> embargo.toInstant())
                .filter(embargo -> embargo.isAfter(article.date().toInstant()))
                .orElse(article.date().toInstant());
        Optional<Instant> end = article.expires().map(expires -> expires.toInstant());
        if (now.isBefore(start)) {
            return Optional.of(start);
        }
        return end.filter(now::isBefore);
    }
}
