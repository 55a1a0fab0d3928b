package dateline.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a published folder, for a server that hands them out. Whatever it is asked for, nothing outside the folder
 * is ever read: names that lead elsewhere are no files, and links are not followed, neither as a file nor on the way to it.
 *
 * @param folder the published folder; it may not exist yet
 */
public record PublishedFiles(Path folder) {
    /** The bytes of a file; empty when there is none, or none that may be read. */
    public Optional<byte[]> read(String path) {
        return resolve(path).flatMap(file -> {
            try {
                return Optional.of(bytes(file));
            } catch (IOException e) {
                return Optional.empty(); // it has just been removed, or is being replaced by a folder
            }
        });
    }

    /** Whether there is a file. */
    public boolean has(String path) {
        return resolve(path).isPresent();
    }

    private static byte[] bytes(Path file) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            return buffer.hasRemaining() ? java.util.Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
        }
    }

    private Optional<Path> resolve(String path) {
        Path at = folder;
        for (String part : path.split("/", -1)) {
            boolean isName = !part.isEmpty() && !part.equals(".") && !part.equals("..") && FileNames.isPrintable(part);
            if (!isName || !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            at = at.resolve(part);
            if (!at.normalize().startsWith(folder)) {
                return Optional.empty();
            }
        }
        return Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS) ? Optional.of(at) : Optional.empty();
    }
}
