package dateline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources of a digest in memory: texts by path, whose front matter has a line for each key.
 *
 * @param files {@code content/2023/07/03/talks.md} and so on
 */
record Papers(SortedMap<String, String> files) {
    Papers() {
        this(new TreeMap<>());
    }

    Papers copy() {
        return new Papers(new TreeMap<>(files));
    }

    void put(String path, String text) {
        files.put(path, text);
    }

    /** The paths that start and end in certain ways. */
    List<String> paths(String start, String end) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .toList();
    }

    /** The articles. */
    List<String> articles() {
        return paths("content/2", ".md").stream()
                .filter(path -> !path.endsWith("/edition.md"))
                .toList();
    }

    /** The value of a key in a file's front matter or {@code site.yml}; empty when it has none. */
    String value(String path, String key) {
        return files.get(path)
                .lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** Sets a key; an empty value takes it out. */
    void set(String path, String key, String value) {
        boolean isArticle = files.get(path).startsWith("---\n");
        List<String> lines = new ArrayList<>(files.get(path).lines().toList());
        lines.removeIf(line -> line.startsWith(key + ": "));
        if (!value.isEmpty()) {
            lines.add(isArticle ? 1 : lines.size(), key + ": " + value);
        }
        files.put(path, String.join("\n", lines) + "\n");
    }

    /** Adds a paragraph at the end. */
    void append(String path, String paragraph) {
        files.merge(path, "\n" + paragraph + "\n", String::concat);
    }

    /** Whether any file but that one names a text. */
    boolean isNamed(String text, String except) {
        return files.entrySet().stream()
                .anyMatch(
                        file -> !file.getKey().equals(except) && file.getValue().contains(text));
    }

    /** Replaces a text everywhere. */
    void replaceAll(String text, String other) {
        files.replaceAll((path, old) -> old.replace(text, other));
    }

    /** Makes a folder on the disk hold just these files, and touches none that is right. */
    void writeTo(Path site) throws IOException {
        for (String root : List.of("content", "templates")) {
            if (Files.exists(site.resolve(root))) {
                try (Stream<Path> walk = Files.walk(site.resolve(root))) {
                    for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                        String path = site.relativize(file).toString().replace('\\', '/');
                        boolean isNeeded = files.containsKey(path)
                                || !files.subMap(path + "/", path + "0").isEmpty();
                        if (!isNeeded) {
                            Files.delete(file);
                        }
                    }
                }
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = site.resolve(file.getKey());
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(path) || !java.util.Arrays.equals(Files.readAllBytes(path), bytes)) {
                Files.createDirectories(path.getParent());
                Files.write(path, bytes);
            }
        }
    }
}
