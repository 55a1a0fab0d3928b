package dateline.build;

import dateline.article.Content;
import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.disk.SourceTree;
import dateline.markdown.Body;
import dateline.markdown.LargeStackThreads;
import dateline.markdown.Markdown;
import dateline.site.Asset;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the editors handed in, read but not yet put together.
 *
 * @param config {@code site.yml}
 * @param theme the site's theme
 * @param documents every readable Markdown file, by path
 * @param bodies parsed texts by digest
 * @param assets every other file under {@code content/}, by path
 */
record Copy(SiteConfig config, Theme theme, List<Document> documents, Map<String, Body> bodies, List<Asset> assets) {
    private static final String CONTENT = "content/";
    private static final Content UNREADABLE = new Content(Optional.empty(), Body.EMPTY);
    /** Far above what any article takes, far below what a person waits for. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** Reads all files; every problem of every file is reported. */
    static Checked<Copy> read(SourceTree tree, int jobs, Progress progress) {
        Problems problems = new Problems();
        SiteConfig config = problems.take(config(tree));
        Theme theme = problems.take(Theme.read(tree, config.language()));
        List<SourceTree.Entry> texts = new ArrayList<>();
        List<SourceTree.Entry> others = new ArrayList<>();
        for (SourceTree.Entry file : tree.under(CONTENT)) {
            boolean isText = file.ending().equals("md") && !file.path().startsWith(SourceTree.STATIC);
            (isText ? texts : others).add(file);
        }
        ContentReader reader = ContentReader.of(config);
        Counter counter = new Counter(progress, "read", texts.size());
        List<Checked<Content>> contents = LargeStackThreads.map(
                texts, jobs, DEADLINE, file -> counter.count(content(tree, reader, file)), file -> late(file));
        List<Document> documents = new ArrayList<>();
        Map<String, Body> bodies = new HashMap<>();
        for (Checked<Content> content : contents) {
            Content read = problems.take(content);
            read.document().ifPresent(document -> {
                documents.add(document);
                bodies.put(document.text().digest(), read.body());
            });
        }
        List<Asset> assets = new ArrayList<>();
        for (Checked<Asset> asset : Parallel.map(others, jobs, Copy::asset)) {
            assets.add(problems.take(asset));
        }
        return problems.with(new Copy(config, theme, documents, bodies, assets));
    }

    private static Checked<SiteConfig> config(SourceTree tree) {
        Optional<SourceTree.Entry> file = tree.find("site.yml");
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

    private static Checked<Content> content(SourceTree tree, ContentReader reader, SourceTree.Entry file) {
        Checked<Source> source = tree.text(file);
        return source.hasErrors() ? new Checked<>(UNREADABLE, source.problems()) : reader.read(source.value());
    }

    private static Checked<Content> late(SourceTree.Entry file) {
        return new Checked<>(
                UNREADABLE,
                Markdown.late(Source.of(file.path(), ""), 0, DEADLINE).problems());
    }

    private static Checked<Asset> asset(SourceTree.Entry file) {
        String path = file.path().substring(CONTENT.length());
        return Checked.of(new Asset(path, 0, 0));
    }
}
