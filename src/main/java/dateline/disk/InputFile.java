package dateline.disk;

import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that somebody hands to a command; it may lie anywhere. */
public final class InputFile {
    private InputFile() {}

    /**
     * Its bytes; none when there is a problem.
     *
     * @param shown what the problem calls it
     * @param limit in bytes
     */
    public static Checked<byte[]> read(Path file, String shown, int limit) {
        try {
            if (Files.isDirectory(file)) {
                return unreadable(shown, "this is a folder");
            }
            if (!Files.exists(file)) {
                return unreadable(shown, "there is no such file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, shown, limit);
            }
        } catch (IOException e) {
            return unreadable(shown, SourceTree.reason(e));
        }
    }

    /** The bytes of a stream, to its end. */
    public static Checked<byte[]> read(InputStream in, String shown, int limit) throws IOException {
        // a file's own stream asks for its length, and a pipe has none
        byte[] bytes = new BufferedInputStream(in).readNBytes(limit + 1);
        if (bytes.length <= limit) {
            return Checked.of(bytes);
        }
        String message = "the input has more than " + (limit >> 20) + " MB";
        return new Checked<>(new byte[0], List.of(new Problem(Rule.FILE_SIZE, Place.of(shown), message, "split it")));
    }

    private static Checked<byte[]> unreadable(String shown, String why) {
        return new Checked<>(new byte[0], List.of(new Problem(Rule.FILE_UNREADABLE, Place.of(shown), why, "")));
    }
}
