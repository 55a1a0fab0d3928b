package dateline.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Segments that have been made lately: as many as hold few articles together, so that memory does not grow with the archive. */
final class Built {
    private static final int ARTICLES = 20_000;

    private final Deque<Later> kept = new ArrayDeque<>();
    private int articles;

    /** A segment that is made when it is first asked for, and once more if that is long ago. For many threads. */
    Supplier<SegmentFiles> later(Supplier<SegmentFiles> maker, int size) {
        return new Later(maker, size);
    }

    private synchronized void keep(Later made) {
        kept.addLast(made);
        articles += made.size;
        while (articles > ARTICLES && kept.size() > 2) {
            Later oldest = kept.removeFirst();
            articles -= oldest.size;
            oldest.forget();
        }
    }

    private final class Later implements Supplier<SegmentFiles> {
        private final Supplier<SegmentFiles> maker;
        private final int size;
        private volatile SegmentFiles made;

        Later(Supplier<SegmentFiles> maker, int size) {
            this.maker = maker;
            this.size = size;
        }

        @Override
        public SegmentFiles get() {
            SegmentFiles now = made;
            return now != null ? now : make();
        }

        private synchronized SegmentFiles make() {
            if (made == null) {
                SegmentFiles now = maker.get();
                made = now;
                keep(this);
                return now;
            }
            return made;
        }

        private void forget() {
            made = null;
        }
    }
}
