package dateline.source;

import java.util.Comparator;

/**
 * A position in a file of the site, as editors count it.
 *
 * @param path the file, relative to the site's folder, with {@code /} between its parts
 * @param line from 1; 0 means the file as a whole
 * @param column in code points, from 1; 0 means the line as a whole
 */
public record Place(String path, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::path).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The file as a whole. */
    public static Place of(String path) {
        return new Place(path, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:col}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
