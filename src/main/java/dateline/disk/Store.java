package dateline.disk;

import dateline.disk.StoreIndex.Slot;
import dateline.disk.StoreIndex.Value;
import dateline.text.Digest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What builds remember: results under the digest of everything they were made from. For many threads.
 *
 * <pre>
 * byte[] parsed = store.get("article", digest).orElseGet(() -&gt; parse(text));
 * store.put("article", digest, parsed);
 * </pre>
 *
 * <p>Values are appended to one file; which lies where says an index that is written when the store is closed. A value
 * is handed out only when its checksum holds, so whatever happened to the files, a build finds the right value or none.
 * Values that no build has used for some time are dropped. The store never makes a build fail: what goes wrong is noted.
 */
public final class Store implements AutoCloseable {
    /** So many builds that added something may pass a value over before it is dropped. */
    static final int PATIENCE = 5;

    private static final String INDEX = "store";
    private static final String DATA = "store-";
    private static final long SPARE = 1 << 20;

    private final State state;
    private final StoreIndex index;
    private final FileChannel data;
    private final AtomicLong end;
    private final Set<String> notes = new ConcurrentSkipListSet<>();
    private volatile boolean isChanged;

    private Store(State state, StoreIndex index) throws IOException {
        this.state = state;
        this.index = index;
        this.end = new AtomicLong(index.end());
        this.data = FileChannel.open(
                file(index.file()), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    /** What earlier builds remembered; nothing when that is missing or damaged. */
    public static Store open(State state) throws IOException {
        Path file = state.folder().resolve(INDEX);
        Optional<StoreIndex> found = StoreIndex.read(file);
        boolean isDamaged = found.isEmpty() && Files.exists(file);
        Store store = open(state, found.orElseGet(() -> new StoreIndex(1, 0, 0)));
        if (isDamaged) {
            store.notes.add("what earlier builds remembered is damaged or of another version; everything is made anew");
        }
        store.clear();
        return store;
    }

    /** Forgets everything that earlier builds remembered. */
    public static void forget(State state) throws IOException {
        state.disk().deleteAll(state.folder().resolve(INDEX));
        SourceDigests.forget(state);
    }

    private static Store open(State state, StoreIndex index) throws IOException {
        try {
            return new Store(state, index);
        } catch (IOException e) {
            return new Store(state, new StoreIndex(1, index.file() + 1, 0));
        }
    }

    /** A remembered value; finding it counts as a use. */
    public Optional<byte[]> get(String kind, Digest key) {
        Optional<Slot> slot = index.find(kind, key);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] value = read(slot.get());
            if (Checksum.of(value) == slot.get().checksum) {
                return Optional.of(value);
            }
            notes.add("some of what earlier builds remembered is damaged and is made anew");
        } catch (IOException e) {
            notes.add("some of what earlier builds remembered cannot be read and is made anew");
        }
        index.remove(kind, key);
        isChanged = true;
        return Optional.empty();
    }

    /** Whether a value is remembered, without reading it; this counts as a use. */
    public boolean has(String kind, Digest key) {
        return index.find(kind, key).isPresent();
    }

    /** Remembers a value. One that is already there is the same and stays. */
    public void put(String kind, Digest key, byte[] value) {
        if (index.find(kind, key).isPresent()) {
            return;
        }
        long offset = end.getAndAdd(value.length);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(value);
            while (bytes.hasRemaining()) {
                data.write(bytes, offset + bytes.position());
            }
            index.add(kind, key, new Slot(offset, value.length, Checksum.of(value), index.build()));
            isChanged = true;
        } catch (IOException e) {
            notes.add("cannot remember results for the next build (" + SourceTree.reason(e) + ")");
        }
    }

    /** What went wrong so far, as sentences. None of it harms the build's result. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Saves what was added and gives back the room of what was dropped; writes nothing when nothing was added. */
    @Override
    public void close() {
        try (data) {
            if (isChanged) {
                save();
            }
        } catch (IOException e) {
            notes.add("cannot remember results for the next build (" + SourceTree.reason(e) + ")");
        }
    }

    private void save() throws IOException {
        index.forget(PATIENCE);
        long dead = end.get() - index.live();
        boolean isCompacted = dead > index.live() / 2 + SPARE;
        StoreIndex saved = isCompacted ? compacted() : index.in(index.file(), end.get());
        state.disk().replace(state.folder().resolve(INDEX), saved.toBytes());
        if (isCompacted) {
            Files.delete(file(index.file()));
        } else if (data.size() > end.get()) {
            data.truncate(end.get());
        }
    }

    /** Copies all values close together into a new file. */
    private StoreIndex compacted() throws IOException {
        int number = index.file() + 1;
        long at = 0;
        StoreIndex compacted = new StoreIndex(index.build(), number, index.live());
        try (FileChannel copy = FileChannel.open(
                file(number),
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Value value : index.values()) {
                ByteBuffer bytes = ByteBuffer.wrap(read(value.slot()));
                while (bytes.hasRemaining()) {
                    copy.write(bytes);
                }
                compacted.add(value.kind(), value.key(), value.slot().at(at));
                at += value.slot().length;
            }
        }
        return compacted;
    }

    private byte[] read(Slot slot) throws IOException {
        if (slot.offset < 0 || slot.length < 0 || slot.offset + slot.length > end.get()) {
            throw new EOFException("the value lies outside the file");
        }
        ByteBuffer value = ByteBuffer.allocate(slot.length);
        while (value.hasRemaining()) {
            if (data.read(value, slot.offset + value.position()) < 0) {
                throw new EOFException("the file ends within a value");
            }
        }
        return value.array();
    }

    /** Deletes data files that no index speaks of. */
    private void clear() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(state.folder(), DATA + "*")) {
            for (Path file : files) {
                if (!file.equals(file(index.file()))) {
                    state.disk().deleteAll(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            notes.add("cannot tidy what earlier builds remembered (" + SourceTree.reason(e) + ")");
        }
    }

    private Path file(int number) {
        return state.folder().resolve(DATA + number);
    }
}
