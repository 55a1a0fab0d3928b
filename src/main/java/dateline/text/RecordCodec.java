package dateline.text;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records as bytes and back, for values that are remembered between builds. Takes records, sealed interfaces of records,
 * text, whole numbers, yes and no, enums, lists, optionals, dates, and arrays of {@code int}. Made once for a type, then
 * used by any number of threads.
 *
 * @param <T> the type that it writes and reads
 */
public final class RecordCodec<T> {
    private final Class<T> type;
    private final Part part;
    private final Map<Class<?>, RecordPart> records = new HashMap<>();
    private final StringBuilder shape = new StringBuilder();

    private RecordCodec(Class<T> type) {
        this.type = type;
        this.part = part(type);
    }

    public static <T> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    /** Changes whenever bytes of an earlier form of the records can no longer be read. */
    public Digest shape() {
        return Digest.of(shape.toString());
    }

    public byte[] write(T value) {
        Writer out = new Writer();
        part.write(value, out);
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #write} made */
    public T read(byte[] bytes) {
        try {
            Reader in = new Reader(bytes);
            T value = type.cast(part.read(in));
            if (!in.isAtEnd()) {
                throw new IllegalArgumentException("more than a " + type.getSimpleName());
            }
            return value;
        } catch (IndexOutOfBoundsException | ClassCastException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    /** How one type of value is written. */
    private interface Part {
        void write(Object value, Writer out);

        Object read(Reader in);
    }

    private Part part(Type type) {
        if (type instanceof ParameterizedType generic) {
            Part inner = part(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                shape.append('*');
                return new ListPart(inner);
            }
            if (generic.getRawType() == Optional.class) {
                shape.append('?');
                return new OptionalPart(inner);
            }
            throw new IllegalArgumentException("cannot be remembered: " + type);
        }
        Class<?> raw = (Class<?>) type;
        shape.append(raw.getName()).append(';');
        if (raw.isRecord()) {
            return record(raw);
        }
        if (raw.isSealed()) {
            List<RecordPart> variants = new ArrayList<>();
            for (Class<?> variant : raw.getPermittedSubclasses()) {
                shape.append('|').append(variant.getName());
                variants.add(record(variant));
            }
            return new SealedPart(List.copyOf(variants));
        }
        if (raw.isEnum()) {
            shape.append(Arrays.toString(raw.getEnumConstants()));
            return new EnumPart(List.of(raw.getEnumConstants()));
        }
        return Stream.of(Plain.values())
                .filter(plain -> plain.type == raw)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cannot be remembered: " + raw));
    }

    private RecordPart record(Class<?> type) {
        RecordPart known = records.get(type);
        if (known != null) {
            return known;
        }
        RecordPart made = new RecordPart(type);
        records.put(type, made);
        for (RecordComponent component : type.getRecordComponents()) {
            shape.append(component.getName()).append(':');
            made.parts.add(part(component.getGenericType()));
        }
        return made;
    }

    private static final class RecordPart implements Part {
        private final Class<?> type;
        private final List<RecordShape.Component> components;
        private final List<Part> parts = new ArrayList<>();
        private final Constructor<?> constructor;

        RecordPart(Class<?> type) {
            this.type = type;
            this.components = RecordShape.of(type).components();
            try {
                Class<?>[] types = Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
                constructor = type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            constructor.setAccessible(true);
        }

        @Override
        public void write(Object value, Writer out) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).write(components.get(i).read(value), out);
            }
        }

        @Override
        public Object read(Reader in) {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
            }
        }
    }

    private record SealedPart(List<RecordPart> variants) implements Part {
        @Override
        public void write(Object value, Writer out) {
            for (int i = 0; i < variants.size(); i++) {
                if (variants.get(i).type == value.getClass()) {
                    out.number(i);
                    variants.get(i).write(value, out);
                    return;
                }
            }
            throw new IllegalArgumentException("unknown variant " + value.getClass());
        }

        @Override
        public Object read(Reader in) {
            return variants.get(in.number()).read(in);
        }
    }

    private record ListPart(Part inner) implements Part {
        @Override
        public void write(Object value, Writer out) {
            List<?> list = (List<?>) value;
            out.number(list.size());
            list.forEach(item -> inner.write(item, out));
        }

