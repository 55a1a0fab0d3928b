package dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A site that shows something, with what must come of it: a folder of {@code src/test/sites}.
 *
 * <pre>
 * site.yml content/ templates/     as an editor has them
 * now                              the build clock; 2031-03-31T12:00:00Z if missing
 * problems.txt                     what the build finds; nothing if missing
 * expected/FILES                   the paths of all published files
 * expected/…                       those published files that the site is about
 * edits/01-what-happens/           files put over the site, one edit after the other
 *     DELETE now problems.txt      paths that go; likewise
 *     rendered.txt                 what the edit changes in the published folder: + added, ~ replaced, - removed;
 *                          and how many files were made again to find them the same: = 2
 * </pre>
 */
record GoldenSite(Path folder) {
    private static final Path ALL = Path.of("src/test/sites");
    private static final List<String> SOURCES = List.of("site.yml", "content", "templates");

    static List<GoldenSite> all() {
        return children(ALL).stream().map(GoldenSite::new).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path expected() {
        return folder.resolve("expected");
    }

    /** What is done to the site, in order; each is put over what the ones before left. */
    List<GoldenSite> edits() {
        return children(folder.resolve("edits")).stream().map(GoldenSite::new).toList();
    }

    Instant now(Instant otherwise) {
        return Files.exists(folder.resolve("now")) ? Instant.parse(text("now").strip()) : otherwise;
    }

    /** A text beside the sources; empty if missing. */
    String text(String file) {
        try {
            return Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text beside the sources; an empty one is removed. */
    void update(String file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(folder.resolve(file));
        } else {
            Files.writeString(folder.resolve(file), text);
        }
    }

    /** Puts the sources into a site's folder, and takes away those that go. */
    Path putInto(Path site, UnaryOperator<List<Path>> order) throws IOException {
        for (Path source : order.apply(sources())) {
            Path target = site.resolve(folder.relativize(source));
            Files.createDirectories(target.getParent());
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
        for (String path : text("DELETE").lines().toList()) {
            Files.delete(site.resolve(path));
        }
        return site;
    }

    private List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : SOURCES) {
            if (Files.exists(folder.resolve(root))) {
                try (Stream<Path> walk = Files.walk(folder.resolve(root))) {
                    walk.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        return files.stream().sorted().toList();
    }

    private static List<Path> children(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
