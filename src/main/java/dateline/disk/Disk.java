package dateline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The changes that a build makes on the disk, each a method of its own, so that a test can let any one of them fail. */
class Disk {
    /** Writes a file, over an older one if there is one. */
    void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = create(file)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** Writes a file from a stream and returns its checksum. */
    long copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Channels.newOutputStream(create(file))) {
            return Checksum.copy(in, out);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** Puts a file or a folder in its place: whoever looks sees the old one or the new one. */
    void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            if (Files.isDirectory(from)) {
                throw e;
            }
            moveAcross(from, to);
        } catch (FileSystemException e) {
            throw new FileSystemException(to.toString(), null, SourceTree.reason(e));
        }
    }

    /** Puts a file in its place on another device. */
    static void moveAcross(Path from, Path to) throws IOException {
        Path near = to.resolveSibling(".dateline-" + to.getFileName());
        Files.copy(from, near, StandardCopyOption.REPLACE_EXISTING);
        Files.move(near, to, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(from);
    }

    /** Gives a file a second name. */
    void link(Path file, Path second) throws IOException {
        Files.createLink(second, file);
    }

    /** Makes a link that leads to a path, relative to the link's own folder. */
    void symbolicLink(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(link.toString(), null, "there are no symbolic links on this file system");
        }
    }

    /** Deletes a file or an empty folder. */
    void delete(Path file) throws IOException {
        Files.delete(file);
    }

    /** Makes a folder and those above it; not an error when they exist. */
    void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Waits until a file's content has reached the device. */
    void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** Waits until the names in a folder have reached the device, where the system can do that. */
    void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folders and writes names through
        } catch (IOException e) {
            throw named(folder, e);
        }
    }

    /** Deletes a file, or a folder with everything in it; links are deleted, not followed. */
    final void deleteAll(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children;
            try (Stream<Path> list = Files.list(file)) {
                children = list.sorted().toList();
            }
            for (Path child : children) {
                deleteAll(child);
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            delete(file);
        }
    }

    /** Replaces a file as a whole: after a crash it is the old one or the new one. */
    final void replace(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        write(next, bytes);
        sync(next);
        move(next, file);
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** An error that names its file, as one of a channel doesn't. */
    private static IOException named(Path file, IOException e) {
        if (e instanceof FileSystemException) {
            return e;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
    }
}
