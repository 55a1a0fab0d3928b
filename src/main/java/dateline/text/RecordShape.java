package dateline.text;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The components of one kind of record, in their order, each with a function that reads it as fast as a call in the
 * source would: {@code RecordShape.of(Link.class).get("href").read(link)}.
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
                .map(component -> new Component(component.getName(), reader(type, component)))
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

    /** One component of a kind of record. */
    public static final class Component {
        private final String name;
        private final Function<Object, Object> reader;

        private Component(String name, Function<Object, Object> reader) {
            this.name = name;
            this.reader = reader;
        }

        public String name() {
            return name;
        }

        /** Its value in a record of that kind. */
        public Object read(Object record) {
            return reader.apply(record);
        }
    }

    @SuppressWarnings("unchecked") // the metafactory makes what it was asked for
    private static Function<Object, Object> reader(Class<?> type, RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            MethodType boxed = accessor.type().wrap();
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup, "apply", MethodType.methodType(Function.class), boxed.generic(), accessor, boxed)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + type.getName() + "." + component.getName(), e);
        }
    }
}
