package dateline.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Work on every item of a list by several threads; the results keep the order of the items. */
final class Parallel {
    private static final int CHUNK = 16;

    private Parallel() {}

    /** @throws RuntimeException or an error that the work threw */
    static <T, R> List<R> map(List<T> items, int threads, Function<T, R> work) {
        return map(items, threads, CHUNK, work);
    }

    /** @param chunk so many items a thread takes at a time: one, when each is much work */
    static <T, R> List<R> map(List<T> items, int threads, int chunk, Function<T, R> work) {
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int from = next.getAndAdd(chunk); from < items.size(); from = next.getAndAdd(chunk)) {
                for (int i = from; i < Math.min(items.size(), from + chunk); i++) {
                    results.setPlain(i, work.apply(items.get(i)));
                }
            }
        };
        run(share, Math.min(threads, (items.size() + chunk - 1) / chunk));
        List<R> list = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            list.add(results.get(i));
        }
        return list;
    }

    private static void run(Runnable share, int threads) {
        List<Throwable> thrown = new ArrayList<>();
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(() -> attempt(share, thrown), "render-" + i);
            thread.setDaemon(true);
            thread.start();
            helpers.add(thread);
        }
        attempt(share, thrown);
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        rethrow(thrown);
    }

    private static void attempt(Runnable share, List<Throwable> thrown) {
        try {
            share.run();
        } catch (RuntimeException | Error e) {
            synchronized (thrown) {
                thrown.add(e);
            }
        }
    }

    private static void rethrow(List<Throwable> thrown) {
        if (thrown.isEmpty()) {
            return;
        }
        if (thrown.get(0) instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown.get(0);
    }
}
