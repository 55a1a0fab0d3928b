package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.disk.Merge;
import dateline.disk.Refused;
import dateline.disk.State;
import dateline.disk.Summary;
import dateline.picture.Photos;
import dateline.source.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several machines make a digest together. */
class ShardTest {
    private static final Path OWNED = Path.of(".dateline/published/public/owned");

    @TempDir
    private Path temp;

    private final Editors editors = new Editors(4);

    @BeforeEach
    void setUp() {
        editors.setUp();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void together(int count) throws IOException {
        Path alone = machine("alone");
        build(alone, Optional.empty());
        List<Path> parts = parts(count);
        assertThat(parts).allSatisfy(part -> assertThat(Folder.of(part).files()).hasSizeGreaterThan(1));
        Path site = machine("merging");
        Checked<Summary> merged = merge(site, parts);
        assertThat(merged.problems()).isEmpty();
        Folder expected = Folder.of(alone.resolve("public"));
        assertThat(Folder.of(site.resolve("public")).differenceFrom(expected)).isEmpty();
        assertThat(merged.value().written()).hasSize(expected.files().size());
        assertThat(site.resolve(OWNED)).hasSameBinaryContentAs(alone.resolve(OWNED));
        Outcome next = build(site, Optional.empty());
        assertThat(next.rendered()).as("rendered by a build after the merge").isZero();
        assertThat(next.written()).isZero();
        assertThat(next.removed()).isZero();
    }

    /** Versions of one picture, crops, a picture that several articles show, one in full size, and one that nothing uses. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void togetherWithPictures(int count) throws IOException {
        editors.papers.put(
                "content/2023/07/05/quay.md", photo("2023-07-05", "/images/quay.jpg", "[All of it](/images/quay.jpg)"));
        editors.papers.put("content/2023/07/04/again.md", photo("2023-07-04", "/images/quay.jpg", "![Map](map.webp)"));
        editors.papers.put(
                "content/2023/07/03/side.md", photo("2023-07-03", "side.webp", "![Drawing](/images/drawing.png)"));
        together(count);
        assertThat(Folder.of(temp.resolve("alone/public")).files().keySet())
                .contains("images/quay.jpg", "images/quay.480.jpg", "images/quay.16x9.jpg", "images/drawing.320.png")
                .contains("2023/07/04/map.webp.320.jpg", "2023/07/03/side.webp.500.jpg")
                .contains("images/unused.png");
    }

    private static String photo(String date, String file, String body) {
        return "---\ntitle: With a photo\ndate: " + date + "\nphoto:\n  file: " + file + "\n  alt: A quay.\n---\n"
                + body + "\n";
    }

    private static void takePhotos(Path site) throws IOException {
        put(site, "static/images/quay.jpg", Photos.fromTelephone(1_000, 700, 6));
        put(site, "static/images/drawing.png", Photos.quarters("png", 900, 700));
        put(site, "static/images/unused.png", Photos.quarters("png", 100, 80));
        put(site, "2023/07/04/map.webp", Photos.fromCamera(Photos.webP("large"), 700, 500, 1));
        put(site, "2023/07/03/side.webp", Photos.fromCamera(Photos.webP("large"), 700, 500, 8));
    }

    private static void put(Path site, String path, byte[] bytes) throws IOException {
        Path file = site.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void aMergeReplacesWhatWasPublishedBeforeAndIsNotTakenForIt() throws IOException {
        Path site = machine("site");
        build(site, Optional.empty());
        editors.papers.set("content/pages/about.md", "title", "All about us");
        editors.papers.put("content/pages/new.md", "---\ntitle: New\n---\nText.\n");
        List<Path> parts = parts(3);
        Summary merged = merge(site, parts).value();
        assertThat(merged.written()).contains("about/index.html", "new/index.html");
        assertThat(merged.written()).hasSizeLessThan(merged.unchanged());
        assertThat(build(site, Optional.empty()).removed())
                .as("the site itself lacks the new page")
                .isEqualTo(1);
    }

    @Test
    void aSecondBuildOfAPartWritesNothing() throws IOException {
        Path site = machine("site");
        Optional<Shard> shard = Shard.parse("2/3");
        build(site, shard);
        Outcome second = build(site, shard);
        assertThat(second.rendered()).isZero();
        assertThat(second.written()).isZero();
    }

    @Test
    void allPartsMustBeThere() throws IOException {
        List<Path> parts = parts(3);
        Path site = machine("site");
        assertThatThrownBy(() -> merge(site, parts.subList(0, 2)))
                .isInstanceOf(Refused.class)
                .hasMessage("part 3/3 is missing");
        assertThatThrownBy(() -> merge(site, List.of(parts.get(0), parts.get(0))))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("are both part 1/3");
        assertThatThrownBy(() -> merge(site, List.of(parts.get(0), site)))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("holds no part of a site; dateline build --shard K/N makes one");
        assertThat(site.resolve("public")).doesNotExist();
    }

    @Test
    void partsOfDifferentSitesAreNotJoined() throws IOException {
        List<Path> parts = new ArrayList<>(parts(2));
        editors.papers.set("content/pages/about.md", "title", "Another");
        Path other = machine("other");
        build(other, Shard.parse("2/2"));
        parts.set(1, other.resolve("part-2"));
        assertThatThrownBy(() -> merge(machine("site"), parts))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("were not made of the same files");
    }

    @Test
    void aFileThatWasDamagedOnItsWayIsNotPublished() throws IOException {
        List<Path> parts = parts(2);
        Path front = parts.stream()
                .map(part -> part.resolve("index.html"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        Files.writeString(front, "x");
        Path site = machine("site");
        assertThatThrownBy(() -> merge(site, parts))
                .isInstanceOf(IOException.class)
                .hasMessage(front + ": not as the build left it");
        assertThat(site.resolve("public")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/3/5", ""})
    void isWrittenAsAFraction(String words) {
        assertThat(Shard.parse(words)).isEmpty();
    }

    /** Each part is made on a machine of its own. */
    private List<Path> parts(int count) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Path machine = machine("part" + number + "of" + count);
            build(machine, Shard.parse(number + "/" + count));
            parts.add(machine.resolve("part-" + number));
        }
        return parts;
    }

    private Path machine(String name) throws IOException {
        Path site = Files.createDirectory(temp.resolve(name));
        editors.papers.writeTo(site);
        takePhotos(site);
        return site;
    }

    private Outcome build(Path site, Optional<Shard> shard) throws IOException {
        Path out = site.resolve(shard.map(part -> "part-" + part.number()).orElse("public"));
        Outcome outcome = Build.run(
                new BuildRequest(site, out, editors.now, false, false, false, 2, true, Optional.empty(), shard),
                Progress.NONE);
        assertThat(outcome.published()).as("%s", outcome.problems()).isTrue();
        return outcome;
    }

    private static Checked<Summary> merge(Path site, List<Path> parts) throws IOException {
        try (State state = State.open(site)) {
            return Merge.run(state, site.resolve("public"), parts);
        }
    }
}
