package dateline.cli;

import dateline.article.AuthorFile;
import dateline.article.Content;
import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.article.SourceFile;
import dateline.article.StoryFile;
import dateline.article.TopicFile;
import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.disk.SourceTree;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.text.Composed;
import dateline.text.Nearest;
import dateline.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the front matter of a new article may name.
 *
 * @param config the site's settings
 * @param topics the registered topics
 * @param stories the registered stories
 */
record SiteNames(SiteConfig config, List<TopicFile> topics, List<StoryFile> stories) {

    /**
     * Reads {@code site.yml} and the files of topics and stories. What is wrong with the latter is for the build to say.
     *
     * @throws UsageException when {@code site.yml} is missing or wrong
     */
    static SiteNames read(Path site) throws IOException {
        SourceTree tree = SourceTree.read(site).value();
        SiteConfig config = config(tree);
        ContentReader reader = ContentReader.of(config);
        return new SiteNames(
                config,
                documents(tree, "content/topics/", reader, TopicFile.class),
                documents(tree, "content/stories/", reader, StoryFile.class));
    }

    private static SiteConfig config(SourceTree tree) {
        Checked<SiteConfig> config = tree.find("site.yml")
                .map(file -> SiteConfigReader.read(tree.text(file).value()))
                .orElseGet(SiteConfigReader::missing);
        config.problems().stream().filter(Problem::isError).sorted().findFirst().ifPresent(problem -> {
            throw new UsageException(problem.place() + ": " + problem.message() + "; " + problem.hint());
        });
        return config.value();
    }

    private static <D extends Document> List<D> documents(
            SourceTree tree, String folder, ContentReader reader, Class<D> kind) {
        return tree.under(folder).stream()
                .filter(file -> file.ending().equals("md"))
                .map(file -> reader.read(tree.text(file).value()).value())
                .map(Content::document)
                .flatMap(Optional::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** All that an import may name. */
    Registry registry(SourceTree tree) {
        ContentReader reader = ContentReader.of(config);
        return new Registry(
                config,
                topics,
                stories,
                documents(tree, "content/authors/", reader, AuthorFile.class),
                documents(tree, "content/sources/", reader, SourceFile.class));
    }

    /** A topic's name as its file spells it. */
    String topic(String typed) {
        if (config.topics() == SiteConfig.Registry.OPEN) {
            return find(typed).map(TopicFile::name).orElse(typed);
        }
        return find(typed)
                .map(TopicFile::name)
                .orElseThrow(() -> unknown(
                        "topic",
                        typed,
                        topics.stream().map(TopicFile::name),
                        "write its file under content/topics/ first"));
    }

    /** A story's slug. */
    String story(String typed) {
        return stories.stream()
                .filter(story -> same(typed, story.slug()) || same(typed, story.name()))
                .map(StoryFile::slug)
                .findFirst()
                .orElseThrow(() -> unknown(
                        "story",
                        typed,
                        stories.stream().map(StoryFile::slug),
                        "write its file under content/stories/ first"));
    }

    /** A section's name as {@code site.yml} spells it. */
    String section(String typed) {
        return config.sections().stream()
                .filter(section -> same(typed, section.slug()) || same(typed, section.name()))
                .map(SiteConfig.Section::name)
                .findFirst()
                .orElseThrow(() -> unknown(
                        "section",
                        typed,
                        config.sections().stream().map(SiteConfig.Section::name),
                        "sections are listed in site.yml"));
    }

    private Optional<TopicFile> find(String typed) {
        return topics.stream()
                .filter(topic -> same(typed, topic.slug())
                        || same(typed, topic.name())
                        || topic.also().stream().anyMatch(name -> same(typed, name.text())))
                .findFirst();
    }

    private static boolean same(String typed, String name) {
        return fold(typed).equals(fold(name));
    }

    private static String fold(String name) {
        return Composed.of(name.strip()).toLowerCase(Locale.ROOT);
    }

    private static UsageException unknown(String what, String typed, Stream<String> known, String otherwise) {
        return new UsageException(
                "there is no " + what + " \"" + typed + "\"; " + Nearest.hint(typed, known.toList(), otherwise));
    }
}
