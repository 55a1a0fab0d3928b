package dateline.text;

import java.util.function.Supplier;

/**
 * Finished markup, which a template prints as it is. Everything else that a template prints is text and is escaped.
 *
 * <p>Large markup may be lazy: then its key stands for it wherever only its identity matters, and equal keys mean equal
 * markup.
 */
public final class Html {
    /** No markup at all. */
    public static final Html EMPTY = of("");

    private static final boolean[] ESCAPED = new boolean['>' + 1];

    static {
        for (char c = 0; c < ESCAPED.length; c++) {
            ESCAPED[c] = entity(c) != null;
        }
    }

    private final String key;
    private final Supplier<String> markup;

    private Html(String key, Supplier<String> markup) {
        this.key = key;
        this.markup = markup;
    }

    public static Html of(String markup) {
        return new Html(markup, () -> markup);
    }

    /** Markup that is made when it is printed; {@code key} must change whenever the markup does. */
    public static Html lazy(String key, Supplier<String> markup) {
        return new Html(key, markup);
    }

    /** Plain text as markup. */
    public static Html text(String text) {
        return of(escape(text));
    }

    /** What identifies the markup. */
    public String key() {
        return key;
    }

    public String markup() {
        return markup.get();
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    /** Text for element content and double-quoted attributes: {@code & < > "} become entities. */
    public static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (entity(text.charAt(i)) != null) {
                StringBuilder out = new StringBuilder(text.length() + 16);
                escape(text, out);
                return out.toString();
            }
        }
        return text;
    }

    /** Appends text as {@link #escape(String)} writes it. */
    public static void escape(String text, StringBuilder out) {
        escape(text, 0, text.length(), out);
    }

    /** Appends a part of a text as {@link #escape(String)} writes it. */
    public static void escape(String text, int from, int to, StringBuilder out) {
        int start = from;
        for (int i = from; i < to; i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                out.append(text, start, i).append(entity);
                start = i + 1;
            }
        }
        out.append(text, start, to);
    }

    /** Whether {@link #escape(String)} writes a character as an entity. */
    public static boolean isEscaped(char c) {
        return c < ESCAPED.length && ESCAPED[c];
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return markup();
    }
}
