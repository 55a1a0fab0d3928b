package dateline.yaml;

import dateline.source.Checked;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML whose top is a map of keys.
 *
 * <p>A syntax error costs only the entry that it stands in: the entry becomes {@link Node.Unreadable} and the rest is read
 * as if it were not there, so that one run finds all mistakes of a file.
 */
public final class YamlReader {
    /** The longest text that is read, in characters (code points). */
    public static final int MAX_LENGTH = 64 * 1024;

    /** How deep lists and maps may lie in each other. */
    public static final int MAX_DEPTH = 10;

    private static final int MAX_ERRORS = 30;

    private YamlReader() {}

    /** Reads a whole file. */
    public static Checked<Mapping> read(Source source) {
        return read(source, 0, source.text().length());
    }

    /** Reads the part of a file between two UTF-16 offsets, of which the first is at the start of a line. */
    public static Checked<Mapping> read(Source source, int from, int to) {
        Problems problems = new Problems();
        Draft draft = Draft.of(source, from, to, problems);
        if (source.text().codePointCount(from, to) > MAX_LENGTH) {
            String message = "there is more YAML here than " + MAX_LENGTH / 1024 + " KiB";
            problems.add(Rule.FILE_SIZE, source.place(from), message, "move text below the front matter");
            draft.dropAll();
        }
        Problems found = new Problems();
        Mapping mapping = null;
        int rounds = 0;
        while (mapping == null) {
            try {
                found = new Problems();
                mapping = Composer.read(draft, found);
            } catch (MarkedYAMLException e) {
                SyntaxError error = SyntaxError.of(draft, e);
                problems.add(error.rule(), error.place(), error.message(), error.hint());
                if (rounds++ < MAX_ERRORS) {
                    draft.drop(error.line());
                } else {
                    draft.dropAll();
                }
            }
        }
        problems.addAll(found.list());
        return problems.with(withDropped(mapping, draft.dropped()));
    }

    private static Mapping withDropped(Mapping mapping, List<Entry> dropped) {
        if (dropped.isEmpty()) {
            return mapping;
        }
        List<Entry> entries = new ArrayList<>(mapping.entries());
        for (Entry entry : dropped) {
            if (mapping.get(entry.key()).isEmpty()) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(Entry::place));
        return new Mapping(entries.isEmpty() ? mapping.place() : entries.get(0).place(), entries);
    }
}
