package dateline.site;

import dateline.article.TopicFile;
import dateline.text.WebPath;
import java.util.List;
import java.util.Optional;

/**
 * A subject with a page.
 *
 * @param parent slug of the topic above it
 * @param file missing for a topic that articles name but no file describes
 */
public record Topic(String slug, String name, TopicFile.Type type, Optional<String> parent, Optional<TopicFile> file)
        implements Subject {

    @Override
    public WebPath path() {
        return WebPath.page("topics", slug);
    }

    /** Other names of the topic. */
    public List<String> also() {
        return file.map(f -> f.also().stream().map(name -> name.text()).toList())
                .orElse(List.of());
    }

    /** One sentence on it; empty when there is none. */
    public String summary() {
        return file.map(TopicFile::summary).orElse("");
    }
}
