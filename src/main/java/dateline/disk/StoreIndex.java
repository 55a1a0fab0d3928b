package dateline.disk;

import dateline.text.Digest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where the values of a {@link Store} lie in its data file, by kind and digest. */
final class StoreIndex {
    private static final long MARK = 0x646c_7374_6f72_0001L;

    private final int build;
    private final int file;
    private final long end;
    private final Map<String, Map<Digest, Slot>> kinds = new ConcurrentHashMap<>();

    /** A value's place. */
    static final class Slot {
        final long offset;
        final int length;
        final long checksum;
        volatile int used;

        Slot(long offset, int length, long checksum, int used) {
            this.offset = offset;
            this.length = length;
            this.checksum = checksum;
            this.used = used;
        }

        /** The same value elsewhere. */
        Slot at(long other) {
            return new Slot(other, length, checksum, used);
        }
    }

    /**
     * @param build the number of the build that fills it
     * @param file the number of the data file
     * @param end how much of that file is in use
     */
    StoreIndex(int build, int file, long end) {
        this.build = build;
        this.file = file;
        this.end = end;
    }

    static Optional<StoreIndex> read(Path path) {
        return Packed.Reader.of(path, MARK).map(in -> {
            StoreIndex index = new StoreIndex(in.count() + 1, in.count(), in.number());
            for (int kinds = in.count(); kinds > 0; kinds--) {
                Map<Digest, Slot> slots = index.slots(in.path());
                for (int count = in.count(); count > 0; count--) {
                    slots.put(in.digest(), new Slot(in.number(), in.count(), in.number(), in.count()));
                }
            }
            return index;
        });
    }

    byte[] toBytes() {
        Packed.Writer out = new Packed.Writer(MARK).count(build).count(file).number(end);
        out.count(kinds.size());
        new TreeMap<>(kinds).forEach((kind, slots) -> {
            out.path(kind).count(slots.size());
            slots.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                Slot slot = entry.getValue();
                out.digest(entry.getKey()).number(slot.offset).count(slot.length);
                out.number(slot.checksum).count(slot.used);
            });
        });
        return out.seal();
    }

    /** The number of the build that fills it. */
    int build() {
        return build;
    }

    int file() {
        return file;
    }

    long end() {
        return end;
    }

    Optional<Slot> find(String kind, Digest key) {
        Optional<Slot> found = Optional.ofNullable(slots(kind).get(key));
        found.ifPresent(slot -> slot.used = build);
        return found;
    }

    void add(String kind, Digest key, Slot slot) {
        slots(kind).put(key, slot);
    }

    void remove(String kind, Digest key) {
        slots(kind).remove(key);
    }

    /** Drops what no build has used for some time. */
    void forget(int patience) {
        kinds.values().forEach(slots -> slots.values().removeIf(slot -> build - slot.used >= patience));
        kinds.values().removeIf(Map::isEmpty);
    }

    /** How many bytes its values have. */
    long live() {
        return kinds.values().stream()
                .flatMap(slots -> slots.values().stream())
                .mapToLong(slot -> slot.length)
                .sum();
    }

    /** All values as they follow each other in the file. */
    List<Value> values() {
        return kinds.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(slot -> new Value(kind.getKey(), slot.getKey(), slot.getValue())))
                .sorted(Comparator.comparingLong(value -> value.slot.offset))
                .toList();
    }

    /** A value with its key. */
    record Value(String kind, Digest key, Slot slot) {}

    /** The same values with another file or end. */
    StoreIndex in(int otherFile, long otherEnd) {
        StoreIndex other = new StoreIndex(build, otherFile, otherEnd);
        other.kinds.putAll(kinds);
        return other;
    }

    private Map<Digest, Slot> slots(String kind) {
        Map<Digest, Slot> slots = kinds.get(kind);
        return slots != null ? slots : kinds.computeIfAbsent(kind, none -> new ConcurrentHashMap<>());
    }
}