        @Override
        public Object read(Reader in) {
            int size = in.size();
            if (size == 0) {
                return List.of();
            }
            Object[] items = new Object[size];
            for (int i = 0; i < items.length; i++) {
                items[i] = inner.read(in);
            }
            return List.of(items);
        }
    }

    private record OptionalPart(Part inner) implements Part {
        @Override
        public void write(Object value, Writer out) {
            Optional<?> optional = (Optional<?>) value;
            out.number(optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> inner.write(present, out));
        }

        @Override
        public Object read(Reader in) {
            return in.number() == 0 ? Optional.empty() : Optional.of(inner.read(in));
        }
    }

    private record EnumPart(List<Object> constants) implements Part {
        @Override
        public void write(Object value, Writer out) {
            out.number(constants.indexOf(value));
        }

        @Override
        public Object read(Reader in) {
            return constants.get(in.number());
        }
    }

    /** Types without parts. */
    private enum Plain implements Part {
        TEXT(String.class) {
            @Override
            public void write(Object value, Writer out) {
                out.text((String) value);
            }

            @Override
            public Object read(Reader in) {
                return in.text();
            }
        },
        NUMBER(int.class) {
            @Override
            public void write(Object value, Writer out) {
                out.number((int) value);
            }

            @Override
            public Object read(Reader in) {
                return in.number();
            }
        },
        FLAG(boolean.class) {
            @Override
            public void write(Object value, Writer out) {
                out.number((boolean) value ? 1 : 0);
            }

            @Override
            public Object read(Reader in) {
                return in.number() == 1;
            }
        },
        DAY(LocalDate.class) {
            @Override
            public void write(Object value, Writer out) {
                out.number((int) ((LocalDate) value).toEpochDay());
            }

            @Override
            public Object read(Reader in) {
                return LocalDate.ofEpochDay(in.number());
            }
        },
        MOMENT(OffsetDateTime.class) {
            @Override
            public void write(Object value, Writer out) {
                OffsetDateTime moment = (OffsetDateTime) value;
                out.number((int) moment.toLocalDate().toEpochDay());
                out.number(moment.toLocalTime().toSecondOfDay());
                out.number(moment.getNano());
                out.number(moment.getOffset().getTotalSeconds());
            }

            @Override
            public Object read(Reader in) {
                LocalDate day = LocalDate.ofEpochDay(in.number());
                LocalDateTime local =
                        day.atStartOfDay().plusSeconds(in.number()).withNano(in.number());
                return local.atOffset(ZoneOffset.ofTotalSeconds(in.number()));
            }
        },
        NUMBERS(int[].class) {
            @Override
            public void write(Object value, Writer out) {
                int[] numbers = (int[]) value;
                out.number(numbers.length);
                for (int number : numbers) {
                    out.number(number);
                }
            }

            @Override
            public Object read(Reader in) {
                int[] numbers = new int[in.size()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = in.number();
                }
                return numbers;
            }
        };

        private final Class<?> type;

        Plain(Class<?> type) {
            this.type = type;
        }
    }

    /** Whole numbers in seven-bit groups, low ones first, negative ones folded between; text with its length before it. */
    private static final class Writer extends ByteArrayOutputStream {
        Writer() {
            super(512);
        }

        void number(int value) {
            int folded = (value << 1) ^ (value >> 31);
            while ((folded & ~0x7f) != 0) {
                write((folded & 0x7f) | 0x80);
                folded >>>= 7;
            }
            write(folded);
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            write(utf8, 0, utf8.length);
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean isAtEnd() {
            return at == bytes.length;
        }

        int number() {
            int folded = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                byte group = bytes[at++];
                folded |= (group & 0x7f) << shift;
                if (group >= 0) {
                    return (folded >>> 1) ^ -(folded & 1);
                }
            }
            throw new IllegalArgumentException("not a number");
        }

        /** A length or a number of items; each takes at least a byte. */
        int size() {
            int size = number();
            if (size < 0 || size > bytes.length - at) {
                throw new IllegalArgumentException("cut short");
            }
            return size;
        }

        String text() {
            int length = size();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }
}
