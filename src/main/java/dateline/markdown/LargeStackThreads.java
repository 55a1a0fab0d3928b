package dateline.markdown;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Runs work that may recurse deeply or never end: on threads with a stack of 256 MB (address space, not memory), each
 * item under a deadline. The time that counts is the thread's own, so that a busy machine makes nothing late. A thread that is stuck is left behind and another takes its place; all are daemons, so a stuck
 * one does not keep the program from ending.
 */
public final class LargeStackThreads<T, R> {
    private static final long STACK = 256L << 20;
    /** So many deadlines by the clock end an item that only waits. */
    private static final int PATIENCE = 24;

    private final List<T> items;
    private final Function<T, R> work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<Outcome<R>> outcomes;
    private final CountDownLatch open;

    /** What became of an item: its result, or what its work threw. */
    private record Outcome<R>(R result, Throwable thrown) {}

    private LargeStackThreads(List<T> items, Function<T, R> work) {
        this.items = items;
        this.work = work;
        this.outcomes = new AtomicReferenceArray<>(items.size());
        this.open = new CountDownLatch(items.size());
    }

    /**
     * The results of some work on each item, in the order of the items.
     *
     * @param threads how many at most, at least 1
     * @param deadline for each item
     * @param late what stands for an item that missed the deadline; called on the calling thread
     * @throws RuntimeException or an error that the work threw; of several, that of the first item
     */
    public static <T, R> List<R> map(
            List<T> items, int threads, Duration deadline, Function<T, R> work, Function<T, R> late) {
        return new LargeStackThreads<>(List.copyOf(items), work).run(threads, deadline.toNanos(), late);
    }

    private List<R> run(int threads, long deadline, Function<T, R> late) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, items.size()); i++) {
            workers.add(new Worker());
        }
        workers.forEach(Worker::start);
        long pause = Math.max(deadline / 4, 1);
        try {
            while (!open.await(pause, TimeUnit.NANOSECONDS)) {
                for (int i = 0; i < workers.size(); i++) {
                    if (giveUp(workers.get(i), deadline, late)) {
                        workers.set(i, new Worker());
                        workers.get(i).start();
                    }
                }
            }
        } catch (InterruptedException e) {
            next.set(items.size());
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return results();
    }

    /** Settles the item that a worker has been at for longer than the deadline. */
    private boolean giveUp(Worker worker, long deadline, Function<T, R> late) {
        int item = worker.item;
        if (item < 0 || !worker.isLate(item, deadline)) {
            return false;
        }
        return settle(item, new Outcome<>(late.apply(items.get(item)), null));
    }

    private boolean settle(int item, Outcome<R> outcome) {
        boolean first = outcomes.compareAndSet(item, null, outcome);
        if (first) {
            open.countDown();
        }
        return first;
    }

    private List<R> results() {
        List<R> results = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Outcome<R> outcome = outcomes.get(i);
            if (outcome.thrown() instanceof Error error) {
                throw error;
            }
            if (outcome.thrown() instanceof RuntimeException exception) {
                throw exception;
            }
            results.add(outcome.result());
        }
        return results;
    }

    /** Takes one item after the other until none is left, or until its item was given up. */
    private final class Worker extends Thread {
        /** Written before {@link #item}, so that whoever reads the item first sees a start that is not too early. */
        private volatile long since;

        private volatile int item = -1;

        /** The item that was looked at last, and the thread's time then; used by the watching thread alone. */
        private int watched = -1;

        private long watchedAt;

        Worker() {
            super(null, null, "large-stack", STACK);
            setDaemon(true);
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                since = System.nanoTime();
                item = i;
                if (!settle(i, outcome(items.get(i)))) {
                    return;
                }
            }
            item = -1;
        }

        /** Called again and again, a few times within a deadline. */
        boolean isLate(int current, long deadline) {
            long elapsed = System.nanoTime() - since;
            if (elapsed < deadline / 5) {
                return false;
            }
            long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(getId());
            if (watched != current) {
                watched = current;
                watchedAt = used;
            }
            boolean isSpent = used < 0 || used - watchedAt >= deadline - deadline / 4;
            return elapsed >= deadline && (isSpent || elapsed >= PATIENCE * deadline);
        }

        private Outcome<R> outcome(T of) {
            try {
                return new Outcome<>(work.apply(of), null);
            } catch (RuntimeException | Error e) {
                return new Outcome<>(null, e);
            }
        }
    }
}
