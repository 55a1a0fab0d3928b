package dateline.build;

import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.article.TopicFile;
import dateline.build.Reader.Read;
import dateline.check.Ledger;
import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.markdown.Labels;
import dateline.markdown.LargeStackThreads;
import dateline.page.Texts;
import dateline.site.Asset;
import dateline.site.Mention;
import dateline.site.Mentions;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the editors handed in, read but not yet put together.
 *
 * @param config {@code site.yml}
 * @param theme the site's theme
 * @param documents every readable Markdown file, by path
 * @param mentions of topics in each article, by its path
 * @param assets every other file under {@code content/}, by path
 * @param texts of the documents
 */
record Copy(
        SiteConfig config,
        Theme theme,
        List<Document> documents,
        Map<String, List<Mention>> mentions,
        List<Asset> assets,
        Texts texts) {
    private static final String CONTENT = "content/";
    private static final String TOPICS = "content/topics/";
    /** Far above what any article takes, far below what a person waits for. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** Reads all files; every problem of every file is reported. */
    static Checked<Copy> read(SourceTree tree, Memory memory, int jobs, Progress progress) {
        progress.begins(Stage.PARSE);
        Problems problems = new Problems();
        SiteConfig config = problems.take(config(tree));
        Theme theme = problems.take(Theme.read(tree, config.language()));
        List<Entry> topics = new ArrayList<>();
        List<Entry> texts = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Entry file : tree.under(CONTENT)) {
            if (file.path().equals(Ledger.FILE)) {
                continue;
            }
            if (!file.ending().equals("md") || file.path().startsWith(SourceTree.STATIC)) {
                others.add(file);
            } else {
                (file.path().startsWith(TOPICS) ? topics : texts).add(file);
            }
        }
        ContentReader content = ContentReader.of(config).with(Labels.of(Words.of(theme.words())));
        Counter counter = new Counter(progress, "read", topics.size() + texts.size());
        Reader first = new Reader(tree, memory, content, progress);
        Copy copy = new Copy(config, theme, new ArrayList<>(), new HashMap<>(), new ArrayList<>(), first);
        copy.add(read(tree, topics, jobs, file -> counter.count(first.read(file))), problems);
        // articles are searched for the names of topics while they are at hand, so topics come first
        List<TopicFile> registry = copy.documents.stream()
                .filter(TopicFile.class::isInstance)
                .map(TopicFile.class::cast)
                .toList();
        Reader second = first.lookingFor(Mentions.of(registry));
        copy.add(read(tree, texts, jobs, file -> counter.count(second.read(file))), problems);
        Assets assets = new Assets(tree, memory);
        for (Checked<Asset> asset : Parallel.map(others, jobs, assets::read)) {
            copy.assets.add(problems.take(asset));
        }
        return problems.with(copy);
    }

    private static List<Checked<Read>> read(
            SourceTree tree, List<Entry> files, int jobs, Function<Entry, Checked<Read>> work) {
        return LargeStackThreads.map(files, jobs, DEADLINE, work, file -> late(tree, file));
    }

    private void add(List<Checked<Read>> files, Problems problems) {
        for (Checked<Read> file : files) {
            Read read = problems.take(file);
            read.document().ifPresent(document -> {
                documents.add(document);
                mentions.put(document.path(), read.mentions());
            });
        }
    }

    static Checked<SiteConfig> config(SourceTree tree) {
        Optional<Entry> file = tree.find("site.yml");
        if (file.isEmpty()) {
            Problem missing = new Problem(
                    Rule.SITE_MISSING,
                    Place.of("site.yml"),
                    "there is no site.yml",
                    "run dateline init to make a new digest");
            return new Checked<>(
                    SiteConfigReader.read(Source.of("site.yml", "")).value(), List.of(missing));
        }
        Checked<Source> source = tree.text(file.get());
        Checked<SiteConfig> config = SiteConfigReader.read(source.value());
        return source.hasErrors() ? new Checked<>(config.value(), source.problems()) : config;
    }

    private static Checked<Read> late(SourceTree tree, Entry file) {
        return ContentReader.late(tree.text(file).value(), DEADLINE).map(none -> Read.NOTHING);
    }
}
