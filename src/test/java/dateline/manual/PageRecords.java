package dateline.manual;

import dateline.page.Meaning;
import dateline.page.View;
import dateline.text.Html;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The manual's reference of what templates receive, made from the records and what they say of their parts. */
final class PageRecords {
    private static final Map<Type, String> PLAIN = Map.of(
            String.class, "text",
            Html.class, "markup",
            int.class, "number",
            long.class, "number",
            boolean.class, "true or false");

    /** Records that others hold, in the order in which they are first named. */
    private final Set<Class<?>> parts = new LinkedHashSet<>();

    private PageRecords() {}

    static String reference() {
        return new PageRecords().write();
    }

    private String write() {
        StringBuilder out = new StringBuilder("## One record for each template\n");
        for (Class<?> view : View.class.getPermittedSubclasses()) {
            String template = template(view);
            out.append("\n### %s\n\n`templates/%s.ftlh` prints %s.\n\n".formatted(template, template, meaning(view)));
            table(view, out);
        }
        out.append("\n## What these records hold\n");
        List<Class<?>> open = new ArrayList<>(parts);
        for (int i = 0; i < open.size(); i++) {
            Class<?> part = open.get(i);
            out.append("\n### %s\n\n%s.\n\n".formatted(part.getSimpleName(), capital(meaning(part))));
            table(part, out);
            parts.stream().filter(other -> !open.contains(other)).forEach(open::add);
        }
        return out.toString();
    }

    private void table(Class<?> record, StringBuilder out) {
        out.append("| name | type | what it is |\n|---|---|---|\n");
        for (RecordComponent component : record.getRecordComponents()) {
            Meaning meaning = component.getAnnotation(Meaning.class);
            Type type = component.getGenericType();
            out.append("| `%s` | %s | %s |\n"
                    .formatted(
                            component.getName(),
                            words(type),
                            meaning != null ? GeneratedParts.plain(meaning.value()) : meaning((Class<?>) type)));
        }
    }

    private String words(Type type) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            String of = words(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == List.class) {
                return "list of " + of;
            }
            if (generic.getRawType() == Optional.class) {
                return of + ", may be missing";
            }
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            parts.add(record);
            return "[%s](#%s)".formatted(record.getSimpleName(), anchor(record.getSimpleName()));
        }
        throw new IllegalArgumentException("no words for " + type);
    }

    /** Two headings may say the same but for the case: then the later one is told apart by a number. */
    private static String anchor(String record) {
        String id = record.toLowerCase(Locale.ROOT);
        boolean taken = Arrays.stream(View.class.getPermittedSubclasses())
                .anyMatch(view -> template(view).equals(id));
        return taken ? id + "-1" : id;
    }

    private static String meaning(Class<?> record) {
        return GeneratedParts.plain(record.getAnnotation(Meaning.class).value());
    }

    /** The template of a kind of page, which it knows without having any content. */
    private static String template(Class<?> view) {
        try {
            RecordComponent[] components = view.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] nothing = Arrays.stream(types).map(PageRecords::nothing).toArray();
            var constructor = view.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return ((View) constructor.newInstance(nothing)).template();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        return type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
