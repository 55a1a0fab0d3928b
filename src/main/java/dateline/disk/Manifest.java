package dateline.disk;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last build published, by path: what each file was made from and how to see that it is still whole.
 *
 * <p>It lies in {@code manifest}. The paths alone lie once more in {@code owned}, as plain text under a checksum, because
 * to lose them would mean to no longer know which published files are the build's own. Only when both are gone is the
 * manifest unknown.
 *
 * @param entries by path
 * @param isKnown whether it tells which files are the build's own; a folder never published to has no known manifest
 */
record Manifest(Map<String, Entry> entries, boolean isKnown) {
    private static final long MARK = 0x646c_6d61_6e69_0001L;
    private static final String FILE = "manifest";
    private static final String OWNED = "owned";
    private static final int SEAL_LENGTH = "= 0123456789abcdef\n".length();

    /** Nothing is known. */
    static final Manifest UNKNOWN = new Manifest(Map.of(), false);

    /**
     * A published file.
     *
     * @param inputs what it was made from
     * @param checksum of its bytes
     * @param stat what the disk said when it was last seen whole
     */
    record Entry(Digest inputs, long checksum, Stat stat) {
        /** A file of which nothing is known but that it is the build's own. */
        static final Entry OWNED = new Entry(new Digest(0, 0), 0, new Stat(Stat.Kind.OTHER, -1, 0, 0));
    }

    /** Reads it, or its paths alone when it is damaged. */
    static Manifest read(Path folder) {
        Optional<Packed.Reader> whole = Packed.Reader.of(folder.resolve(FILE), MARK);
        if (whole.isPresent()) {
            return new Manifest(entries(whole.get()), true);
        }
        return ownedPaths(folder.resolve(OWNED))
                .map(paths -> {
                    Map<String, Entry> entries = new HashMap<>();
                    paths.forEach(path -> entries.put(path, Entry.OWNED));
                    return new Manifest(entries, true);
                })
                .orElse(UNKNOWN);
    }

    /**
     * Writes it.
     *
     * @param before what lies there now; with the same paths, they are not written again
     */
    void write(Path folder, Manifest before, Disk disk) throws IOException {
        String[] paths = entries.keySet().toArray(String[]::new);
        Arrays.parallelSort(paths);
        Path owned = folder.resolve(OWNED);
        boolean samePaths = before.isKnown && before.entries.keySet().equals(entries.keySet());
        if (!samePaths || ownedLines(owned).isEmpty()) {
            disk.replace(owned, ownedFile(Arrays.asList(paths)));
        }
        Packed.Writer file = new Packed.Writer(MARK).count(paths.length);
        for (String path : paths) {
            Entry entry = entries.get(path);
            file.path(path).digest(entry.inputs).number(entry.checksum);
            file.number(entry.stat.size()).number(entry.stat.modified()).number(entry.stat.changed());
        }
        disk.replace(folder.resolve(FILE), file.seal());
    }

    private static Map<String, Entry> entries(Packed.Reader file) {
        int count = file.count();
        Map<String, Entry> entries = new HashMap<>(count * 4 / 3 + 1);
        for (int i = 0; i < count; i++) {
            String path = file.path();
            Digest inputs = file.digest();
            long checksum = file.number();
            Stat stat = new Stat(Stat.Kind.FILE, file.number(), file.number(), file.number());
            entries.put(path, stat.size() < 0 ? Entry.OWNED : new Entry(inputs, checksum, stat));
        }
        return entries;
    }

    /** The list of a build's own files. */
    static byte[] ownedFile(List<String> paths) {
        String lines = paths.isEmpty() ? "" : String.join("\n", paths) + "\n";
        return (lines + seal(lines.getBytes(StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8);
    }

    /** What such a list holds; empty when it is missing or damaged. */
    static Optional<List<String>> ownedPaths(Path file) {
        return ownedLines(file)
                .map(lines -> new String(lines, StandardCharsets.UTF_8).lines().toList());
    }

    /** What stands above the seal, if that holds. */
    private static Optional<byte[]> ownedLines(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] lines = Arrays.copyOf(bytes, Math.max(0, bytes.length - SEAL_LENGTH));
            byte[] rest = Arrays.copyOfRange(bytes, lines.length, bytes.length);
            boolean isWhole = seal(lines).equals(new String(rest, StandardCharsets.UTF_8));
            return isWhole ? Optional.of(lines) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The last line of the list: a checksum. */
    private static String seal(byte[] lines) {
        return "= " + HexFormat.of().toHexDigits(Checksum.of(lines)) + "\n";
    }
}
