package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dateline.build.Build;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is given just what {@code dateline manifest} lists holds just what is published. */
class ManifestTest {
    @TempDir
    private Path folder;

    private final Map<String, String> host = new TreeMap<>();
    private Path site;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void newDigest() throws IOException {
        run("init", "digest", "--ci", "none", "--now", "2023-07-03T00:00:00Z");
        site = folder.resolve("digest");
        article("a", "One");
        build();
    }

    @Test
    void theHostFollowsEveryChangeAndOnlyChangesAreListed() throws IOException {
        assertThat(manifest()).isZero();
        assertThat(out.toString()).contains("no earlier deployment is known");
        deploy();
        assertThat(host).isEqualTo(published());
        assertThat(manifest()).isZero();
        assertThat(out.toString()).isEqualTo("0 files to copy, 0 to remove.\n");

        article("b", "Two");
        Files.delete(site.resolve("content/2023/07/03/a.md"));
        build();
        assertThat(manifest()).isZero();
        assertThat(list("assets")).isEmpty();
        assertThat(list("articles")).contains("2023/07/03/b/index.html");
        assertThat(list("lists")).contains("index.html", "2023/07/03/index.html");
        assertThat(list("feeds")).contains("feed.xml", "sitemap-2023-07.xml");
        assertThat(list("removed")).contains("2023/07/03/a/index.html");
        assertThat(json()).contains("\"first\": false", "\"path\": \"feed.xml\"");
        deploy();
        assertThat(host).isEqualTo(published());
    }

    @Test
    void eachFileComesAfterThoseThatItLeadsTo() throws IOException {
        manifest();
        List<String> groups = new ArrayList<>();
        JsonParser.parseString(json())
                .getAsJsonObject()
                .getAsJsonArray("upload")
                .forEach(file -> {
                    String group = file.getAsJsonObject().get("group").getAsString();
                    if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(group)) {
                        groups.add(group);
                    }
                });
        assertThat(groups).containsExactly("assets", "articles", "lists", "feeds");
    }

    @Test
    void whatIsBuiltWhileADeploymentRunsBelongsToTheNext() throws IOException {
        manifest();
        Map<String, String> then = published();
        List<String> listed = listed();
        article("b", "Two");
        build();
        assertThat(listed()).isEqualTo(listed);
        then.keySet().retainAll(listed);
        host.putAll(then);
        assertThat(run("manifest", "--site", "digest", "--deployed")).isZero();
        manifest();
        assertThat(list("articles")).contains("2023/07/03/b/index.html");
        assertThat(list("assets")).isEmpty();
        deploy();
        assertThat(host).isEqualTo(published());
    }

    @Test
    void withoutConfirmationTheChangesAreListedAgain() throws IOException {
        manifest();
        List<String> first = listed();
        manifest();
        assertThat(listed()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void tooManyRemovalsAreRefusedBeforeAnythingIsListed() throws IOException {
        manifest();
        deploy();
        Files.delete(site.resolve("content/2023/07/03/a.md"));
        build();
        assertThat(run("manifest", "--site", "digest", "--max-removed", "0")).isEqualTo(Exit.PROBLEMS);
        assertThat(err.toString()).contains("would be removed from the host, more than the 0 allowed");
        assertThat(run("manifest", "--site", "digest", "--list", "removed")).isEqualTo(Exit.USAGE);
        assertThat(run("manifest", "--site", "digest", "--deployed")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("run dateline manifest first");
    }

    @Test
    void beforeTheFirstBuildThereIsNothingToList() {
        run("init", "other", "--ci", "none");
        assertThat(run("manifest", "--site", "other")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("run dateline build first");
    }

    private void deploy() throws IOException {
        for (String path : listed()) {
            host.put(path, Files.readString(site.resolve("public").resolve(path)));
        }
        list("removed").forEach(path -> assertThat(host.remove(path)).isNotNull());
        assertThat(run("manifest", "--site", "digest", "--deployed")).isZero();
    }

    private List<String> listed() {
        return Stream.of("assets", "articles", "lists", "feeds")
                .flatMap(part -> list(part).stream())
                .toList();
    }

    private List<String> list(String part) {
        assertThat(run("manifest", "--site", "digest", "--list", part)).isZero();
        return out.toString().lines().toList();
    }

    private int manifest() {
        return run("manifest", "--site", "digest");
    }

    private String json() throws IOException {
        return Files.readString(site.resolve(".dateline/deploy-manifest.json"));
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> all = new TreeMap<>();
        Path from = site.resolve("public");
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(from.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    private void article(String name, String title) throws IOException {
        Path file = site.resolve("content/2023/07/03/" + name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: " + title + "\ndate: 2023-07-03\n---\nText.\n");
    }

    private void build() {
        assertThat(run("build", "--site", "digest", "--now", "2023-07-04T00:00:00Z"))
                .isZero();
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        World world = new World(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Map.of(),
                () -> Session.CLOCK,
                Session.TICKER,
                folder);
        return Main.run(world, Build::run, args);
    }
}
