package dateline.cli;

import dateline.disk.SourceTree;
import dateline.source.Place;
import dateline.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of a site's files, read again when they are to be shown with a problem. */
final class SourceLines implements Function<Place, String> {
    private final Path site;
    private final Map<String, Source> read = new HashMap<>();
    private Optional<SourceTree> tree;

    SourceLines(Path site) {
        this.site = site;
    }

    /** The line of a place; empty when the file is not the site's own, or cannot be read. */
    @Override
    public String apply(Place place) {
        return read.computeIfAbsent(place.path(), this::source).line(place.line());
    }

    private Source source(String path) {
        if (tree == null) {
            tree = tree();
        }
        return tree.flatMap(
                        files -> files.find(path).map(file -> files.text(file).value()))
                .orElse(Source.of(path, ""));
    }

    private Optional<SourceTree> tree() {
        try {
            return Optional.of(SourceTree.read(site).value());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
