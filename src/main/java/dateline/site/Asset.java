package dateline.site;

import dateline.text.WebPath;

/**
 * A file that is published as it is: a picture or another file under {@code content/}.
 *
 * @param path below {@code content/}
 * @param width pixels; 0 when it is no picture or its size is not known
 * @param height likewise
 */
public record Asset(String path, int width, int height) {
    private static final String STATIC = "static/";

    /** Where it is published: {@code static/x} at {@code /x}, everything else at its own path. */
    public WebPath address() {
        return WebPath.file(isStatic() ? path.substring(STATIC.length()) : path);
    }

    /** Whether it is published even when nothing uses it. */
    public boolean isStatic() {
        return path.startsWith(STATIC);
    }
}
