package dateline.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells when the files of a site may have changed.
 *
 * <p>The system's notices are taken as a hint only, since they get lost: when folders come and go faster than they can be
 * watched, when there are more of them than the system allows, on file systems of other machines. So every few seconds the
 * site is listed, and a listing that differs from the last one counts as a notice too. For one thread; {@link #close} may
 * be called from another.
 */
public final class Watch implements AutoCloseable {
    private static final List<String> ROOTS = List.of("content", "site.yml", "templates");
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    /** A burst is over when nothing has happened for so long: editors write a file in several steps. */
    private static final long QUIET_MILLIS = 15;

    /** Longer bursts are not waited for: what comes later is a change of its own. */
    private static final long BURST_NANOS = 300_000_000L;

    private static final long NAP_MILLIS = 200;
    private static final long MILLION = 1_000_000;
    private static final long SECOND = 1_000_000_000L;

    /** Between two listings; where the system's notices come late, as on macOS, they are needed more often. */
    private static final long BETWEEN = System.getProperty("os.name", "").startsWith("Mac") ? SECOND : 5 * SECOND;

    /** Listing may take this part of one processor's time at the most. */
    private static final int SHARE = 30;

    private final Path site;
    private final Optional<WatchService> notices;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private Optional<List<SourceTree.Entry>> seen = Optional.empty();
    private long nextLook;
    private volatile boolean isClosed;

    private Watch(Path site, Optional<WatchService> notices) {
        this.site = site;
        this.notices = notices;
    }

    /**
     * Begins to watch a site's folder.
     *
     * @throws IOException if there is no such folder
     */
    public static Watch of(Path site) throws IOException {
        Path real = site.toRealPath();
        Watch watch = new Watch(real, service(real));
        watch.look();
        return watch;
    }

    private static Optional<WatchService> service(Path site) {
        try {
            return Optional.of(site.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty(); // listings must do
        }
    }

    /**
     * Waits until files may have changed since the last call, and then for the end of the burst.
     *
     * @param millis to wait at the most
     * @return whether anything may have changed; false when the time is over or the watch is closed
     */
    public boolean await(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!isClosed) {
            long now = System.nanoTime();
            if (now - nextLook >= 0 && look()) {
                return true;
            }
            long left = Math.min(end, nextLook) - System.nanoTime();
            if (poll(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)))) {
                waitForTheEndOfTheBurst();
                look();
                return true;
            }
            if (System.nanoTime() - end >= 0) {
                return false;
            }
        }
        return false;
    }

    private void waitForTheEndOfTheBurst() throws InterruptedException {
        awaitRest(QUIET_MILLIS, BURST_NANOS / MILLION);
    }

    /**
     * Waits until nothing has happened for a while.
     *
     * @param quiet how long, in milliseconds
     * @param most to wait in all
     */
    public void awaitRest(long quiet, long most) throws InterruptedException {
        long end = System.nanoTime() + most * MILLION;
        while (!isClosed && poll(quiet) && System.nanoTime() - end < 0) {}
    }

    /** Whether the system told of a change of the site within some time. */
    private boolean poll(long millis) throws InterruptedException {
        if (notices.isEmpty()) {
            Thread.sleep(Math.min(millis, NAP_MILLIS));
            return false;
        }
        try {
            boolean isOurs = false;
            WatchKey key = notices.get().poll(millis, TimeUnit.MILLISECONDS);
            for (; key != null; key = notices.get().poll()) {
                isOurs |= isOurs(key);
                if (!key.reset()) {
                    folders.remove(key);
                    isOurs = true;
                }
            }
            return isOurs;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private boolean isOurs(WatchKey key) {
        Path folder = folders.getOrDefault(key, site);
        boolean isOurs = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                isOurs |= folder.equals(site)
                        ? ROOTS.contains(name.toString())
                        : !FileNames.isIgnored(name.toString(), true);
            } else {
                isOurs = true; // so much happened that the system lost count
            }
        }
        return isOurs;
    }

    /** Lists the site, watches folders that are new, and tells whether anything differs from the last listing. */
    private boolean look() {
        long start = System.nanoTime();
        Optional<List<SourceTree.Entry>> now = list();
        boolean isChanged = !now.equals(seen);
        seen = now;
        nextLook = System.nanoTime() + Math.max(BETWEEN, SHARE * (System.nanoTime() - start));
        return isChanged;
    }

    /** All files and folders; empty when there is nothing to list, as while the site's folder is away. */
    private Optional<List<SourceTree.Entry>> list() {
        watch(site);
        try {
            Walk.Found found = Walk.of(site, ROOTS);
            found.folders().forEach(folder -> watch(site.resolve(folder.onDisk())));
            return Optional.of(java.util.stream.Stream.concat(found.folders().stream(), found.files().stream())
                    .toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void watch(Path folder) {
        if (notices.isEmpty() || folders.containsValue(folder)) {
            return;
        }
        try {
            if (Files.isDirectory(folder)) {
                folders.put(folder.register(notices.get(), KINDS), folder);
            }
        } catch (IOException | ClosedWatchServiceException e) {
            // it is gone again, or the system watches no more folders: the next listing sees what happens there
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            if (notices.isPresent()) {
                notices.get().close();
            }
        } catch (IOException e) {
            // nothing depends on it
        }
    }
}
