package dateline.site;

import dateline.article.AuthorFile;
import dateline.text.WebPath;
import java.util.Optional;

/** Somebody who writes articles; without a file when only articles name them. */
public record Author(String slug, String name, Optional<AuthorFile> file) implements Subject {
    @Override
    public WebPath path() {
        return WebPath.page("authors", slug);
    }
}
