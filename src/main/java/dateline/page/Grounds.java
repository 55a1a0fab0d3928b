package dateline.page;

import dateline.article.Document;
import dateline.site.Asset;
import dateline.site.Edition;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Subject;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What pages are made of, each thing by a digest that changes whenever a page could say something else of it. A page
 * whose things have the digests of last time need not be made to know that it is the same; a digest that changes without
 * need only costs that making. For many threads.
 */
final class Grounds {
    private final Site site;
    private final Texts texts;
    private final AtomicReferenceArray<Digest> articles;
    private final Map<Class<?>, Map<String, Digest>> subjects = new ConcurrentHashMap<>();

    Grounds(Site site, Texts texts) {
        this.site = site;
        this.texts = texts;
        this.articles = new AtomicReferenceArray<>(site.articles().size());
    }

    /** All that one page is made of, together with what stands on every page. */
    static Digest page(Context context, Object... things) {
        return Fingerprint.of(context.shelf().frameDigest(Frames.site(context)), List.of(things));
    }

    /** All that is said of an article anywhere: its own file, and what its names and its photo lead to. */
    Digest of(Published article) {
        int position = article.position();
        if (position < 0) {
            return make(article);
        }
        Digest known = articles.get(position);
        if (known == null) {
            known = make(article);
            articles.set(position, known);
        }
        return known;
    }

    private Digest make(Published article) {
        Optional<Asset> photo = article.photo().flatMap(site::asset);
        return Fingerprint.of(
                texts.digest(article.article()),
                article.path().value(),
                of(article.section()),
                ofSubjects(article.topics()),
                article.story().map(this::of),
                ofSubjects(article.authors()),
                ofSubjects(article.outlets()),
                photo,
                article.edition());
    }

    /** The same of several, in their order. */
    List<Digest> of(List<Published> several) {
        List<Digest> digests = new ArrayList<>(several.size());
        several.forEach(article -> digests.add(of(article)));
        return digests;
    }

    /** A subject's names, its place among the others, and its file. */
    Digest of(Subject subject) {
        return subjects.computeIfAbsent(subject.getClass(), type -> new ConcurrentHashMap<>())
                .computeIfAbsent(subject.slug(), slug -> Fingerprint.of(subject));
    }

    /** The same of several, in their order. */
    List<Digest> ofSubjects(List<? extends Subject> several) {
        List<Digest> digests = new ArrayList<>(several.size());
        several.forEach(subject -> digests.add(of(subject)));
        return digests;
    }

    /** What other pages say of an edition. */
    Digest of(Edition edition) {
        return Fingerprint.of(edition.from(), edition.to(), edition.number());
    }

    /** A document's file. */
    Digest of(Document document) {
        return texts.digest(document);
    }
}
