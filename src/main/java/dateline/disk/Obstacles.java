package dateline.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What lies in the published folder where a file is to go and isn't the build's own: it stays, and the build stops. */
final class Obstacles {
    private final Path out;
    private final Set<String> leaving;
    private final Set<String> leavingFolders = new HashSet<>();
    private final Predicate<String> isOwn;
    private final Map<String, Way> folders = new HashMap<>();

    /** Something in the way: {@code a folder}, at a path below the published folder. */
    record Obstacle(String path, String what) {}

    /** Whether a folder is there, will be made, or cannot be. */
    private record Way(boolean exists, Optional<Obstacle> obstacle) {
        static final Way OPEN = new Way(true, Optional.empty());
        static final Way ABSENT = new Way(false, Optional.empty());
    }

    /**
     * @param leaving the files that are deleted before any is put in place
     * @param isOwn whether a path is the build's own
     */
    Obstacles(Path out, Set<String> leaving, Predicate<String> isOwn) {
        this.out = out;
        this.leaving = leaving;
        this.isOwn = isOwn;
        leaving.forEach(path -> {
            for (String folder = parent(path); !folder.isEmpty(); folder = parent(folder)) {
                leavingFolders.add(folder);
            }
        });
    }

    /** What keeps a file from being put at a path. */
    Optional<Obstacle> at(String path) throws IOException {
        Way way = way(parent(path));
        if (!way.exists) {
            return way.obstacle;
        }
        Optional<Stat> there = look(path);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        return switch (there.get().kind()) {
            case FILE -> isOwn.test(path) ? Optional.empty() : Optional.of(new Obstacle(path, "a file"));
            case FOLDER -> foreignIn(path);
            case LINK -> Optional.of(new Obstacle(path, "a link"));
            case OTHER -> Optional.of(new Obstacle(path, "a special file"));
        };
    }

    /** The folder of a path; empty for one at the top. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Way way(String folder) throws IOException {
        if (folder.isEmpty()) {
            return Way.OPEN;
        }
        Way known = folders.get(folder);
        if (known == null) {
            Way above = way(parent(folder));
            known = above.exists ? lookAtFolder(folder) : above;
            folders.put(folder, known);
        }
        return known;
    }

    private Way lookAtFolder(String folder) throws IOException {
        Optional<Stat> there = look(folder);
        if (there.isEmpty() || leaving.contains(folder)) {
            return Way.ABSENT;
        }
        return switch (there.get().kind()) {
            case FOLDER -> Way.OPEN;
            case FILE -> new Way(false, Optional.of(new Obstacle(folder, "a file")));
            case LINK -> new Way(false, Optional.of(new Obstacle(folder, "a link")));
            case OTHER -> new Way(false, Optional.of(new Obstacle(folder, "a special file")));
        };
    }

    /** What would be left in a folder that has to go. */
    private Optional<Obstacle> foreignIn(String folder) throws IOException {
        Obstacle[] found = new Obstacle[1];
        Files.walkFileTree(out.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String path = path(dir);
                return leavingFolders.contains(path) ? FileVisitResult.CONTINUE : stop(path, "a folder");
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(file);
                boolean leaves = attributes.isRegularFile() && leaving.contains(path);
                return leaves ? FileVisitResult.CONTINUE : stop(path, "a file");
            }

            private FileVisitResult stop(String path, String what) {
                found[0] = new Obstacle(path, what);
                return FileVisitResult.TERMINATE;
            }
        });
        return Optional.ofNullable(found[0]);
    }

    private String path(Path file) {
        return out.relativize(file).toString().replace('\\', '/');
    }

    private Optional<Stat> look(String path) throws IOException {
        try {
            return Optional.of(Stat.of(out.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
