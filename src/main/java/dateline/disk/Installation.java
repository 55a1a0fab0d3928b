package dateline.disk;

import dateline.disk.Journal.Write;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Carries out what a journal says: as a whole or, when the disk refuses a step, not at all. */
final class Installation {
    private final Disk disk;
    private final Path out;
    private final Stage stage;
    private final Set<Path> folders = new HashSet<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> remaining = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int saved;

    /** A step back. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    Installation(Path out, Stage stage, Disk disk) {
        this.out = out;
        this.stage = stage;
        this.disk = disk;
    }

    /**
     * Puts everything in place.
     *
     * @throws IOException if a step failed; all steps before it were taken back, unless the exception's suppressed one says
     *     otherwise
     */
    void run(Journal journal) throws IOException {
        try {
            for (String path : journal.first()) {
                Path file = out.resolve(path);
                Step back = save(file);
                disk.delete(file);
                undo.push(back);
                removed.add(path);
            }
            removeEmptyFolders(journal.first());
            for (Write write : journal.writes()) {
                Path file = out.resolve(write.path());
                makeFolder(file.getParent());
                Step back = save(file);
                disk.move(stage.file(write.staged()), file);
                undo.push(back);
            }
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
        removeLast(journal);
    }

    /**
     * Puts in place what a build that ended in the middle left behind.
     *
     * @return the paths whose files are lost, as after a power cut, or can no longer be put there
     */
    Set<String> finish(Journal journal) throws IOException {
        Set<String> lost = new TreeSet<>();
        for (String path : journal.first()) {
            if (isClear(path) && Files.isRegularFile(out.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                disk.delete(out.resolve(path));
            }
        }
        removeEmptyFolders(journal.first());
        for (Write write : journal.writes()) {
            Path file = out.resolve(write.path());
            Path staged = stage.file(write.staged());
            if (isWhole(staged, write) && isClear(write.path()) && !Files.isDirectory(file)) {
                makeFolder(file.getParent());
                disk.move(staged, file);
            } else if (!isWhole(file, write)) {
                lost.add(write.path());
            }
        }
        removeLast(journal);
        return lost;
    }

    /** Files that were deleted. */
    List<String> removed() {
        return removed;
    }

    /** Files that should have been deleted and are still there. */
    List<String> remaining() {
        return remaining;
    }

    /** What did not go as it should and does no harm, as sentences. */
    List<String> notes() {
        return notes;
    }

    private void removeLast(Journal journal) {
        for (String path : journal.last()) {
            Path file = out.resolve(path);
            if (!isClear(path) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                notes.add(file + " is not the file that was published there and stays");
                continue;
            }
            try {
                disk.delete(file);
                removed.add(path);
            } catch (IOException e) {
                remaining.add(path);
                notes.add("cannot delete " + file + " (" + SourceTree.reason(e) + "); the next build tries again");
            }
        }
        removeEmptyFolders(journal.last());
    }

    private void removeEmptyFolders(List<String> paths) {
        Set<String> candidates =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String path : paths) {
            for (String at = Obstacles.parent(path); !at.isEmpty() && candidates.add(at); at = Obstacles.parent(at)) {}
        }
        for (String candidate : candidates) {
            Path folder = out.resolve(candidate);
            try {
                if (isClear(candidate) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
                    disk.delete(folder);
                    folders.remove(folder);
                    undo.push(() -> disk.createFolder(folder));
                }
            } catch (IOException e) {
                notes.add("cannot delete the empty folder " + folder + " (" + SourceTree.reason(e) + ")");
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    /** Keeps a file that is about to go, under a second name, and says how to bring it back. */
    private Step save(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return () -> disk.delete(file);
        }
        Path second = stage.replaced().resolve(Integer.toString(++saved));
        try {
            if (saved == 1) {
                disk.createFolder(stage.replaced());
            }
            disk.link(file, second);
        } catch (FileSystemException | UnsupportedOperationException e) {
            return () -> {
                throw new FileSystemException(file.toString(), null, "cannot be brought back");
            };
        }
        return () -> disk.move(second, file);
    }

    private void takeBack(IOException cause) {
        try {
            while (!undo.isEmpty()) {
                undo.pop().take();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void makeFolder(Path folder) throws IOException {
        if (folders.contains(folder)) {
            return;
        }
        if (!folder.equals(out)) {
            makeFolder(folder.getParent());
        }
        if (!Files.isDirectory(folder)) {
            disk.createFolder(folder);
            undo.push(() -> disk.delete(folder));
        }
        folders.add(folder);
    }

    /** Whether all that lies above a path are folders, or nothing. */
    private boolean isClear(String path) {
        for (String at = Obstacles.parent(path); !at.isEmpty(); at = Obstacles.parent(at)) {
            Path folder = out.resolve(at);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Path file, Write write) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == write.size()
                && Checksum.of(file) == write.checksum();
    }
}
