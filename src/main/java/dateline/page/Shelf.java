package dateline.page;

import dateline.site.Published;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Parts that many pages show, so that each is made once: the frame of all pages, and the cards of articles used lately.
 * For many threads. A part that two threads make at once is made twice, which does no harm.
 */
final class Shelf {
    /** Cards kept, each at the place of its article's position: some 50 MB at the most. */
    private static final int PLACES = 1 << 16;

    private final AtomicReferenceArray<Kept> cards = new AtomicReferenceArray<>(PLACES);
    private volatile SiteView frame;
    private volatile Digest frameDigest;

    private record Kept(Published article, Card card) {}

    @SuppressWarnings("ReferenceEquality") // one build knows each article as one object
    Card card(Published article, Function<Published, Card> maker) {
        int place = Math.floorMod(article.position(), PLACES);
        Kept kept = cards.get(place);
        if (kept == null || kept.article() != article) {
            kept = new Kept(article, maker.apply(article));
            cards.set(place, kept);
        }
        return kept.card();
    }

    SiteView frame(Supplier<SiteView> maker) {
        if (frame == null) {
            frame = maker.get();
        }
        return frame;
    }

    Digest frameDigest(SiteView of) {
        if (frameDigest == null) {
            frameDigest = Fingerprint.of(of);
        }
        return frameDigest;
    }
}
