package dateline.text;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The components of one kind of record, in their order, each with the means to read it:
 * {@code RecordShape.of(Link.class).get("href").read(link)}.
 */
public final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Component> components;
    private final Map<String, Component> byName = new HashMap<>();

    private RecordShape(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("not a record: " + type.getName());
        }
        components = Stream.of(type.getRecordComponents())
                .map(component -> new Component(type, component.getName()))
                .toList();
        components.forEach(component -> byName.put(component.name(), component));
    }

    /** The shape of a record class; made once for each class. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** All components, in the order of the record's header. */
    public List<Component> components() {
        return components;
    }

    /** The component with that name; null when there is none. */
    public Component get(String name) {
        return byName.get(name);
    }

    /** The names of all components, in their order. */
    public List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /** One component of a kind of record: its field, which costs no class of its own to read, as a lambda would. */
    public static final class Component {
        private final String name;
        private final Field field;

        private Component(Class<?> type, String name) {
            this.name = name;
            try {
                field = type.getDeclaredField(name);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
            field.setAccessible(true);
        }

        public String name() {
            return name;
        }

        /** Its value in a record of that kind. */
        public Object read(Object record) {
            try {
                return field.get(record);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
