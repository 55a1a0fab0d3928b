package dateline.disk;

import dateline.source.Checked;
import dateline.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site's folder in a test, with its published folder as a map from paths to contents. */
record Published(Path site, Path out) {
    static Published in(Path site) {
        return new Published(site, site.resolve("public"));
    }

    /** Publishes exactly these files. */
    Checked<Summary> publish(Map<String, String> files) throws IOException {
        return publish(files, new Disk());
    }

    Checked<Summary> publish(Map<String, String> files, Disk disk) throws IOException {
        return publish(files, disk, Optional.empty());
    }

    Checked<Summary> publish(Map<String, String> files, Disk disk, PublishWay way) throws IOException {
        return publish(files, disk, Optional.of(way));
    }

    private Checked<Summary> publish(Map<String, String> files, Disk disk, Optional<PublishWay> way)
            throws IOException {
        try (State state = State.open(site, disk, 1);
                Publication publication = Publication.open(state, out, way)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Digest inputs = Digest.of("inputs of " + file.getValue());
                if (!publication.keep(file.getKey(), inputs)) {
                    publication.stage(file.getKey(), inputs, file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return publication.commit();
        }
    }

    /** Opens a publication and gives it up, as a build does that finds problems. */
    void openAndGiveUp() throws IOException {
        try (State state = State.open(site);
                Publication publication = Publication.open(state, out)) {
            publication.published();
        }
    }

    /** Everything in the published folder: files with their contents, folders as {@code path/}, links as {@code -> to}. */
    Map<String, String> tree() throws IOException {
        return tree(out);
    }

    static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        if (!Files.exists(folder)) {
            return tree;
        }
        Path real = folder.toRealPath();
        try (Stream<Path> all = Files.walk(real)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = real.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    tree.put(name, "-> " + Files.readSymbolicLink(path));
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    tree.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                } else if (!path.equals(real)) {
                    tree.put(name + "/", "");
                }
            }
        }
        return tree;
    }

    /** What {@link #tree()} gives for these files alone. */
    static Map<String, String> treeOf(Map<String, String> files) {
        Map<String, String> tree = new TreeMap<>(files);
        for (String path : files.keySet()) {
            for (String at = Obstacles.parent(path); !at.isEmpty(); at = Obstacles.parent(at)) {
                tree.put(at + "/", "");
            }
        }
        return tree;
    }

    void write(String path, String content) throws IOException {
        Files.createDirectories(out.resolve(path).getParent());
        Files.writeString(out.resolve(path), content);
    }
}
