package dateline.disk;

import java.util.List;

/**
 * What a publication changed.
 *
 * @param written paths of new and changed files, in the order of their publication
 * @param unchanged number of files that stayed as they were
 * @param removed paths of deleted files
 * @param bytes written
 * @param notes what a person should know beyond that, as sentences
 */
public record Summary(List<String> written, int unchanged, List<String> removed, long bytes, List<String> notes) {
    /** Nothing was changed. */
    static final Summary NOTHING = new Summary(List.of(), 0, List.of(), 0, List.of());

    public Summary {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }
}
