package dateline.disk;

import dateline.text.Digest;
import dateline.text.Gzip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is about to be changed in the published folder, written down before the first change. As long as its file exists
 * and is whole, the changes are decided and whoever finds it carries them out.
 *
 * @param isWhole whether the folder will hold nothing else that is the build's own
 * @param isSwap whether a tree that is made already takes the place of the folder as a whole
 * @param generation the number of the generation that the folder is to lead to, made already; 0 when it is no such link
 * @param first files to delete before anything is put in place, since they are in the way
 * @param writes files to put in place, in that order
 * @param last files to delete at the end
 */
record Journal(
        boolean isWhole, boolean isSwap, int generation, List<String> first, List<Write> writes, List<String> last) {
    private static final long MARK = 0x646c_6a6f_7572_0001L;
    private static final String FILE = "journal";
    private static final int WHOLE = 1;
    private static final int SWAP = 2;
    private static final int GENERATION = 4;
    private static final int DEEPEST = 100;

    /**
     * A file to put in place.
     *
     * @param path where to
     * @param staged where it lies in the stage
     * @param size in bytes
     */
    record Write(String path, String staged, Digest inputs, long checksum, long size) {}

    /**
     * The order in which readers of a live site miss nothing: what pages need, then pages from the articles up to the
     * front page, then the documents that announce them.
     */
    static List<Write> inOrder(Stream<Write> writes) {
        record Ranked(int rank, Write write) {}
        return writes.map(write -> new Ranked(rank(write.path), write))
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(ranked -> ranked.write.path))
                .map(Ranked::write)
                .toList();
    }

    /** The decided changes that were left behind; empty when there are none. */
    static Optional<Journal> read(Path folder) {
        return Packed.Reader.of(folder.resolve(FILE), MARK).map(file -> {
            int kind = file.count();
            List<String> first = paths(file);
            List<Write> writes = new ArrayList<>();
            for (int i = file.count(); i > 0; i--) {
                writes.add(new Write(file.path(), file.path(), file.digest(), file.number(), file.number()));
            }
            return new Journal((kind & WHOLE) != 0, (kind & SWAP) != 0, kind / GENERATION, first, writes, paths(file));
        });
    }

    /** Decides the changes. */
    void write(Path folder, Disk disk) throws IOException {
        int kind = (isWhole ? WHOLE : 0) + (isSwap ? SWAP : 0) + generation * GENERATION;
        Packed.Writer file = new Packed.Writer(MARK).count(kind);
        paths(file, first);
        file.count(writes.size());
        for (Write write : writes) {
            file.path(write.path)
                    .path(write.staged)
                    .digest(write.inputs)
                    .number(write.checksum)
                    .number(write.size);
        }
        paths(file, last);
        disk.replace(folder.resolve(FILE), file.seal());
        disk.syncFolder(folder);
    }

    static void delete(Path folder, Disk disk) throws IOException {
        if (Files.exists(folder.resolve(FILE))) {
            disk.delete(folder.resolve(FILE));
        }
    }

    boolean isEmpty() {
        return first.isEmpty() && writes.isEmpty() && last.isEmpty();
    }

    private static List<String> paths(Packed.Reader file) {
        List<String> paths = new ArrayList<>();
        for (int i = file.count(); i > 0; i--) {
            paths.add(file.path());
        }
        return paths;
    }

    private static void paths(Packed.Writer file, List<String> paths) {
        file.count(paths.size());
        paths.forEach(file::path);
    }

    /** Whether a file tells programs of pages. */
    static boolean announces(String path) {
        return path.endsWith(".xml") || path.endsWith(".json") || path.endsWith(".txt") || path.startsWith("_");
    }

    private static int rank(String file) {
        String path = Gzip.original(file);
        int depth = 0;
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            depth++;
        }
        int deepestFirst = DEEPEST - Math.min(depth, DEEPEST);
        if (path.endsWith(".html")) {
            return DEEPEST + 1 + deepestFirst;
        }
        return announces(path) ? 2 * DEEPEST + 2 + deepestFirst : deepestFirst;
    }
}
