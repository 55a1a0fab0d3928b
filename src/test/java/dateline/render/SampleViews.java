package dateline.render;

import dateline.page.Card;
import dateline.page.Stamp;
import dateline.page.View;
import dateline.text.Html;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record of every kind of page, made from nothing but its shape: either full, where all there can be is there, or
 * bare, where texts and lists are empty and nothing optional is there. The texts of a full record tell where they stand:
 * {@code §Card.headline 12§}.
 */
final class SampleViews {
    private static final int DEPTH = 12;

    private final boolean full;
    private int count;

    private SampleViews(boolean full) {
        this.full = full;
    }

    static List<View> full() {
        return kinds().map(new SampleViews(true)::view).toList();
    }

    static List<View> bare() {
        return kinds().map(new SampleViews(false)::view).toList();
    }

    private static Stream<Class<?>> kinds() {
        return Stream.of(View.class.getPermittedSubclasses());
    }

    private View view(Class<?> kind) {
        return (View) record(kind, DEPTH);
    }

    private Object record(Class<?> type, int depth) {
        if (type == Stamp.class) {
            return new Stamp("2023-07-03T16:30:00+09:00", "§Stamp.words§");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> value(type, component.getName(), component.getGenericType(), depth))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private Object value(Class<?> owner, String name, Type type, int depth) {
        if (type == String.class) {
            return text(owner, name);
        }
        if (type == int.class) {
            return full ? 7 : 0;
        }
        if (type == boolean.class) {
            return full && !name.equals("withdrawn");
        }
        if (type == Html.class) {
            return html(owner, name);
        }
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            boolean there = (full || name.equals("weekdays")) && depth > 0;
            if (generic.getRawType() == Optional.class) {
                return there ? Optional.of(value(owner, name, inner, depth - 1)) : Optional.empty();
            }
            int items = there ? (name.equals("children") && depth < DEPTH - 2 ? 0 : 2) : 0;
            return Stream.generate(() -> value(owner, name, inner, depth - 1))
                    .limit(items)
                    .toList();
        }
        return record((Class<?>) type, depth);
    }

    private Html html(Class<?> owner, String name) {
        if (!full) {
            return Html.EMPTY;
        }
        return Html.of(
                name.equals("structuredData")
                        ? "{\"@context\":\"https://schema.org\"}"
                        : "<p>" + mark(owner, name) + "</p>");
    }

    private String text(Class<?> owner, String name) {
        return switch (name) {
            case "language" -> owner == Card.class && !full ? "" : "ko";
            case "direction" -> "ltr";
            case "href",
                    "src",
                    "archive",
                    "url",
                    "hub",
                    "book",
                    "target",
                    "canonical",
                    "home",
                    "openSearch",
                    "scripts",
                    "index",
                    "catchUp" -> "/address/" + count++ + "/";
            case "base" -> "/base";
            case "sources" -> "/a.320.png 320w, /a.png 400w";
            case "kind" -> owner.getSimpleName().equals("Head") ? "kind" : mark(owner, name);
            case "type" ->
                switch (owner.getSimpleName()) {
                    case "FeedLink" -> "application/atom+xml";
                    case "Topic" -> mark(owner, name);
                    default -> "type" + count++;
                };
            case "current" -> "page";
            case "position" -> "at-50-20";
            case "email" -> full ? "editor@example.org" : "";
            case "iso", "published", "modified" -> "2023-07-03";
            case "label" -> full || owner.getSimpleName().equals("Cell") ? mark(owner, name) : "";
            case "headline", "title", "heading", "name", "month", "text", "words", "publisher", "locale" ->
                mark(owner, name);
            default -> full ? mark(owner, name) : "";
        };
    }

    private String mark(Class<?> owner, String name) {
        return "§" + owner.getSimpleName() + "." + name + " " + count++ + "§";
    }
}
