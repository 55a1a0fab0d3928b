package dateline.manual;

import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Progress;
import dateline.cli.Commands;
import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The digest that the manual's examples belong to, with some of them put in. */
final class ExampleDigest {
    private static final Path SOURCE = Manual.FOLDER.resolve("example");
    private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");

    private final Path site;
    private final boolean isWhole;
    private int snippets;

    private ExampleDigest(Path site, boolean isWhole) {
        this.site = site;
        this.isWhole = isWhole;
    }

    /** A digest as {@code dateline init} makes it, in an empty folder. */
    static ExampleDigest ofInit(Path folder) {
        Commands.run(folder, "init", ".");
        return new ExampleDigest(folder, true);
    }

    /** The digest without any example, copied to an empty folder. */
    static ExampleDigest copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SOURCE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new ExampleDigest(folder, false);
    }

    /** Puts an example in: a file at its place, settings in place of others, keys into a file of their own. */
    void add(Manual.Block example) throws IOException {
        if (example.name().equals("site.yml")) {
            settings(example.text());
        } else if (example.isFile()) {
            write(example.name(), example.text());
        } else {
            write(snippet(example.name()), frontMatter(example.name(), example.text()));
        }
    }

    /** What check finds in a whole digest. Examples are pieces of one, of which the newsroom says nothing. */
    List<Problem> problems() throws IOException {
        return Build.run(
                        new BuildRequest(site, site.resolve("public"), NOW, false, false, false, 1, false),
                        Progress.NONE)
                .problems()
                .stream()
                .filter(problem -> isWhole || !problem.rule().isOfNewsroom())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void settings(String given) throws IOException {
        List<String> keys = topKeys(given);
        StringBuilder kept = new StringBuilder();
        boolean keep = true;
        for (String line : Files.readAllLines(site.resolve("site.yml"))) {
            keep = line.matches("[a-z-]+:.*") ? !keys.contains(key(line)) : keep;
            if (keep) {
                kept.append(line).append('\n');
            }
        }
        Files.writeString(site.resolve("site.yml"), kept + given);
    }

    private String snippet(String kind) {
        String name = "example-" + ++snippets + ".md";
        return switch (kind) {
            case "article" -> "content/examples/" + name;
            case "story" -> "content/stories/" + name;
            default -> "content/" + kind + "s/" + name;
        };
    }

    private String frontMatter(String kind, String given) {
        String name = kind.equals("article") || kind.equals("page") ? "title" : "name";
        List<String> keys = topKeys(given);
        return "---\n"
                + (keys.contains(name) ? "" : name + ": Example " + snippets + "\n")
                + (kind.equals("article") && !keys.contains("date") ? "date: 2025-03-03\n" : "")
                + given
                + "---\n\nA text.\n";
    }

    private static List<String> topKeys(String yaml) {
        return yaml.lines()
                .filter(line -> line.matches("[a-z-]+:.*"))
                .map(ExampleDigest::key)
                .collect(Collectors.toList());
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(':'));
    }
}
