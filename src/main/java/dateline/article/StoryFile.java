package dateline.article;

import dateline.article.Article.Name;
import java.util.List;

/**
 * {@code content/stories/*.md}: a running story.
 *
 * @param summary one sentence; default: the first paragraph
 * @param ended whether it is over and leaves the list of ongoing stories
 */
public record StoryFile(
        String path, String slug, String name, String summary, boolean ended, List<Name> aliases, Text text)
        implements Document {
    @Override
    public String title() {
        return name;
    }
}
