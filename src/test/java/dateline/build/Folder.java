package dateline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a folder as they are at one moment, by path.
 *
 * @param files their contents; a text in UTF-8, everything else a character for each byte
 * @param written when each was last written
 */
record Folder(SortedMap<String, String> files, SortedMap<String, String> written) {

    /** Without any file if there is no such folder. */
    static Folder of(Path path) throws IOException {
        Folder folder = new Folder(new TreeMap<>(), new TreeMap<>());
        if (Files.exists(path)) {
            Path real = path.toRealPath();
            try (Stream<Path> walk = Files.walk(real)) {
                for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                    String name = real.relativize(file).toString().replace('\\', '/');
                    folder.files.put(name, content(Files.readAllBytes(file)));
                    folder.written.put(name, Files.getLastModifiedTime(file).toString());
                }
            }
        }
        return folder;
    }

    private static String content(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What leads from an earlier state to this one, a line for each file: {@code + added}, {@code ~ replaced}, {@code - removed}. */
    List<String> changesSince(Folder before) {
        return changes(before.files, files);
    }

    static List<String> changes(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !after.getOrDefault(path, "").equals(before.getOrDefault(path, ""))
                        || before.containsKey(path) != after.containsKey(path))
                .map(path -> (!before.containsKey(path) ? "+ " : after.containsKey(path) ? "~ " : "- ") + path)
                .toList();
    }

    /** How this folder differs from what it should be, with the first line that does; empty if it is the same. */
    String differenceFrom(Folder expected) {
        StringBuilder said = new StringBuilder();
        for (String change : changesSince(expected)) {
            String path = change.substring(2);
            said.append(change).append('\n');
            if (change.startsWith("~")) {
                List<String> is = files.get(path).lines().toList();
                List<String> should = expected.files.get(path).lines().toList();
                int line = 0;
                while (line < Math.min(is.size(), should.size()) && is.get(line).equals(should.get(line))) {
                    line++;
                }
                said.append("    is     ").append(line < is.size() ? is.get(line) : "(the end)");
                said.append("\n    should ").append(line < should.size() ? should.get(line) : "(the end)");
                said.append('\n');
            }
        }
        return said.toString();
    }
}
