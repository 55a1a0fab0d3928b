package dateline.article;

import dateline.article.Article.Name;
import java.util.List;

/**
 * {@code content/authors/*.md}.
 *
 * @param role empty when none
 * @param email empty when none
 * @param sameAs profiles elsewhere
 */
public record AuthorFile(
        String path,
        String slug,
        String name,
        List<Name> also,
        String role,
        String email,
        List<String> sameAs,
        List<Name> aliases,
        Text text)
        implements Document {
    @Override
    public String title() {
        return name;
    }
}
