package dateline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pictures in a published folder, whoever put them there. */
public final class PublishedPictures {
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp");
    private static final long MOST = 64 << 20;

    private final Path folder;

    private PublishedPictures(Path folder) {
        this.folder = folder;
    }

    public static PublishedPictures in(Path folder) {
        return new PublishedPictures(folder);
    }

    /** Their paths below the folder, sorted; none when there is no such folder. */
    public List<String> paths() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path real = folder.toRealPath();
        try (Stream<Path> files = Files.find(
                real, Integer.MAX_VALUE, (file, is) -> is.isRegularFile() && is.size() <= MOST && isPicture(file))) {
            return files.map(file -> real.relativize(file)
                            .toString()
                            .replace(folder.getFileSystem().getSeparator(), "/"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !Files.isSymbolicLink(file);
    }

    /** The bytes of one of them. */
    public byte[] bytes(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0];
    }
}
