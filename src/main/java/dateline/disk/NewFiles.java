package dateline.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that a person goes on with, written only where there is nothing yet. */
public final class NewFiles {
    private NewFiles() {}

    /**
     * Writes files in UTF-8, and the folders that they need.
     *
     * @param files their texts, by path below the folder, with {@code /} between its parts
     * @throws FileAlreadyExistsException if one of them is there already; then nothing is written
     */
    public static void write(Path folder, SortedMap<String, String> files) throws IOException {
        for (String file : files.keySet()) {
            Path path = folder.resolve(file);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(path.toString());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
    }

    /**
     * Writes those files that are not there yet with just these texts.
     *
     * @return the paths of those that were written
     * @throws FileAlreadyExistsException if one of them is there with another text; then nothing is written
     */
    public static List<String> add(Path folder, SortedMap<String, String> files) throws IOException {
        SortedMap<String, String> missing = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), text)) {
                missing.put(file.getKey(), file.getValue());
            }
        }
        write(folder, missing);
        return List.copyOf(missing.keySet());
    }

    /** Whether there is such a file below a folder. */
    public static boolean exists(Path folder, String file) {
        return Files.exists(folder.resolve(file));
    }

    /**
     * Writes a file in UTF-8 over one that is there: whoever looks sees the old one or the new one.
     *
     * @param file path below the folder, with {@code /} between its parts
     */
    public static void replace(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        if (Files.isSymbolicLink(path)) {
            throw new FileSystemException(path.toString(), null, "it is a link");
        }
        new Disk().replace(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
