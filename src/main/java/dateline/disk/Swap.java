package dateline.disk;

import dateline.disk.Journal.Write;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * The change of a published folder as a whole: the next tree is made beside it, with a second name for each file that
 * stays, and takes its place by two changes of name. Readers see the old tree or the new one, never a mix; between the
 * two names, for an instant, none.
 */
final class Swap {
    private final Path out;
    private final Stage stage;
    private final Disk disk;
    private final Set<Path> folders = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    Swap(Path out, Stage stage, Disk disk) {
        this.out = out;
        this.stage = stage;
        this.disk = disk;
    }

    /** Whether the next tree can be made beside the published folder, on its device. */
    boolean isPossible() throws IOException {
        return !stage.files().startsWith(out) && stage.isOnDeviceOf(out);
    }

    /** Makes the next tree, and touches nothing that is published. */
    void prepare(Journal journal) throws IOException {
        Set<String> others = new HashSet<>(journal.first());
        others.addAll(journal.last());
        journal.writes().forEach(write -> others.add(write.path()));
        makeFolder(stage.next());
        Path from = out.toRealPath();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes stat) throws IOException {
                if (isEmpty(folder)) {
                    makeFolder(inNext(from, folder)); // somebody else's: no build leaves an empty one
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes stat) throws IOException {
                String path = from.relativize(file).toString().replace('\\', '/');
                if (!others.contains(path)) {
                    kept.add(path);
                    Path second = inNext(from, file);
                    makeFolder(second.getParent());
                    keep(file, second, stat.isSymbolicLink());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (Write write : journal.writes()) {
            Path file = stage.next().resolve(write.path());
            makeFolder(file.getParent());
            disk.move(stage.file(write.staged()), file);
        }
    }

    /** The paths of all files that stay, whoever's they are. */
    Set<String> kept() {
        return kept;
    }

    /**
     * Puts the next tree in place.
     *
     * @throws IOException if a step failed; the old tree is in place again, unless the exception's suppressed one says
     *     otherwise
     */
    void run() throws IOException {
        disk.move(out, stage.replaced());
        try {
            disk.move(stage.next(), out);
        } catch (IOException e) {
            try {
                disk.move(stage.replaced(), out);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Goes on where a build ended that had decided on the next tree. */
    void finish() throws IOException {
        if (Files.isDirectory(stage.next())) {
            if (Files.exists(out)) {
                disk.move(out, stage.replaced());
            }
            disk.move(stage.next(), out);
        } else if (!Files.exists(out) && Files.isDirectory(stage.replaced())) {
            disk.move(stage.replaced(), out);
        }
    }

    private Path inNext(Path from, Path file) {
        return stage.next().resolve(from.relativize(file));
    }

    private void makeFolder(Path folder) throws IOException {
        if (folders.add(folder)) {
            disk.createFolder(folder);
        }
    }

    private void keep(Path file, Path second, boolean isLink) throws IOException {
        if (isLink) {
            Files.copy(file, second, LinkOption.NOFOLLOW_LINKS);
            return;
        }
        try {
            disk.link(file, second);
        } catch (UnsupportedOperationException | FileSystemException e) {
            try (InputStream in = Files.newInputStream(file)) {
                disk.copy(in, second);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }
}
