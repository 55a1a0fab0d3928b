package dateline.build;

import dateline.build.Reader.Read;
import dateline.source.Checked;
import dateline.text.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The files that the last build of this process read, as it understood them: a preview's next build need not decode them
 * again. What is kept here is the same as what the memory on the disk gives. For many threads.
 */
public final class Recent {
    private final boolean isKept;
    private Map<Digest, Checked<Read>> before = Map.of();
    private Map<Digest, Checked<Read>> now = new ConcurrentHashMap<>();

    private Recent(boolean isKept) {
        this.isKept = isKept;
    }

    /** For builds that follow each other. */
    public static Recent kept() {
        return new Recent(true);
    }

    /** For a single build, which keeps nothing. */
    static Recent none() {
        return new Recent(false);
    }

    /** A build begins: what the one before it did not look at goes. */
    void turn() {
        before = now;
        now = new ConcurrentHashMap<>();
    }

    /** What is known by a key, or is had from elsewhere. */
    Optional<Checked<Read>> get(Digest key, Supplier<Optional<Checked<Read>>> elsewhere) {
        Checked<Read> known = before.get(key);
        Optional<Checked<Read>> read = known == null ? elsewhere.get() : Optional.of(known);
        if (isKept) {
            read.ifPresent(value -> now.put(key, value));
        }
        return read;
    }
}
