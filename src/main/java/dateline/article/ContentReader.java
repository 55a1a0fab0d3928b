package dateline.article;

import dateline.article.ContentPath.Kind;
import dateline.config.SiteConfig;
import dateline.markdown.Body;
import dateline.markdown.Labels;
import dateline.markdown.Markdown;
import dateline.markdown.MarkdownSettings;
import dateline.schema.Table;
import dateline.schema.Values;
import dateline.source.Checked;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.yaml.Node.Mapping;
import dateline.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads the Markdown files below {@code content/}, each for itself; may be used by several threads at once.
 *
 * @param zone of dates without one, and of days
 * @param language of files that name none
 * @param markdown how their text is read
 */
public record ContentReader(ZoneId zone, String language, MarkdownSettings markdown) {
    private static final String ROOT = "content/";
    private static final int MAX_BODY = 1 << 20;

    /** The reader for a site. */
    public static ContentReader of(SiteConfig site) {
        return new ContentReader(site.zone(), site.language(), site.markdown());
    }

    /** The same with other labels for screen readers. */
    public ContentReader with(Labels labels) {
        return new ContentReader(zone, language, markdown.with(labels));
    }

    /** Differs from another reader's when the two may make different things of a file. */
    public Digest settings() {
        return Fingerprint.of(zone.getId(), language, markdown);
    }

    /**
     * Reads a file and says all that is wrong with it. With errors, the document is the best that could be made of it.
     *
     * @param source its path is relative to the site's folder: {@code content/2023/07/03/slug.md}
     */
    public Checked<Content> read(Source source) {
        Problems problems = new Problems();
        Optional<FrontMatter> found = FrontMatter.find(source, problems);
        if (found.isEmpty()) {
            return problems.with(new Content(Optional.empty(), Body.EMPTY));
        }
        FrontMatter front = found.get();
        Mapping mapping = problems.take(YamlReader.read(source, front.from(), front.to()));
        String path = source.path().startsWith(ROOT) ? source.path().substring(ROOT.length()) : source.path();
        ContentPath place = new ContentPath(path);
        Kind kind = place.kind();
        Values values = table(kind).read(mapping, problems, zone);
        Body body = body(source, front.body(), problems);
        Text text = Text.of(digest(source, front.body()), body);
        Manuscript file = new Manuscript(place, text, body, zone, language);
        return problems.with(new Content(document(kind, values, file), body));
    }

    /** What stands for a file whose text took longer to read than the deadline. */
    public static Checked<Content> late(Source source, Duration deadline) {
        int start =
                FrontMatter.find(source, new Problems()).map(FrontMatter::body).orElse(0);
        return Markdown.late(source, start, deadline).map(body -> new Content(Optional.empty(), body));
    }

    private Body body(Source source, int start, Problems problems) {
        String text = source.text();
        boolean fits = text.length() - start <= MAX_BODY / 3
                || text.substring(start).getBytes(StandardCharsets.UTF_8).length <= MAX_BODY;
        if (!fits) {
            problems.add(Rule.FILE_SIZE, source.place(start), "the text is larger than 1 MB", "split it");
            return Body.EMPTY;
        }
        return problems.take(Markdown.read(source, start, markdown));
    }

    /** Places in the text count the lines above it, so the line at which it starts belongs to what identifies it. */
    private String digest(Source source, int start) {
        Digest text = Digest.of(source.text().substring(start));
        return Fingerprint.of(text, markdown, source.place(start).line()).toString();
    }

    /** The keys of each kind of file. */
    static Table table(Kind kind) {
        return switch (kind) {
            case ARTICLE -> ArticleKeys.TABLE;
            case TOPIC -> TopicKeys.TABLE;
            case STORY -> StoryKeys.TABLE;
            case AUTHOR -> AuthorKeys.TABLE;
            case SOURCE -> SourceKeys.TABLE;
            case PAGE -> PageKeys.TABLE;
            case EDITION -> EditionKeys.TABLE;
        };
    }

    private static Optional<Document> document(Kind kind, Values values, Manuscript file) {
        return switch (kind) {
            case ARTICLE -> Optional.of(ArticleReader.read(values, file));
            case TOPIC -> Optional.of(TopicKeys.read(values, file));
            case STORY -> Optional.of(StoryKeys.read(values, file));
            case AUTHOR -> Optional.of(AuthorKeys.read(values, file));
            case SOURCE -> Optional.of(SourceKeys.read(values, file));
            case PAGE -> Optional.of(PageKeys.read(values, file));
            case EDITION -> EditionKeys.read(values, file).map(Document.class::cast);
        };
    }
}
