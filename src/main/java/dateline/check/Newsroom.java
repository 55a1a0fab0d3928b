package dateline.check;

import dateline.article.Article;
import dateline.article.Document;
import dateline.article.EditionFile;
import dateline.config.SiteConfig;
import dateline.site.Published;
import dateline.site.Site;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The digest as the newsroom sees it before it goes out. First each text is {@linkplain #read read}, by many threads, then
 * the digest is {@linkplain #check looked at} as a whole:
 *
 * <pre>
 * Newsroom newsroom = Newsroom.of(site, documents, located, now, texts);
 * List&lt;Problem&gt; problems = newsroom.check(documents.stream().map(newsroom::read).toList());
 * </pre>
 */
public final class Newsroom {
    private final Site site;
    private final List<Document> documents;
    private final List<String> located;
    private final Instant now;
    private final Function<Document, Source> texts;
    private final Set<String> published = new HashSet<>();
    private final List<TextRule> textRules;
    private final HeldTitles heldTitles;
    private final MailAddresses mail;

    private Newsroom(
            Site site, List<Document> documents, List<String> located, Instant now, Function<Document, Source> texts) {
        this.site = site;
        this.documents = documents;
        this.located = located;
        this.now = now;
        this.texts = texts;
        site.articles().forEach(article -> published.add(article.article().path()));
        site.editions().forEach(edition -> edition.file().map(EditionFile::path).ifPresent(published::add));
        this.textRules = NewsroomRules.OF_TEXTS.stream()
                .filter(rule -> isOn(rule.rule()))
                .toList();
        this.heldTitles = HeldTitles.of(site, documents, published, now);
        this.mail = MailAddresses.of(site);
    }

    /**
     * @param documents every readable content file
     * @param located paths of pictures that tell where they were taken
     * @param now the build clock's instant
     * @param texts a document's file; asked again for the few that a message is about, and kept nowhere
     */
    public static Newsroom of(
            Site site, List<Document> documents, List<String> located, Instant now, Function<Document, Source> texts) {
        return new Newsroom(site, documents, located, now, texts);
    }

    /**
     * What was found in one text.
     *
     * @param path below {@code content/}
     * @param sketch of an article's text; null for others and for short ones
     */
    public record Read(String path, List<Problem> problems, Sketch sketch) {}

    /** Reads one content file. For many threads. */
    public Read read(Document document) {
        Proof proof = proof(document);
        Problems problems = new Problems();
        read(proof, problems);
        boolean compared = isOn(Rule.STORY_DUPLICATE) && document instanceof Article && isPublished(document);
        return new Read(document.path(), problems.list(), compared ? Sketch.of(proof) : null);
    }

    /** Reads another text that is published: a template, a file under {@code content/static/}, {@code site.yml}. */
    public Read read(Source other) {
        Problems problems = new Problems();
        read(Proof.of(other), problems);
        return new Read(other.path(), problems.list(), null);
    }

    private void read(Proof proof, Problems problems) {
        for (TextRule rule : textRules) {
            if (rule.regards(proof)) {
                rule.check(proof, this, problems);
            }
        }
    }

    /** Everything that breaks a rule of the newsroom, in no particular order. */
    public List<Problem> check(List<Read> reads) {
        Problems problems = new Problems();
        Map<String, Sketch> sketches = new HashMap<>();
        for (Read read : reads) {
            problems.addAll(read.problems());
            sketches.put(read.path(), read.sketch());
        }
        List<Sketch> byPosition = new ArrayList<>();
        for (Published article : site.articles()) {
            byPosition.add(sketches.get(article.article().path()));
        }
        for (DigestRule rule : NewsroomRules.OF_DIGEST) {
            if (isOn(rule.rule())) {
                rule.check(this, byPosition, problems);
            }
        }
        return problems.list();
    }

    private boolean isOn(Rule rule) {
        return config().rules().of(rule).isPresent();
    }

    Proof proof(Document document) {
        return Proof.of(document, texts.apply(document), isDue(document), isPublished(document));
    }

    /** Whether a text is published or will be by the clock alone. */
    private static boolean isDue(Document document) {
        return !(document instanceof Article article)
                || (!article.draft() && article.status() == Article.Status.USABLE);
    }

    /** Whether readers see a text now. */
    boolean isPublished(Document document) {
        boolean mayWait = document instanceof Article || document instanceof EditionFile;
        return !mayWait || published.contains(document.path());
    }

    Site site() {
        return site;
    }

    SiteConfig config() {
        return site.config();
    }

    List<Document> documents() {
        return documents;
    }

    /** Pictures that tell where they were taken, by path. */
    List<Place> located() {
        return located.stream().map(Place::of).toList();
    }

    Instant now() {
        return now;
    }

    HeldTitles heldTitles() {
        return heldTitles;
    }

    MailAddresses mail() {
        return mail;
    }
}
