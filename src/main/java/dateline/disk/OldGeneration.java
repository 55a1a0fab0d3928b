package dateline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A generation that goes: the build's own files, and those of others that came along from the one before or into the next
 * one. What somebody put into this one alone stays.
 */
final class OldGeneration {
    private final Path folder;
    private final Set<String> list;
    private final Path newer;
    private final Set<String> newerList;
    private final Disk disk;
    private int strangers;

    /**
     * @param list the paths of the build's own files, and with a slash before them of those that came along
     * @param newer the next one that is still there
     * @param newerList likewise
     */
    OldGeneration(Path folder, Set<String> list, Path newer, Set<String> newerList, Disk disk) {
        this.folder = folder;
        this.list = list;
        this.newer = newer;
        this.newerList = newerList;
        this.disk = disk;
    }

    /** Deletes it, and returns how many files stay. */
    int delete() throws IOException {
        delete(folder);
        return strangers;
    }

    private void delete(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            if (mayGo(path)) {
                disk.delete(path);
            } else {
                strangers++;
            }
            return;
        }
        for (Path child : children(path)) {
            delete(child);
        }
        if (children(path).isEmpty()) {
            disk.delete(path);
        }
    }

    private boolean mayGo(Path file) throws IOException {
        String path = folder.relativize(file).toString().replace('\\', '/');
        boolean isOurs = list.contains(path) || list.contains("/" + path);
        return isOurs || (newerList.contains("/" + path) && isNoOther(newer.resolve(path), file));
    }

    private static boolean isNoOther(Path there, Path file) throws IOException {
        if (Files.isSymbolicLink(there) && Files.isSymbolicLink(file)) {
            return Files.readSymbolicLink(there).equals(Files.readSymbolicLink(file));
        }
        boolean areFiles = Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        return areFiles ? Files.mismatch(there, file) < 0 : !Files.exists(there, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
