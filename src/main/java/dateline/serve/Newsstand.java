package dateline.serve;

import dateline.build.Glance;
import dateline.disk.PublishedFiles;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What there is to see: the files of the last build without errors, and while the next one is made, its pages ahead of the
 * rest. For many threads.
 */
final class Newsstand {
    /** So long somebody waits for a file that the next build may bring, in seconds. */
    private static final long PATIENCE = 60;

    private final PublishedFiles published;
    private Optional<Glance> glance = Optional.empty();
    private String base = "";
    private boolean isOpen;
    private boolean isMaking = true;

    Newsstand(PublishedFiles published) {
        this.published = published;
    }

    /** A site is planned, and will be made now. */
    synchronized void show(Glance planned) {
        base = planned.base();
        glance = planned.isSound() ? Optional.of(planned) : Optional.empty();
        isMaking = planned.isSound();
        isOpen = true;
        notifyAll();
    }

    /** It is made, or given up. */
    synchronized void close() {
        glance = Optional.empty();
        isMaking = false;
        isOpen = true;
        notifyAll();
    }

    /** Waits until the first build has come so far that its pages are known. */
    synchronized void awaitOpening() {
        await(() -> isOpen);
    }

    /** The path under which the site lies: {@code /repo}; empty at the top. */
    synchronized String base() {
        return base;
    }

    /** The bytes of a file by its path below the published folder; those that are just being made are waited for. */
    Optional<byte[]> file(String path) {
        Optional<byte[]> now = ready(path);
        if (now.isPresent()) {
            return now;
        }
        synchronized (this) {
            await(() -> !isMaking);
        }
        return ready(path);
    }

    private Optional<byte[]> ready(String path) {
        Optional<Glance> planned;
        synchronized (this) {
            planned = glance;
        }
        Optional<byte[]> ahead = planned.flatMap(glimpse -> glimpse.file(path));
        return ahead.isPresent() ? ahead : published.read(path);
    }

    private void await(BooleanSupplier condition) {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            for (long left = PATIENCE * 1000; left > 0 && !condition.getAsBoolean(); ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is a page with an address that lacks its last slash. */
    boolean hasPage(String address) {
        return !address.endsWith("/") && ready(Address.file(address + "/")).isPresent();
    }
}
