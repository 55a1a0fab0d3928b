package dateline.text;

import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The digest of a value made of records, lists, maps in a fixed order, text, numbers, dates and markup: equal values have equal
 * fingerprints, also in another process. Lazy markup counts with its key and is not made.
 */
public final class Fingerprint {
    private final Shared shared;
    private byte[] bytes = new byte[256];
    private int size;

    private Fingerprint(Shared shared) {
        this.shared = shared;
    }

    /** The fingerprint of some values in their order. */
    public static Digest of(Object... values) {
        return of(Shared.NONE, values);
    }

    /**
     * The same, with records of some classes counted by fingerprints of their own, which are taken once for each record:
     * for values that hold the same record many times over. Not comparable with {@link #of(Object...)}.
     */
    public static Digest of(Shared shared, Object... values) {
        Fingerprint fingerprint = new Fingerprint(shared);
        for (Object value : values) {
            fingerprint.add(value);
        }
        return Digest.of(fingerprint.bytes, fingerprint.size);
    }

    /** Records that many values share, and their fingerprints as far as they are at hand. For many threads. */
    public static final class Shared {
        static final Shared NONE = new Shared(Set.of());

        private static final int PLACES = 1 << 16;

        private final Set<Class<?>> classes;
        private final AtomicReferenceArray<Known> known;

        private record Known(Object value, Digest digest) {}

        private Shared(Set<Class<?>> classes) {
            this.classes = classes;
            this.known = new AtomicReferenceArray<>(classes.isEmpty() ? 0 : PLACES);
        }

        /** @param classes of records that are shared as the same objects */
        public static Shared of(Class<?>... classes) {
            return new Shared(Set.of(classes));
        }

        private boolean contains(Object value) {
            return classes.contains(value.getClass());
        }

        @SuppressWarnings("ReferenceEquality") // to compare them would cost what this saves
        private Digest digest(Object value) {
            int place = System.identityHashCode(value) & (PLACES - 1);
            Known there = known.get(place);
            if (there == null || there.value() != value) {
                there = new Known(value, Fingerprint.of(value));
                known.set(place, there);
            }
            return there.digest();
        }
    }

    private void add(Object value) {
        if (value instanceof String text) {
            text('s', text);
        } else if (value instanceof Digest digest) {
            digest(digest);
        } else if (value instanceof Record && shared.contains(value)) {
            digest(shared.digest(value));
        } else if (value instanceof Record record) {
            List<RecordShape.Component> components =
                    RecordShape.of(record.getClass()).components();
            head('r', components.size());
            for (RecordShape.Component component : components) {
                add(component.read(record));
            }
        } else if (value instanceof List<?> list) {
            head('l', list.size());
            list.forEach(this::add);
        } else if (value instanceof Optional<?> optional) {
            head('o', optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (value instanceof Html html) {
            text('h', html.key());
        } else if (value instanceof Boolean
                || value instanceof Number
                || value instanceof Enum<?>
                || value instanceof Temporal) {
            text('n', value.toString());
        } else if (value instanceof Map<?, ?> map) {
            head('m', map.size());
            map.forEach((key, of) -> {
                add(key);
                add(of);
            });
        } else {
            throw new IllegalArgumentException("no fingerprint of " + (value == null ? "null" : value.getClass()));
        }
    }

    private void digest(Digest digest) {
        head('d', Digest.BYTES);
        room(Digest.BYTES);
        number(digest.high());
        number(digest.low());
    }

    private void number(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >> shift);
        }
    }

    private void text(char kind, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(kind, utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void head(char kind, int length) {
        room(5);
        bytes[size++] = (byte) kind;
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (length >> shift);
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
