package dateline.text;

/**
 * The address of a page or a file within the site: {@code /2023/07/03/slug/}, {@code /feed.xml}. Always starts with
 * {@code /}; a page ends with {@code /}. Where the site lies under a path of its host, that path is not part of it.
 *
 * @param value the path, percent-encoding not applied
 */
public record WebPath(String value) implements Comparable<WebPath> {
    /** The front page. */
    public static final WebPath HOME = new WebPath("/");

    public WebPath {
        if (!value.startsWith("/") || value.contains("//") || value.contains("/../") || value.contains("/./")) {
            throw new IllegalArgumentException("not a path within a site: " + value);
        }
    }

    /** {@code WebPath.of("topics", "nato")} is {@code /topics/nato/}. */
    public static WebPath page(String... parts) {
        return parts.length == 0 ? HOME : new WebPath("/" + String.join("/", parts) + "/");
    }

    /** A file: {@code WebPath.file("feed.xml")} is {@code /feed.xml}. */
    public static WebPath file(String relative) {
        return new WebPath("/" + relative);
    }

    /** A file below this page: {@code /topics/nato/} and {@code feed.xml} give {@code /topics/nato/feed.xml}. */
    public WebPath child(String relative) {
        return new WebPath(value + relative);
    }

    public boolean isPage() {
        return value.endsWith("/");
    }

    /** Where it lies in the published folder: {@code 2023/07/03/slug/index.html}, {@code feed.xml}. */
    public String target() {
        return isPage() ? value.substring(1) + "index.html" : value.substring(1);
    }

    /** Percent-encoded for use in a URL (RFC 3986 §3.3). */
    public String encoded() {
        return Urls.encodePath(value);
    }

    @Override
    public int compareTo(WebPath other) {
        return value.compareTo(other.value);
    }

    // Written out for the same reason as in Digest.
    @Override
    public boolean equals(Object other) {
        return other instanceof WebPath path && path.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
