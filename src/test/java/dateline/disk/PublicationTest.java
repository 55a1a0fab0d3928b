package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    private static final Map<String, String> FIRST = Map.of(
            "index.html", "front",
            "2023/07/03/a/index.html", "a",
            "2023/07/03/b/index.html", "b",
            "theme/style.css", "css",
            "feed.xml", "feed");

    @TempDir
    Path site;

    private Published published;

    @BeforeEach
    void locate() {
        published = Published.in(site);
    }

    @Test
    void theFirstBuildPublishesEverything() throws IOException {
        Summary summary = published.publish(FIRST).value();
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
        assertThat(summary.written())
                .as("what pages need, then articles, the front page, and last what announces them")
                .containsExactly(
                        "theme/style.css",
                        "2023/07/03/a/index.html",
                        "2023/07/03/b/index.html",
                        "index.html",
                        "feed.xml");
        assertThat(summary.bytes()).isEqualTo(14);
        assertThat(summary.unchanged()).isZero();
        assertThat(summary.notes()).isEmpty();
    }

    @Test
    void theSecondBuildWritesNothingAtAll() throws IOException {
        published.publish(FIRST);
        Map<String, List<Object>> before = traces();
        Summary summary = published.publish(FIRST).value();
        assertThat(summary.written()).isEmpty();
        assertThat(summary.removed()).isEmpty();
        assertThat(summary.unchanged()).isEqualTo(FIRST.size());
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void afterASwapThereIsNothingToDoAndWhatStayedIsTheSameFile() throws IOException {
        published.publish(FIRST);
        published.write("CNAME", "news.example");
        Object file = Files.readAttributes(published.out().resolve("theme/style.css"), "*")
                .get("fileKey");
        Map<String, String> next = new TreeMap<>(FIRST);
        next.put("index.html", "other");
        next.remove("2023/07/03/b/index.html");
        Summary summary = published.publish(next, new Disk(), PublishWay.SWAP).value();
        assertThat(summary.written()).containsExactly("index.html");
        assertThat(summary.removed()).containsExactly("2023/07/03/b/index.html");
        assertThat(summary.notes()).isEmpty();
        assertThat(Files.readAttributes(published.out().resolve("theme/style.css"), "*")
                        .get("fileKey"))
                .isEqualTo(file);
        Map<String, List<Object>> before = traces();
        assertThat(published.publish(next, new Disk(), PublishWay.SWAP).value().unchanged())
                .isEqualTo(next.size());
        assertThat(traces()).isEqualTo(before);
        next.put("CNAME", "news.example");
        assertThat(published.tree()).isEqualTo(Published.treeOf(next));
    }

    @Test
    void renderingTheSameBytesFromOtherInputsWritesNoPage() throws IOException {
        published.publish(FIRST);
        Map<String, String> same = published.tree();
        Map<String, List<Object>> before = traces();
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            for (Map.Entry<String, String> file : FIRST.entrySet()) {
                Digest inputs = Digest.of("other inputs");
                assertThat(publication.keep(file.getKey(), inputs)).isFalse();
                publication.stage(file.getKey(), inputs, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(publication.commit().value().written()).isEmpty();
        }
        assertThat(published.tree()).isEqualTo(same);
        Map<String, List<Object>> after = traces();
        before.keySet().removeIf(path -> path.contains("manifest"));
        after.keySet().removeIf(path -> path.contains("manifest"));
        before.remove(".dateline/published/public/");
        after.remove(".dateline/published/public/");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void changesAreWrittenAndNothingElseIs() throws IOException {
        published.publish(FIRST);
        List<Object> untouched = traces().get("public/2023/07/03/b/index.html");
        Map<String, String> second =
                with(FIRST, "2023/07/03/a/index.html", "a, corrected", "2023/07/04/c/index.html", "c");
        second.remove("feed.xml");
        Summary summary = published.publish(second).value();
        assertThat(summary.written()).containsExactly("2023/07/03/a/index.html", "2023/07/04/c/index.html");
        assertThat(summary.removed()).containsExactly("feed.xml");
        assertThat(summary.unchanged()).isEqualTo(3);
        assertThat(published.tree()).isEqualTo(Published.treeOf(second));
        assertThat(traces()).containsEntry("public/2023/07/03/b/index.html", untouched);
    }

    @Test
    void foldersThatBecomeEmptyGo() throws IOException {
        published.publish(FIRST);
        Map<String, String> second = Map.of("index.html", "front");
        published.publish(second);
        assertThat(published.tree()).isEqualTo(Published.treeOf(second));
    }

    @Test
    void aFileBecomesAFolderAndAFolderAFile() throws IOException {
        Map<String, String> files = Map.of("x", "file", "y/a/b.html", "b", "y/c.html", "c", "z", "stays");
        published.publish(files);
        Map<String, String> turned = Map.of("x/index.html", "page", "y", "now a file", "z", "stays");
        Summary summary = published.publish(turned).value();
        assertThat(published.tree()).isEqualTo(Published.treeOf(turned));
        assertThat(summary.removed()).containsExactlyInAnyOrder("x", "y/a/b.html", "y/c.html");
        published.publish(files);
        assertThat(published.tree()).isEqualTo(Published.treeOf(files));
    }

    @Test
    void withoutACommitNothingChanges() throws IOException {
        published.publish(FIRST);
        Map<String, List<Object>> before = traces();
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            publication.stage("index.html", Digest.of("x"), new byte[] {1});
            publication.stage("new/index.html", Digest.of("y"), new byte[] {2});
        }
        before.remove(".dateline/published/public/");
        Map<String, List<Object>> after = traces();
        after.remove(".dateline/published/public/");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aDamagedPublishedFileIsMadeAgain() throws IOException {
        published.publish(FIRST);
        published.write("index.html", "FRONT");
        Files.delete(published.out().resolve("feed.xml"));
        published.write("2023/07/03/a/index.html", "");
        Summary summary = published.publish(FIRST).value();
        assertThat(summary.written()).containsExactly("2023/07/03/a/index.html", "index.html", "feed.xml");
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
    }

    @Test
    void filesThatOnlyGotNewTimesAreKept() throws IOException {
        published.publish(FIRST);
        for (String path : FIRST.keySet()) {
            Files.setLastModifiedTime(published.out().resolve(path), FileTime.fromMillis(1_000));
        }
        Summary summary = published.publish(FIRST).value();
        assertThat(summary.written()).isEmpty();
        Map<String, List<Object>> before = traces();
        published.publish(FIRST);
        assertThat(traces()).as("the new times were recorded").isEqualTo(before);
    }

    @Test
    void filesOfOthersStay() throws IOException {
        published.publish(FIRST);
        published.write("CNAME", "news.example");
        published.write("2023/07/03/a/notes.txt", "mine");
        Files.createDirectories(published.out().resolve("mine/empty"));
        Map<String, String> second = new TreeMap<>(FIRST);
        second.remove("2023/07/03/a/index.html");
        assertThat(published.publish(second).problems()).isEmpty();
        assertThat(published.tree())
                .containsEntry("CNAME", "news.example")
                .containsEntry("2023/07/03/a/notes.txt", "mine")
                .containsEntry("mine/empty/", "")
                .doesNotContainKey("2023/07/03/a/index.html");
    }

    @Test
    void aFileOfOthersInTheWayStopsThePublication() throws IOException {
        published.publish(FIRST);
        published.write("2023/07/04/c/index.html", "mine");
        published.write("about", "mine, where a folder should be");
        published.write("map.png/readme.txt", "mine, where a file should be");
        Map<String, String> before = published.tree();
        Map<String, String> second = with(
                FIRST,
                "2023/07/04/c/index.html",
                "c",
                "about/index.html",
                "x",
                "map.png",
                "x",
                "index.html",
                "changed");
        Checked<Summary> result = published.publish(second);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "public/map.png: error[output-foreign]: a folder that no build wrote is in the way",
                        "public/2023/07/04/c/index.html: error[output-foreign]: a file that no build wrote is in the way",
                        "public/about: error[output-foreign]: a file that no build wrote is in the way");
        assertThat(published.tree()).isEqualTo(before);
        assertThat(litter()).isEmpty();
    }

    @Test
    void aFolderThatHoldsFilesOfOthersIsNotTurnedIntoAFile() throws IOException {
        published.publish(Map.of("x/index.html", "page"));
        published.write("x/mine.txt", "mine");
        Checked<Summary> result = published.publish(Map.of("x", "file"));
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("public/x/mine.txt: error[output-foreign]: a file that no build wrote is in the way");
        assertThat(published.tree()).containsEntry("x/index.html", "page");
    }

    @Test
    void neverWritesNorDeletesThroughALink(@TempDir Path elsewhere) throws IOException {
        published.publish(FIRST);
        Files.createDirectories(elsewhere.resolve("a"));
        Files.writeString(elsewhere.resolve("a/index.html"), "theirs");
        new Disk().deleteAll(published.out().resolve("2023/07/03"));
        Files.createSymbolicLink(published.out().resolve("2023/07/03"), elsewhere);
        Map<String, String> second = with(FIRST, "2023/07/03/a/index.html", "changed");
        assertThat(published.publish(second).problems())
                .extracting(Problem::toString)
                .containsExactly("public/2023/07/03: error[output-foreign]: a link that no build wrote is in the way");
        assertThat(published.publish(Map.of("index.html", "front")).problems()).isEmpty();
        assertThat(Published.tree(elsewhere)).isEqualTo(Map.of("a/", "", "a/index.html", "theirs"));
    }

    @Test
    void filesThatHappenToBeTheSameBecomeTheBuildsOwn() throws IOException {
        published.publish(FIRST);
        published.write("about/index.html", "about");
        Map<String, String> second = with(FIRST, "about/index.html", "about");
        assertThat(published.publish(second).value().written()).isEmpty();
        assertThat(published.publish(FIRST).value().removed()).containsExactly("about/index.html");
    }

    @Test
    void aFolderOfUnknownOriginIsNotOverwritten() throws IOException {
        published.write("index.html", "<h1>My page</h1>");
        published.write("photo.png", "x");
        Checked<Summary> result = published.publish(FIRST);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("public/index.html: error[output-foreign]: a file that no build wrote is in the way");
        assertThat(published.tree()).containsOnlyKeys("index.html", "photo.png");
    }

    @Test
    void ofManyFilesInTheWayTheFirstTenAreNamed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 100; i < 125; i++) {
            files.put(i + ".html", "ours");
            published.write(i + ".html", "theirs");
        }
        List<Problem> problems = published.publish(files).problems();
        assertThat(problems).hasSize(11);
        assertThat(problems.get(10).toString())
                .isEqualTo("public: error[output-foreign]: 15 more files that no build wrote are in the way");
    }

    @Test
    void aFolderOfOthersWithOtherPathsIsShared() throws IOException {
        published.write("CNAME", "news.example");
        Checked<Summary> result = published.publish(FIRST);
        assertThat(result.problems()).isEmpty();
        assertThat(result.value().notes()).containsExactly("1 file stays in public that no known build wrote");
        assertThat(published.tree()).containsEntry("CNAME", "news.example").containsEntry("index.html", "front");
        assertThat(published.publish(FIRST).value().notes()).isEmpty();
    }

    @Test
    void theStateCanBeDeleted() throws IOException {
        published.publish(FIRST);
        new Disk().deleteAll(site.resolve(".dateline"));
        Map<String, String> second = with(FIRST, "index.html", "changed");
        second.remove("2023/07/03/a/index.html");
        Checked<Summary> result = published.publish(second);
        assertThat(result.problems()).isEmpty();
        assertThat(result.value().written()).containsExactly("index.html");
        assertThat(result.value().notes()).containsExactly("1 file stays in public that no known build wrote");
        assertThat(published.tree()).as("the one that nobody knows").containsEntry("2023/07/03/a/index.html", "a");
    }

    @Test
    void theStateCanBeDeletedEvenWhenEveryPageChanges() throws IOException {
        String head = "<meta name=\"generator\" content=\"Dateline 0.1\">";
        published.publish(Map.of("index.html", head + "old", "feed.xml", "old"));
        new Disk().deleteAll(site.resolve(".dateline"));
        Map<String, String> second = Map.of("index.html", head + "new", "feed.xml", "new");
        assertThat(published.publish(second).problems()).isEmpty();
        assertThat(published.tree()).isEqualTo(second);
    }

    @Test
    void anOlderStateMayComeBack(@TempDir Path elsewhere) throws IOException {
        String head = "<meta name=\"generator\" content=\"Dateline 0.1\">";
        published.publish(Map.of("index.html", head + "first"));
        Path state = published.site().resolve(".dateline/published/public/manifest");
        Path older = Files.copy(state, elsewhere.resolve("older"));
        published.publish(Map.of("index.html", head + "second", "new/index.html", "new"));
        Files.copy(older, state, StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> third = Map.of("index.html", head + "third", "new/index.html", "newer");
        Checked<Summary> result = published.publish(third);
        assertThat(result.problems()).isEmpty();
        assertThat(result.value().notes())
                .containsExactly("what is known of the published folder is not of its present state; it was brought up"
                        + " to date");
        assertThat(published.tree()).isEqualTo(Published.treeOf(third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "flipped", "random", "older", "missing"})
    void aDamagedManifestMeansAFullBuildAndStalePagesStillGo(String damage) throws IOException {
        published.publish(FIRST);
        damage(site.resolve(".dateline/published/public/manifest"), damage);
        Map<String, String> second = with(FIRST, "index.html", "changed");
        second.remove("feed.xml");
        Checked<Summary> result = published.publish(second);
        assertThat(result.problems()).isEmpty();
        assertThat(published.tree()).isEqualTo(Published.treeOf(second));
        assertThat(published.publish(second).value().written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "flipped", "random", "missing"})
    void aDamagedListOfOwnFilesIsMadeAgainWithTheNextChange(String damage) throws IOException {
        published.publish(FIRST);
        Path owned = site.resolve(".dateline/published/public/owned");
        byte[] whole = Files.readAllBytes(owned);
        damage(owned, damage);
        published.publish(with(FIRST, "index.html", "changed"));
        assertThat(owned).hasBinaryContent(whole);
    }

    @Test
    void aDamagedJournalIsNone() throws IOException {
        published.publish(FIRST);
        Path journal = site.resolve(".dateline/published/public/journal");
        Files.writeString(journal, "not a journal");
        published.publish(FIRST);
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
        assertThat(journal).doesNotExist();
    }

    @Test
    void manyThreadsCanStage() throws IOException {
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 500).forEach(i -> files.put(i % 20 + "/" + i + ".html", "page " + i));
        for (int round = 0; round < 2; round++) {
            try (State state = State.open(site);
                    Publication publication = Publication.open(state, published.out())) {
                files.entrySet().parallelStream().forEach(file -> stage(publication, file.getKey(), file.getValue()));
                publication.commit();
            }
            assertThat(published.tree()).isEqualTo(Published.treeOf(files));
            files.replaceAll((path, content) -> content + " again");
        }
    }

    @Test
    void twoFilesAtOnePathAreABug() throws IOException {
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            stage(publication, "index.html", "x");
            assertThatThrownBy(() -> stage(publication, "index.html", "y")).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a/", "two\nlines"})
    void pathsThatLeadOutOfTheFolderAreABug(String path) throws IOException {
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            assertThatIllegalArgumentException().isThrownBy(() -> stage(publication, path, "x"));
        }
    }

    @Test
    void copiesSourceFiles() throws IOException {
        Path map = site.resolve("content/static/map.png");
        Files.createDirectories(map.getParent());
        Files.writeString(map, "picture");
        assertThat(copyMap()).containsExactly("map.png");
        assertThat(published.tree()).isEqualTo(Map.of("map.png", "picture"));
        assertThat(copyMap()).isEmpty();
        Files.writeString(map, "another");
        assertThat(copyMap()).containsExactly("map.png");
        assertThat(published.tree()).isEqualTo(Map.of("map.png", "another"));
    }

    @Test
    void anEmptyFolderIsFilledAtOnce() throws IOException {
        Files.createDirectories(published.out());
        published.publish(FIRST);
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
    }

    @Test
    void aPublishedFolderThatIsALinkIsFollowed(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(published.out(), elsewhere.toRealPath());
        published.publish(FIRST);
        published.publish(with(FIRST, "index.html", "changed"));
        assertThat(Published.tree(elsewhere)).containsEntry("index.html", "changed");
        assertThat(published.out()).isSymbolicLink();
    }

    @Test
    void publishesToSeveralFoldersFromOneState(@TempDir Path elsewhere) throws IOException {
        Published preview = new Published(site, elsewhere.resolve("deep/preview"));
        published.publish(FIRST);
        preview.publish(Map.of("index.html", "preview"));
        assertThat(published.publish(FIRST).value().written()).isEmpty();
        assertThat(preview.publish(Map.of("index.html", "preview")).value().written())
                .isEmpty();
        assertThat(preview.tree()).isEqualTo(Map.of("index.html", "preview"));
    }

    @Test
    void foldersThatCannotBeMeantAreRefused() throws IOException {
        Files.createDirectories(site.resolve("content/x"));
        Files.writeString(site.resolve("file"), "x");
        for (String out :
                List.of(".", "..", "/", "content", "content/x", "content/new", "templates", ".dateline", "file")) {
            assertThatThrownBy(() -> new Published(site, site.resolve(out)).openAndGiveUp())
                    .as(out)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(
                            site.toRealPath().resolve(out).normalize().toString());
        }
    }

    @Test
    void twoBuildsCannotPublishAtOnce() throws IOException {
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            stage(publication, "index.html", "x");
            assertThatIOException()
                    .isThrownBy(() -> published.publish(FIRST, new Disk()))
                    .isInstanceOf(Busy.class)
                    .withMessageContaining("(process " + ProcessHandle.current().pid() + ")");
        }
        published.publish(FIRST);
        assertThat(published.tree()).isEqualTo(Published.treeOf(FIRST));
    }

    @Test
    void theStateKeepsItselfOutOfVersionControl() throws IOException {
        published.publish(FIRST);
        assertThat(site.resolve(".dateline/.gitignore")).hasContent("*");
    }

    private static void stage(Publication publication, String path, String content) {
        try {
            publication.stage(path, Digest.of(content), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> copyMap() throws IOException {
        SourceTree tree = SourceTree.read(site).value();
        try (State state = State.open(site);
                Publication publication = Publication.open(state, published.out())) {
            SourceTree.Entry entry = tree.find("content/static/map.png").orElseThrow();
            publication.copy("map.png", Digest.of("map"), tree, entry);
            return publication.commit().value().written();
        }
    }

    static void damage(Path file, String how) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (how) {
            case "empty" -> Files.write(file, new byte[0]);
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 5));
            case "flipped" -> {
                bytes[bytes.length / 2] ^= 0x20;
                Files.write(file, bytes);
            }
            case "random" -> {
                new java.util.Random(1).nextBytes(bytes);
                Files.write(file, bytes);
            }
            case "older" -> {
                bytes[7]--;
                Files.write(file, bytes);
            }
            default -> Files.delete(file);
        }
    }

    private static Map<String, String> with(Map<String, String> files, String... more) {
        Map<String, String> all = new TreeMap<>(files);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Files that a publication needs only while it runs. */
    private List<String> litter() throws IOException {
        return traces().keySet().stream()
                .filter(path -> path.contains("stage") || path.contains("journal") || path.endsWith(".new"))
                .toList();
    }

    /** When each file was written and which one it is, but for the lock. */
    private Map<String, List<Object>> traces() throws IOException {
        Map<String, List<Object>> traces = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = site.relativize(path) + (Files.isDirectory(path) ? "/" : "");
                if (!name.equals(".dateline/lock")) {
                    Map<String, Object> attributes =
                            Files.readAttributes(path, "lastModifiedTime,fileKey", LinkOption.NOFOLLOW_LINKS);
                    traces.put(
                            name,
                            List.of(attributes.get("lastModifiedTime"), String.valueOf(attributes.get("fileKey"))));
                }
            }
        }
        return traces;
    }
}
