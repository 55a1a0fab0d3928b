package dateline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the files wait that are to be put in place together. It lies on the published folder's own device, so that
 * putting them in place is a matter of names: in the state's folder if it can, else beside the published folder or in it.
 *
 * <p>For a published folder that doesn't exist yet the stage is a tree with the same paths, which becomes that folder
 * by one change of name; otherwise its files are numbered.
 */
final class Stage {
    private static final int FOLDERS = 4096;

    private final Disk disk;
    private final Path folder;
    private final boolean isTree;
    private final AtomicInteger numbers = new AtomicInteger();
    /** Folders that are known to be there; the latest, since an archive has as many as articles. */
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /**
     * A file in the stage.
     *
     * @param name its path among the stage's files
     */
    record Staged(String name, long checksum, Stat stat) {}

    private Stage(Disk disk, Path folder, boolean isTree) {
        this.disk = disk;
        this.folder = folder;
        this.isTree = isTree;
    }

    /** The stage for a published folder, not made yet. */
    static Stage of(OutputFolder output, Disk disk) throws IOException {
        boolean isTree = output.isFresh();
        Path wanted = existing(isTree ? output.path().getParent() : output.path());
        List<Path> places = places(output);
        for (Path place : isTree ? places.subList(0, 2) : places) {
            if (sameDevice(existing(place), wanted)) {
                return new Stage(disk, place, isTree);
            }
        }
        return new Stage(disk, places.get(0), isTree);
    }

    /** A stage that an earlier build left behind, or where one would be. */
    static Stage leftBehind(OutputFolder output, Disk disk) {
        List<Path> places = places(output);
        Path found = places.stream().filter(Files::isDirectory).findFirst().orElse(places.get(0));
        return new Stage(disk, found, false);
    }

    /** Removes what earlier builds left behind. */
    static void clear(OutputFolder output, Disk disk) throws IOException {
        for (Path place : places(output)) {
            disk.deleteAll(place);
        }
    }

    boolean isTree() {
        return isTree;
    }

    /** The files that are to become the published folder. */
    Path files() {
        return folder.resolve("new");
    }

    Path file(String staged) {
        return files().resolve(staged);
    }

    /** Where the files are kept that others replace, until all is done. */
    Path replaced() {
        return folder.resolve("old");
    }

    /** Where the tree lies that is to take the published folder's place as a whole. */
    Path next() {
        return folder.resolve("next");
    }

    /** Where a link waits that is to take the place of another. */
    Path link() {
        return folder.resolve("link");
    }

    /** Whether a change of name leads from here to there. */
    boolean isOnDeviceOf(Path place) throws IOException {
        return sameDevice(existing(folder), existing(place));
    }

    /** Writes a file. */
    Staged write(String path, byte[] bytes) throws IOException {
        String name = name(path);
        disk.write(file(name), bytes);
        return new Staged(name, Checksum.of(bytes), Stat.of(file(name)));
    }

    /** Writes a file from a stream. */
    Staged copy(String path, InputStream in) throws IOException {
        String name = name(path);
        long checksum = disk.copy(in, file(name));
        return new Staged(name, checksum, Stat.of(file(name)));
    }

    void delete() throws IOException {
        disk.deleteAll(folder);
    }

    private String name(String path) throws IOException {
        String staged = isTree ? path : Integer.toString(numbers.incrementAndGet());
        Path parent = file(staged).getParent();
        if (!made.contains(parent)) {
            disk.createFolder(parent);
            if (made.size() >= FOLDERS) {
                made.clear();
            }
            made.add(parent);
        }
        return staged;
    }

    private static List<Path> places(OutputFolder output) {
        String name = ".dateline-stage";
        Path out = output.path();
        return List.of(
                output.state().resolve("stage"), out.resolveSibling(name + "-" + out.getFileName()), out.resolve(name));
    }

    /** A folder, or the nearest one above it that exists. */
    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean sameDevice(Path one, Path other) throws IOException {
        if (Stat.TELLS_CHANGES) {
            return Files.getAttribute(one, "unix:dev").equals(Files.getAttribute(other, "unix:dev"));
        }
        return Files.getFileStore(one).equals(Files.getFileStore(other));
    }
}
