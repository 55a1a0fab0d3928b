package dateline.disk;

import dateline.disk.SourceTree.Entry;
import dateline.text.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The digests of source files as earlier builds read them, so that a file that the disk says is unchanged need not be
 * read again. For many threads.
 *
 * <p>A file could be changed once more right after it was read, without a visible change of its time stamps. So, as git
 * does, a digest is believed only when the file had been at rest for a while before the build that read it began, by the
 * file system's own clock.
 */
public final class SourceDigests {
    private static final long MARK = 0x646c_736f_7572_0001L;

    /** The coarsest time stamps of file systems in use, FAT's, in nanoseconds. */
    private static final long REST = 2_000_000_000L;

    private final State state;
    private final Map<String, Seen> before;
    private final Map<String, Seen> now = new ConcurrentHashMap<>();

    /** A file that was read when it looked like this. */
    private record Seen(Stat stat, Digest digest, boolean isBelieved) {}

    private SourceDigests(State state, Map<String, Seen> before) {
        this.state = state;
        this.before = before;
    }

    /** What earlier builds read; nothing when that is not known. */
    public static SourceDigests open(State state) {
        return new SourceDigests(
                state,
                Packed.Reader.of(file(state), MARK).map(SourceDigests::read).orElse(Map.of()));
    }

    static void forget(State state) throws IOException {
        state.disk().deleteAll(file(state));
    }

    /** The digests of all files as earlier builds read them, by path. */
    public Map<String, Digest> before() {
        Map<String, Digest> digests = new TreeMap<>();
        before.forEach((path, seen) -> digests.put(path, seen.digest()));
        return digests;
    }

    /** The digests of files that this build looked at so far, by path. */
    public Map<String, Digest> now() {
        Map<String, Digest> digests = new TreeMap<>();
        now.forEach((path, seen) -> digests.put(path, seen.digest()));
        return digests;
    }

    /** The digest of a file, if it surely is still the one that was read. */
    public Optional<Digest> get(Entry file) {
        Seen seen = before.get(file.path());
        if (seen == null || !seen.isBelieved || !seen.stat.equals(file.stat())) {
            return Optional.empty();
        }
        now.put(file.path(), seen);
        return Optional.of(seen.digest);
    }

    /** Remembers the digest of a file that was read in this build. */
    public void put(Entry file, Digest digest) {
        now.put(file.path(), new Seen(file.stat(), digest, false));
    }

    /** Saves what is known of the files of a tree; writes nothing when that is what lies there. */
    public void save(SourceTree tree) throws IOException {
        if (isSame(tree)) {
            return;
        }
        Map<String, Seen> all = new TreeMap<>();
        for (Entry file : tree.files()) {
            Seen seen = now.getOrDefault(file.path(), before.get(file.path()));
            if (seen != null && (seen.isBelieved || now.containsKey(file.path()))) {
                all.put(file.path(), seen);
            }
        }
        Packed.Writer out = new Packed.Writer(MARK).number(tree.began()).count(all.size());
        all.forEach((path, seen) -> {
            out.path(path).number(seen.stat.size()).number(seen.stat.modified()).number(seen.stat.changed());
            out.digest(seen.digest);
        });
        state.disk().replace(file(state), out.seal());
    }

    /** Whether everything that is remembered is believed and of files that still exist, and nothing was added. */
    private boolean isSame(SourceTree tree) {
        return now.values().stream().allMatch(Seen::isBelieved)
                && before.values().stream().allMatch(Seen::isBelieved)
                && tree.files().stream()
                                .filter(file -> before.containsKey(file.path()))
                                .count()
                        == before.size();
    }

    private static Map<String, Seen> read(Packed.Reader in) {
        long began = in.number();
        int count = in.count();
        Map<String, Seen> seen = new HashMap<>(count * 4 / 3 + 1);
        for (int i = 0; i < count; i++) {
            String path = in.path();
            Stat stat = new Stat(Stat.Kind.FILE, in.number(), in.number(), in.number());
            seen.put(path, new Seen(stat, in.digest(), isAtRest(stat, began)));
        }
        return seen;
    }

    /** Whether a file that was read after an instant had been left alone for long enough before it. */
    static boolean isAtRest(Stat stat, long began) {
        return stat.latest() < began - REST;
    }

    private static Path file(State state) {
        return state.folder().resolve("sources");
    }
}
