package dateline.article;

import dateline.article.Article.Name;
import java.util.List;

/**
 * {@code content/sources/*.md}: a publisher that articles are based on.
 *
 * @param url its home; empty when none
 */
public record SourceFile(
        String path, String slug, String name, List<Name> also, String url, List<Name> aliases, Text text)
        implements Document {
    @Override
    public String title() {
        return name;
    }
}
