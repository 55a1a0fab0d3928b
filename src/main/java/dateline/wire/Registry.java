package dateline.wire;

import dateline.article.AuthorFile;
import dateline.article.SourceFile;
import dateline.article.StoryFile;
import dateline.article.TopicFile;
import dateline.config.SiteConfig;
import dateline.text.Composed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that a digest knows. */
public record Registry(
        SiteConfig config,
        List<TopicFile> topics,
        List<StoryFile> stories,
        List<AuthorFile> authors,
        List<SourceFile> sources) {

    /** A topic by its name, slug or another name. */
    Optional<TopicFile> topic(String name) {
        return topics.stream()
                .filter(topic -> same(name, topic.slug())
                        || same(name, topic.name())
                        || topic.also().stream().anyMatch(also -> same(name, also.text())))
                .findFirst();
    }

    /** An author by name, slug or another name. */
    Optional<AuthorFile> author(String name) {
        return authors.stream()
                .filter(author -> same(name, author.slug())
                        || same(name, author.name())
                        || author.also().stream().anyMatch(also -> same(name, also.text())))
                .findFirst();
    }

    Optional<AuthorFile> authorOfMail(String mail) {
        return authors.stream().filter(author -> same(mail, author.email())).findFirst();
    }

    Optional<SourceFile> source(String name) {
        return sources.stream()
                .filter(source -> same(name, source.slug())
                        || same(name, source.name())
                        || source.also().stream().anyMatch(also -> same(name, also.text())))
                .findFirst();
    }

    Optional<SiteConfig.Section> section(String name) {
        return config.sections().stream()
                .filter(section -> same(name, section.slug()) || same(name, section.name()))
                .findFirst();
    }

    private static boolean same(String a, String b) {
        return !b.isEmpty() && fold(a).equals(fold(b));
    }

    private static String fold(String name) {
        return Composed.of(name.strip()).toLowerCase(Locale.ROOT);
    }
}
