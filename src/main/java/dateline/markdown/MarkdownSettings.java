package dateline.markdown;

/**
 * How Markdown is read: {@code markdown:} in {@code site.yml}.
 *
 * @param html what becomes of raw HTML
 * @param typography whether straight quotes, dashes and dots become typographic ones
 * @param labels for screen readers
 */
public record MarkdownSettings(RawHtml html, boolean typography, Labels labels) {
    /** Sanitised HTML, typographic quotes. */
    public static final MarkdownSettings DEFAULT = new MarkdownSettings(RawHtml.SANITIZE, true);

    /** With labels in English. */
    public MarkdownSettings(RawHtml html, boolean typography) {
        this(html, typography, Labels.ENGLISH);
    }

    /** The same with other labels. */
    public MarkdownSettings with(Labels other) {
        return new MarkdownSettings(html, typography, other);
    }

    /** What becomes of raw HTML in a text. */
    public enum RawHtml {
        /** Shown as it was typed. */
        ESCAPE,
        /** Allowed elements stay, the rest is removed and reported. */
        SANITIZE,
        /** Passed through unseen: only for sites whose every writer may run code in readers' browsers. */
        TRUST
    }
}
