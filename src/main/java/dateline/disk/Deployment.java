package dateline.disk;

import dateline.text.Gzip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What has to be copied to a host so that it holds what is published here, and what has to go there: the difference
 * between the published folder and what was last recorded as deployed.
 *
 * @param isFirst whether no deployment was recorded yet, so that nothing is known of what the host holds
 * @param uploads in the order in which readers miss nothing: what pages need, articles, lists, feeds
 * @param removals files that the host holds and the site no longer has, what others lead to last
 */
public record Deployment(boolean isFirst, List<Upload> uploads, List<String> removals) {
    private static final long MARK = 0x646c_6465_706c_0001L;
    private static final String DONE = "deployed";
    private static final String LISTED = "deploying";
    private static final Comparator<String> IN_ORDER =
            Comparator.comparing(Group::of).thenComparing(Comparator.naturalOrder());

    /**
     * A file to copy.
     *
     * @param path below the published folder
     * @param bytes its size
     */
    public record Upload(String path, Group group, long bytes) {}

    /** What a deployed file was. */
    private record Known(long checksum, long size) {}

    /** What is different, as of now; empty when nothing was published to the folder yet. Nothing is written down. */
    public static Optional<Deployment> now(State state, Path out) throws IOException {
        OutputFolder output = OutputFolder.of(state, out);
        return published(output, state.disk()).map(all -> between(read(output, DONE), all));
    }

    /** Writes down that what is published now is about to be deployed. */
    public static void begin(State state, Path out) throws IOException {
        OutputFolder output = OutputFolder.of(state, out);
        Map<String, Known> all = published(output, state.disk()).orElseThrow();
        Packed.Writer file = new Packed.Writer(MARK).count(all.size());
        all.forEach((path, known) -> file.path(path).number(known.checksum).number(known.size));
        state.disk().replace(output.state().resolve(LISTED), file.seal());
    }

    /** The deployment that was begun, even when something else has been published since; empty when none was. */
    public static Optional<Deployment> begun(State state, Path out) throws IOException {
        OutputFolder output = OutputFolder.of(state, out);
        return read(output, LISTED).map(all -> between(read(output, DONE), all));
    }

    /**
     * Writes down that the host holds the deployment that was begun.
     *
     * @return false when none was
     */
    public static boolean finish(State state, Path out) throws IOException {
        OutputFolder output = OutputFolder.of(state, out);
        if (read(output, LISTED).isEmpty()) {
            return false;
        }
        state.disk().move(output.state().resolve(LISTED), output.state().resolve(DONE));
        return true;
    }

    private static Deployment between(Optional<Map<String, Known>> before, Map<String, Known> all) {
        Map<String, Known> there = before.orElse(Map.of());
        List<Upload> uploads = new ArrayList<>();
        all.keySet().stream()
                .filter(path -> !all.get(path).equals(there.get(path)))
                .sorted(IN_ORDER)
                .forEach(path -> uploads.add(new Upload(path, Group.of(path), all.get(path).size)));
        List<String> removals = there.keySet().stream()
                .filter(path -> !all.containsKey(path))
                .sorted(IN_ORDER.reversed())
                .toList();
        return new Deployment(before.isEmpty(), uploads, removals);
    }

    private static Optional<Map<String, Known>> published(OutputFolder output, Disk disk) throws IOException {
        disk.createFolder(output.state());
        Manifest manifest = Commit.recover(output, disk);
        if (!manifest.isKnown()) {
            return Optional.empty();
        }
        Map<String, Known> all = new TreeMap<>();
        manifest.entries().forEach((path, entry) -> {
            if (!entry.equals(Manifest.Entry.OWNED)) { // such a file is to be deleted, or was not seen whole
                all.put(path, new Known(entry.checksum(), entry.stat().size()));
            }
        });
        return Optional.of(all);
    }

    private static Optional<Map<String, Known>> read(OutputFolder output, String name) {
        return Packed.Reader.of(output.state().resolve(name), MARK).map(in -> {
            Map<String, Known> all = new TreeMap<>();
            for (int i = in.count(); i > 0; i--) {
                all.put(in.path(), new Known(in.number(), in.number()));
            }
            return all;
        });
    }

    /** The files that are copied together; each group leads only to those before it. */
    public enum Group {
        /** Pictures, styles, scripts. */
        ASSETS,
        /** Pages of articles. */
        ARTICLES,
        /** All other pages, and letters. */
        LISTS,
        /** The documents that announce pages: feeds, sitemaps, redirects. */
        FEEDS;

        private static final Pattern ARTICLE = Pattern.compile("[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+/.*");

        static Group of(String path) {
            String plain = Gzip.original(path);
            if (Journal.announces(plain)) {
                return FEEDS;
            }
            if (!plain.endsWith(".html") && !plain.endsWith(".eml")) {
                return ASSETS;
            }
            return ARTICLE.matcher(plain).matches() ? ARTICLES : LISTS;
        }
    }
}
