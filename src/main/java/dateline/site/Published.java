package dateline.site;

import dateline.article.Article;
import dateline.text.WebPath;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * A published article with its names resolved.
 *
 * @param position its place in the digest, from 0 for the oldest; -1 for a withdrawn article, which no list holds
 * @param topics in the order of its front matter
 * @param outlets of its sources, in their order
 * @param photo its picture's file below {@code content/}; empty when it has none or may not show it
 * @param edition the first day of its edition
 */
public record Published(
        int position,
        Article article,
        WebPath path,
        Section section,
        List<Topic> topics,
        Optional<Story> story,
        List<Author> authors,
        List<Outlet> outlets,
        Optional<String> photo,
        LocalDate edition) {

    public LocalDate day() {
        return article.day();
    }

    public Month month() {
        return article.day().getMonth();
    }

    public boolean isWithdrawn() {
        return article.status() == Article.Status.WITHDRAWN;
    }
}
