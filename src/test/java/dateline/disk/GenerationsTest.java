package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A published folder that is a link to one of several generations. */
class GenerationsTest {
    private static final Map<String, String> FIRST =
            Map.of("index.html", "front", "a/index.html", "a", "theme/style.css", "css");

    @TempDir
    Path site;

    private Published published;

    @BeforeEach
    void locate() {
        published = Published.in(site);
    }

    @Test
    void theFolderBecomesALinkAndEachChangeAGeneration() throws IOException {
        assertThat(publish(FIRST).written()).hasSize(3);
        assertThat(Files.readSymbolicLink(published.out())).isEqualTo(Path.of("public.generations/1"));
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
        Object style = fileKey("public/theme/style.css");
        Map<String, String> second = with(FIRST, "index.html", "other");
        second.remove("a/index.html");
        Summary summary = publish(second);
        assertThat(summary.written()).containsExactly("index.html");
        assertThat(summary.removed()).containsExactly("a/index.html");
        assertThat(summary.unchanged()).isEqualTo(1);
        assertThat(Files.readSymbolicLink(published.out())).isEqualTo(Path.of("public.generations/2"));
        assertThat(published.tree()).isEqualTo(Published.treeOf(second));
        assertThat(fileKey("public/theme/style.css"))
                .as("a second name, no copy")
                .isEqualTo(style);
        assertThat(Published.tree(generation(1))).isEqualTo(Published.treeOf(FIRST));
    }

    @Test
    void withoutAChangeThereIsNoNewGeneration() throws IOException {
        publish(FIRST);
        Map<String, String> all = Published.tree(site);
        assertThat(publish(FIRST).unchanged()).isEqualTo(3);
        assertThat(published.publish(FIRST).value().written())
                .as("in the way of last time")
                .isEmpty();
        assertThat(Published.tree(site)).isEqualTo(all);
    }

    @Test
    void whatIsKnownOfTheLastGenerationIsWhole() throws IOException {
        publish(FIRST);
        publish(with(FIRST, "index.html", "second"));
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            publication.remember(Optional.of(lastBuild()));
            assertThat(publication.lastBuild(last -> true))
                    .as("no file has to be read")
                    .isPresent();
        }
    }

    @Test
    void anUnchangedFolderStillBecomesALink() throws IOException {
        published.publish(FIRST);
        published.write("CNAME", "news.example");
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out(), Optional.of(PublishWay.SYMLINK))) {
            publication.remember(Optional.of(lastBuild()));
            assertThat(publication.lastBuild(last -> true)).isEmpty();
        }
        assertThat(publish(FIRST).written()).isEmpty();
        assertThat(Files.readSymbolicLink(published.out())).isEqualTo(Path.of("public.generations/2"));
        assertThat(published.tree()).isEqualTo(Published.treeOf(with(FIRST, "CNAME", "news.example")));
        assertThat(Published.tree(generation(1))).isEqualTo(published.tree());
    }

    @Test
    void oldGenerationsGoButWhatOthersPutThereStays() throws IOException {
        publish(FIRST);
        published.write("CNAME", "news.example");
        published.write("a/notes.txt", "mine");
        publish(with(FIRST, "index.html", "2"));
        publish(with(FIRST, "index.html", "3"));
        Files.writeString(generation(2).resolve("only-here.txt"), "mine");
        Files.createDirectory(site.resolve("public.generations/backup"));
        for (int number = 4; number <= 8; number++) {
            List<String> notes = publish(with(FIRST, "index.html", "" + number)).notes();
            assertThat(notes)
                    .isEqualTo(
                            number == 6
                                    ? List.of("1 file that no build made stays in public.generations/2")
                                    : List.of());
        }
        assertThat(children())
                .containsExactlyInAnyOrder(
                        "2", "5", "5.owned", "6", "6.owned", "7", "7.owned", "8", "8.owned", "backup");
        assertThat(Published.tree(generation(2))).containsOnlyKeys("only-here.txt");
        assertThat(published.tree()).containsEntry("CNAME", "news.example").containsEntry("a/notes.txt", "mine");
    }

    @Test
    void theLinkCanBePutBack() throws IOException {
        publish(FIRST);
        Map<String, String> second = with(FIRST, "new/index.html", "new");
        second.remove("a/index.html");
        publish(second);
        Files.delete(published.out());
        Files.createSymbolicLink(published.out(), Path.of("public.generations/1"));
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
        Map<String, String> third = with(second, "index.html", "third");
        assertThat(publish(third).removed()).containsExactly("a/index.html");
        assertThat(published.tree()).isEqualTo(Published.treeOf(third));
        assertThat(Files.readSymbolicLink(published.out())).isEqualTo(Path.of("public.generations/3"));
    }

    @Test
    void theStateCanBeDeletedAndStalePagesStillGo() throws IOException {
        publish(FIRST);
        new Disk().deleteAll(site.resolve(".dateline"));
        Map<String, String> second = with(FIRST, "index.html", "changed");
        second.remove("a/index.html");
        assertThat(publish(second).notes()).isEmpty();
        assertThat(published.tree()).isEqualTo(Published.treeOf(second));
    }

    @Test
    void generationsThatWereDeletedAreMadeAgain() throws IOException {
        publish(FIRST);
        new Disk().deleteAll(site.resolve("public.generations"));
        publish(FIRST);
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYMLINK")
    void aLinkIsNotChangedInAnotherWay(PublishWay way) throws IOException {
        publish(FIRST);
        Path out = published.out().getParent().toRealPath().resolve("public");
        assertThatThrownBy(() -> published.publish(FIRST, new Disk(), way))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "public is a link to public.generations/1, as --publish symlink makes it; leave out --publish,"
                                + " or make it a folder again: rm %s && mv %s.generations/1 %s",
                        out, out, out);
        Files.delete(out);
        Files.move(generation(1), out);
        Map<String, String> second = with(FIRST, "index.html", "second");
        assertThat(published.publish(second, new Disk(), way).value().written()).containsExactly("index.html");
        publish(FIRST);
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
    }

    @Test
    void aLinkOfOthersLeadsToTheFolderThatBecomesALink(@TempDir Path elsewhere) throws IOException {
        Path docroot = Files.createDirectories(elsewhere.resolve("www/site"));
        Files.createSymbolicLink(published.out(), docroot);
        publish(FIRST);
        publish(with(FIRST, "index.html", "second"));
        assertThat(Files.readSymbolicLink(published.out())).isEqualTo(docroot);
        assertThat(Files.readSymbolicLink(docroot)).isEqualTo(Path.of("site.generations/2"));
        assertThat(published.tree()).containsEntry("index.html", "second");
    }

    private Summary publish(Map<String, String> files) throws IOException {
        var done = published.publish(files, new Disk(), PublishWay.SYMLINK);
        assertThat(done.problems()).isEmpty();
        return done.value();
    }

    private Path generation(int number) {
        return site.resolve("public.generations/" + number);
    }

    private List<String> children() throws IOException {
        try (var files = Files.list(site.resolve("public.generations"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Object fileKey(String path) throws IOException {
        return Files.readAttributes(site.resolve(path), "*").get("fileKey");
    }

    private static LastBuild lastBuild() {
        var digest = Digest.of("x");
        return new LastBuild(digest, digest, Instant.EPOCH, Optional.empty(), 1, 1, Map.of());
    }

    private static Map<String, String> with(Map<String, String> files, String path, String content) {
        Map<String, String> all = new TreeMap<>(files);
        all.put(path, content);
        return all;
    }
}
