package dateline.build;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the items of a stage and tells a {@link Progress}. */
final class Counter {
    private final Progress progress;
    private final String stage;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Counter(Progress progress, String stage, int total) {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
    }

    /** Counts one more and hands its result on. */
    <T> T count(T result) {
        progress.at(stage, done.incrementAndGet(), total);
        return result;
    }
}
