package dateline.site;

import dateline.article.StoryFile;
import dateline.text.WebPath;

/** A running story. */
public record Story(String slug, String name, StoryFile file) implements Subject {
    @Override
    public WebPath path() {
        return WebPath.page("stories", slug);
    }
}
