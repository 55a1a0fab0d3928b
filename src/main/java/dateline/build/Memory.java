package dateline.build;

import dateline.disk.Scratch;
import dateline.disk.SourceDigests;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.disk.State;
import dateline.disk.Store;
import dateline.text.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What builds remember of each other: results under the digest of everything they were made from, and the digests of
 * files that have not been touched. What cannot be written lasts for one build. For many threads.
 */
final class Memory implements AutoCloseable {
    private final Optional<Store> store;
    private final Optional<SourceDigests> digests;
    private final Recent recent;
    private final List<String> notes = new ArrayList<>();
    private final Map<Digest, byte[]> heap = new ConcurrentHashMap<>();
    private final LongAdder onHeap = new LongAdder();
    private Scratch scratch;

    /** So many bytes may lie on the heap before the others go to a file. */
    private static final long ROOM = 64 << 20;

    private Memory(Optional<Store> store, Optional<SourceDigests> digests, Recent recent) {
        this.store = store;
        this.digests = digests;
        this.recent = recent;
        recent.turn();
    }

    /** What earlier builds of a site remembered, or nothing of it. */
    static Memory open(State state, boolean forget, Recent recent) throws IOException {
        if (forget) {
            Store.forget(state);
        }
        return new Memory(Optional.of(Store.open(state)), Optional.of(SourceDigests.open(state)), recent);
    }

    /** Remembers for one build only. */
    static Memory ofOneBuild() {
        return new Memory(Optional.empty(), Optional.empty(), Recent.none());
    }

    /** What the last build of this process read. */
    Recent recent() {
        return recent;
    }

    /** The digest of a file that has surely not been touched since a build read it. */
    Optional<Digest> digest(Entry file) {
        return digests.flatMap(known -> known.get(file));
    }

    /** Remembers the digest of a file that was read. */
    void put(Entry file, Digest digest) {
        digests.ifPresent(known -> known.put(file, digest));
    }

    /** Files whose bytes earlier builds read, by path; empty when none is known. */
    Map<String, Digest> digestsBefore() {
        return digests.map(SourceDigests::before).orElse(Map.of());
    }

    /** Files that this build has looked at, by path. */
    Map<String, Digest> digestsNow() {
        return digests.map(SourceDigests::now).orElse(Map.of());
    }

    Optional<byte[]> get(String kind, Digest key) {
        return store.flatMap(known -> known.get(kind, key))
                .or(() -> Optional.ofNullable(heap.get(key)))
                .or(() -> spilled(key));
    }

    /** Whether something is remembered; this counts as a use. */
    boolean has(String kind, Digest key) {
        return store.map(known -> known.has(kind, key)).orElse(false) || heap.containsKey(key) || isSpilled(key);
    }

    void put(String kind, Digest key, byte[] value) {
        store.ifPresent(known -> known.put(kind, key, value));
        if (store.isEmpty() || !store.get().has(kind, key)) {
            if (onHeap.sum() > ROOM && spill(key, value)) {
                return;
            }
            if (heap.put(key, value) == null) {
                onHeap.add(value.length);
            }
        }
    }

    /** Keeps a value in a file; false when there can be none. */
    private synchronized boolean spill(Digest key, byte[] value) {
        try {
            if (scratch == null) {
                scratch = Scratch.open();
            }
            scratch.put(key, value);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized boolean isSpilled(Digest key) {
        return scratch != null && scratch.has(key);
    }

    private Optional<byte[]> spilled(Digest key) {
        if (!isSpilled(key)) {
            return Optional.empty();
        }
        try {
            return scratch.get(key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What went wrong with remembering, as sentences. */
    List<String> notes() {
        List<String> all = new ArrayList<>(store.map(Store::notes).orElse(List.of()));
        all.addAll(notes);
        return all;
    }

    /** Keeps the digests of a tree's files for the next build; when that fails, the next build reads them again. */
    void save(SourceTree tree) {
        try {
            if (digests.isPresent()) {
                digests.get().save(tree);
            }
        } catch (IOException e) {
            notes.add("cannot remember which files were read (" + e.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        store.ifPresent(Store::close);
        synchronized (this) {
            try {
                if (scratch != null) {
                    scratch.close();
                }
            } catch (IOException e) {
                notes.add("cannot remove a temporary file (" + e.getMessage() + ")");
            }
        }
    }
}
