package dateline.disk;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
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

        boolean isKnown() {
            return !equals(OWNED);
        }
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

    /** Writes what changed of it; nothing when it lies there already. */
    void write(Path folder, Disk disk) throws IOException {
        List<String> paths = entries.keySet().stream().sorted().toList();
        replace(folder.resolve(OWNED), ownedFile(paths), disk);
        Packed.Writer file = new Packed.Writer(MARK).count(paths.size());
        for (String path : paths) {
            Entry entry = entries.get(path);
            file.path(path).digest(entry.inputs).number(entry.checksum);
            file.number(entry.stat.size()).number(entry.stat.modified()).number(entry.stat.changed());
        }
        replace(folder.resolve(FILE), file.seal(), disk);
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

    private static byte[] ownedFile(List<String> paths) {
        String lines = paths.isEmpty() ? "" : String.join("\n", paths) + "\n";
        String seal = Long.toHexString(Checksum.of(lines.getBytes(StandardCharsets.UTF_8)));
        return (lines + "= " + seal + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<List<String>> ownedPaths(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<String> paths =
                    text.lines().filter(line -> !line.startsWith("= ")).toList();
            return Arrays.equals(ownedFile(paths), bytes) ? Optional.of(paths) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void replace(Path file, byte[] bytes, Disk disk) throws IOException {
        boolean same = Files.exists(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
        if (!same) {
            disk.replace(file, bytes);
        }
    }
}
