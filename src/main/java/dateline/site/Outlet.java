package dateline.site;

import dateline.article.SourceFile;
import dateline.text.WebPath;
import java.util.Optional;

/** A source: a publisher that articles are based on; without a file when only articles name it. */
public record Outlet(String slug, String name, Optional<SourceFile> file) implements Subject {
    @Override
    public WebPath path() {
        return WebPath.page("sources", slug);
    }
}
