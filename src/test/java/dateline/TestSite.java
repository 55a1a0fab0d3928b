package dateline;

import dateline.article.Content;
import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.article.TopicFile;
import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.markdown.Body;
import dateline.output.Outputs;
import dateline.page.Context;
import dateline.page.Dates;
import dateline.page.Pages;
import dateline.page.Texts;
import dateline.site.Asset;
import dateline.site.Mentions;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.SiteIndex;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Digest;
import dateline.text.WebPath;
import dateline.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A digest in memory, given by the texts of its files:
 *
 * <pre>
 * Site site = new TestSite("topics: open")
 *         .article("2023/07/03/talks", "topics: [Diplomacy]")
 *         .file("topics/nato.md", "name: NATO", "The alliance.")
 *         .site();
 * </pre>
 *
 * <p>Without further settings it is called Test Digest, lies at {@code https://digest.example/}, in the zone Asia/Seoul, and
 * has the sections Politics and World; the build clock stands at the end of July 2023.
 */
public final class TestSite {
    private final StringBuilder settings = new StringBuilder();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, Body> bodies = new HashMap<>();
    private Instant now = Instant.parse("2023-07-31T15:00:00Z");
    private boolean drafts;
    private Made made;

    private record Made(SiteConfig config, List<Document> documents, Site site, List<Problem> problems) {}

    /** A digest with lines of {@code site.yml}, which stand instead of the usual ones. */
    public TestSite(String... lines) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("title", "title: Test Digest");
        usual.put("url", "url: https://digest.example/");
        usual.put("zone", "zone: Asia/Seoul");
        usual.put("sections", "sections: [Politics, World]");
        for (String line : lines) {
            usual.put(line.substring(0, line.indexOf(':')), line);
        }
        usual.values().forEach(line -> settings.append(line).append('\n'));
    }

    /**
     * An article with its front matter; without {@code title} and {@code date} it is called as its file, on noon of its
     * folder's day. Lines behind one that is {@code ---} are its text.
     */
    public TestSite article(String path, String... lines) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String day = path.substring(0, 10).replace('/', '-');
        StringBuilder text = new StringBuilder("---\n");
        if (!has(lines, "title:")) {
            text.append("title: ").append(name).append('\n');
        }
        if (!has(lines, "date:")) {
            text.append("date: ").append(day).append("T12:00\n");
        }
        String rest = String.join("\n", lines);
        text.append(rest.isEmpty() ? "" : rest + "\n");
        return add(path + ".md", rest.contains("---\n") ? text.toString() : text + "---\nThe text of " + name + ".\n");
    }

    private static boolean has(String[] lines, String key) {
        for (String line : lines) {
            if (line.startsWith(key)) {
                return true;
            }
        }
        return false;
    }

    /** Any other content file: lines of front matter and a text. */
    public TestSite file(String path, String frontMatter, String text) {
        return add(path, "---\n" + frontMatter + "\n---\n" + text + "\n");
    }

    private TestSite add(String path, String text) {
        files.put(path, text);
        made = null;
        return this;
    }

    /** A file that is published as it is. */
    public TestSite asset(String path, int width, int height) {
        assets.add(new Asset(path, width, height));
        made = null;
        return this;
    }

    /** Sets the build clock. */
    public TestSite now(String instant) {
        now = Instant.parse(instant);
        made = null;
        return this;
    }

    /** Publishes drafts. */
    public TestSite drafts() {
        drafts = true;
        made = null;
        return this;
    }

    public Instant now() {
        return now;
    }

    /** The index; its problems, if any, are {@link #problems()}. */
    public Site site() {
        return made().site();
    }

    /** What is wrong with the files and the index. */
    public List<Problem> problems() {
        return made().problems();
    }

    /** The problems that break one rule. */
    public List<Problem> problems(Rule rule) {
        return problems().stream().filter(problem -> problem.rule() == rule).toList();
    }

    public List<Document> documents() {
        return made().documents();
    }

    /** The document of a file. */
    public Document document(String path) {
        return documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** A published article by its path without ending. */
    public Published published(String path) {
        return site().articles().stream()
                .filter(article -> article.article().path().equals(path + ".md"))
                .findFirst()
                .orElseThrow();
    }

    public Context context() {
        Words words = words();
        SiteConfig config = made().config();
        return Context.of(site(), words, Dates.of(words, config.locale(), config.zone()), new Texts() {
            @Override
            public String html(Document document) {
                return bodies.get(document.text().digest()).html();
            }

            @Override
            public Digest digest(Document document) {
                return Digest.of(document.toString());
            }
        });
    }

    public Pages pages() {
        Map<WebPath, String> others = new LinkedHashMap<>();
        Outputs.paths(context()).forEach(path -> others.put(path, "site.yml"));
        return Pages.of(context(), documents(), others).value();
    }

    private Made made() {
        if (made == null) {
            Problems problems = new Problems();
            SiteConfig config = problems.take(SiteConfigReader.read(Source.of("site.yml", settings.toString())));
            ContentReader reader = ContentReader.of(config);
            List<Document> documents = new ArrayList<>();
            bodies.clear();
            files.forEach((path, text) -> {
                Content content = problems.take(reader.read(Source.of("content/" + path, text)));
                content.document().ifPresent(document -> {
                    documents.add(document);
                    bodies.put(document.text().digest(), content.body());
                });
            });
            Mentions names = Mentions.of(documents.stream()
                    .filter(TopicFile.class::isInstance)
                    .map(TopicFile.class::cast)
                    .toList());
            Site site = problems.take(SiteIndex.of(
                    config,
                    documents,
                    assets,
                    article -> names.in(bodies.get(article.text().digest())),
                    now,
                    drafts));
            made = new Made(config, documents, site, problems.list());
        }
        return made;
    }

    /** The theme's words in English. */
    private static Words words() {
        Properties properties = new Properties();
        try (InputStream file = TestSite.class.getResourceAsStream("/dateline/theme/words/en.properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return Words.of(words);
    }
}
