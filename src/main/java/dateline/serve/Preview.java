package dateline.serve;

import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Glance;
import dateline.build.Outcome;
import dateline.build.Progress;
import dateline.build.Recent;
import dateline.build.Restless;
import dateline.build.Stage;
import dateline.disk.PublishedFiles;
import dateline.disk.Watch;
import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A site shown to those who work on it, as long as it is open: it is built again after each change, by the same engine as
 * ever, into a folder of its own, and open pages bring themselves up to date. The published folder is never touched, and
 * nothing that happens to the site's files ends the preview.
 */
public final class Preview implements AutoCloseable {
    /** How often the clock is looked at for what changes by itself. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** When files change faster than they can be read, so long a rest is waited for, and so long at the most. */
    private static final long REST_MILLIS = 100;

    private static final long LONGEST_REST_MILLIS = 1_000;

    /** So many builds in a row come to nothing before anything is said about it. */
    private static final int WARNED = 8;

    private final Request request;
    private final Listener listener;
    private final Newsstand stand;
    private final News news = new News();
    private final Recent recent = Recent.kept();
    private final Watch watch;
    private final Doors doors;
    private final Thread builder;
    private Optional<Instant> nextChange = Optional.empty();
    private volatile boolean isClosed;

    /**
     * What to show.
     *
     * @param site the folder with {@code site.yml}
     * @param now the build clock, asked before each build
     * @param drafts whether drafts are shown
     * @param jobs threads for building, at least 1
     * @param port to listen on; 0 for any
     * @param mayDiffer whether the next free port will do when that one is taken
     */
    public record Request(Path site, Supplier<Instant> now, boolean drafts, int jobs, int port, boolean mayDiffer) {}

    /** Hears what happens; called by one thread at a time. */
    public interface Listener {
        /** How far the next build is. */
        Progress progress();

        /**
         * A build has ended.
         *
         * @param changed number of files that were written or removed
         */
        void built(Outcome outcome, int changed, double seconds);

        /**
         * A build could not be done; the next change tries again.
         *
         * @return what to say about it in the browser
         */
        String failed(Throwable failure);
    }

    private Preview(Request request, Listener listener) throws IOException {
        this.request = request;
        this.listener = listener;
        this.watch = Watch.of(request.site());
        Path site = request.site().toRealPath();
        this.stand = new Newsstand(new PublishedFiles(BuildRequest.previewFolder(site)));
        this.doors = Doors.open(request.port(), request.mayDiffer(), new Counter(stand, news));
        this.builder = new Thread(this::run, "build");
        builder.setDaemon(true);
    }

    /**
     * Opens the preview and begins the first build.
     *
     * @throws IOException if there is no such folder, or the port is taken
     */
    public static Preview open(Request request, Listener listener) throws IOException {
        Preview preview = new Preview(request, listener);
        preview.builder.start();
        return preview;
    }

    /** The port that it listens on. */
    public int port() {
        return doors.port();
    }

    /** The path of the front page, once it is known: {@code /repo/}. */
    public String front() {
        stand.awaitOpening();
        return stand.base() + "/";
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        builder.join();
    }

    private void run() {
        int restless = 0;
        while (!isClosed) {
            Optional<Restless> tooFast = build();
            try {
                if (tooFast.isPresent()) {
                    restless++;
                    if (restless == WARNED) {
                        news.state(List.of(), listener.failed(tooFast.get()));
                    }
                    watch.awaitRest(REST_MILLIS, LONGEST_REST_MILLIS);
                    continue;
                }
                restless = 0;
                while (!watch.await(PATIENCE_MILLIS) && !isClosed && !isDue()) {}
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                news.state(List.of(), listener.failed(e));
            }
        }
    }

    private boolean isDue() {
        return nextChange.map(instant -> !request.now().get().isBefore(instant)).orElse(false);
    }

    /**
     * Whatever a build throws, the next change is a new beginning.
     *
     * @return why nothing came of it when files changed faster than they could be read: what is shown stays until they rest
     */
    @SuppressWarnings("CatchingUnchecked")
    private Optional<Restless> build() {
        long start = System.nanoTime();
        Journalist journalist = new Journalist(listener.progress());
        try {
            BuildRequest build =
                    BuildRequest.ofPreview(request.site(), request.now().get(), request.drafts(), request.jobs());
            Outcome outcome = Build.run(build, journalist, recent);
            nextChange = outcome.nextChange();
            stand.close();
            int changed = outcome.written() + outcome.removed();
            if (changed > 0) {
                news.changed(outcome.removed() > 0 ? List.of() : journalist.written);
            }
            news.state(shown(outcome.problems()), "");
            listener.built(outcome, changed, (System.nanoTime() - start) / 1e9);
        } catch (Restless e) {
            stand.close();
            return Optional.of(e);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            stand.close();
            if (!isClosed) {
                news.state(List.of(), listener.failed(e));
            }
        }
        return Optional.empty();
    }

    /** Errors first. */
    private static List<Problem> shown(List<Problem> problems) {
        return problems.stream()
                .sorted(java.util.Comparator.comparing(Problem::severity).thenComparing(Function.identity()))
                .toList();
    }

    /** Passes on what a build tells, and keeps what pages want to know. */
    private final class Journalist implements Progress {
        private final Progress next;
        private final TreeSet<String> written = new TreeSet<>();

        Journalist(Progress next) {
            this.next = next;
        }

        @Override
        public void at(String stage, int done, int total) {
            next.at(stage, done, total);
        }

        @Override
        public void begins(Stage stage) {
            next.begins(stage);
        }

        @Override
        public void did(Stage stage, Collection<?> items, long bytes) {
            next.did(stage, items, bytes);
            if (stage == Stage.PUBLISH) {
                items.forEach(item -> written.add(item.toString()));
            }
        }

        @Override
        public void planned(Glance glance) {
            stand.show(glance);
            if (glance.isSound()) {
                news.changed(List.of());
            }
        }
    }

    /** Ends it, after the build that may be at work. */
    @Override
    public void close() {
        isClosed = true;
        news.end();
        watch.close();
        doors.close();
        try {
            builder.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
