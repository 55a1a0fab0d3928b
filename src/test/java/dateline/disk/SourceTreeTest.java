package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.disk.SourceTree.Entry;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {
    @TempDir
    Path site;

    @BeforeEach
    void writeSite() throws IOException {
        write("site.yml", "title: Peninsula Brief\n");
        write("content/2023/07/03/b.md", "b");
        write("content/2023/07/03/a.md", "a");
        write("content/2023/07-notes.md", "n");
        write("templates/article.ftlh", "<p>");
        write("README.md", "not part of the site");
    }

    @Test
    void listsTheSiteByPathAndNothingElse() throws IOException {
        assertThat(paths(tree()))
                .containsExactly(
                        "content/2023/07-notes.md",
                        "content/2023/07/03/a.md",
                        "content/2023/07/03/b.md",
                        "site.yml",
                        "templates/article.ftlh");
    }

    @Test
    void findsFilesByPathAndByPrefix() throws IOException {
        SourceTree tree = tree();
        assertThat(tree.find("site.yml").orElseThrow().size()).isEqualTo(23);
        assertThat(tree.find("content/2023")).isEmpty();
        assertThat(tree.find("../site.yml")).isEmpty();
        assertThat(tree.under("content/2023/07/")).extracting(Entry::name).containsExactly("a.md", "b.md");
        assertThat(tree.under("nothing/")).isEmpty();
    }

    @Test
    void aSiteWithoutFilesIsEmpty(@TempDir Path empty) throws IOException {
        assertThat(SourceTree.read(empty).value().files()).isEmpty();
    }

    @Test
    void aSiteThatDoesNotExistCannotBeRead() {
        assertThatThrownBy(() -> SourceTree.read(site.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void ignoresWhatEditorsAndFileManagersLeaveBehind() throws IOException {
        for (String name : List.of(".DS_Store", "a.md~", "#a.md#", ".a.md.swp", "._a.md", ".gitkeep", "Thumbs.db")) {
            write("content/2023/07/03/" + name, "x");
            write("content/static/" + name, "x");
        }
        write("content/.git/config", "x");
        write("content/.hidden/a.md", "x");
        assertThat(paths(tree())).hasSize(5);
    }

    @Test
    void dotFilesUnderStaticArePublished() throws IOException {
        write("content/static/.well-known/security.txt", "x");
        write("content/static/.nojekyll", "");
        assertThat(paths(tree())).contains("content/static/.well-known/security.txt", "content/static/.nojekyll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON.md", "nul", "com1.tar.gz", "a.md.", "a.md ", "what?.md", "a:b.md", "back\\slash.md"})
    @EnabledOnOs(OS.LINUX)
    void namesThatDoNotWorkEverywhereAreProblemsButStillListed(String name) throws IOException {
        write("content/" + name, "x");
        Checked<SourceTree> checked = SourceTree.read(site);
        assertThat(checked.problems()).extracting(Problem::rule).containsExactly(Rule.FILE_NAME);
        assertThat(checked.problems().get(0).place().path()).isEqualTo("content/" + name);
        assertThat(paths(checked.value())).contains("content/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"console.md", "a.b.md", "café.md", "사설.md", "com.md", "a b.md", "x.md", "aux-etats-unis.md"})
    void ordinaryNamesAreFine(String name) throws IOException {
        write("content/" + name, "x");
        assertThat(SourceTree.read(site).problems()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameWithALineEndIsShownOnOneLineAndNotListed() throws IOException {
        write("content/two\nlines.md", "x");
        Checked<SourceTree> checked = SourceTree.read(site);
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "content/two\\u000alines.md: error[file-name]: the name holds a character that cannot be"
                                + " shown");
        assertThat(paths(checked.value())).hasSize(5);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameOfTwoHundredBytesIsFineAndOneMoreIsNot() throws IOException {
        write("content/" + "é".repeat(100), "x");
        assertThat(SourceTree.read(site).problems()).isEmpty();
        write("content/x" + "é".repeat(100), "x");
        assertThat(SourceTree.read(site).problems())
                .extracting(Problem::message)
                .containsExactly("the name has 201 bytes; 200 are allowed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void twinsByAccentNameBothAndTheFirstCounts() throws IOException {
        write("content/e\u0301t\u00e9.md", "decomposed");
        write("content/\u00e9t\u00e9.md", "composed");
        Checked<SourceTree> checked = SourceTree.read(site);
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "content/\u00e9t\u00e9.md: error[file-name]: differs from content/e\u0301t\u00e9.md only"
                                + " in the way an accent is stored: on some systems the two are one file");
        assertThat(checked.value().under("content/\u00e9")).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void twinsByCaseNameBothAndTheFirstCounts() throws IOException {
        write("content/Map.png", "x");
        write("content/map.png", "x");
        Checked<SourceTree> checked = SourceTree.read(site);
        assertThat(checked.problems())
                .extracting(Problem::message)
                .containsExactly("differs from content/Map.png only in case: on some systems the two are one file");
        assertThat(paths(checked.value())).contains("content/Map.png").doesNotContain("content/map.png");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDecomposedNameIsListedComposedAndCanBeRead() throws IOException {
        write("content/cafe\u0301.md", "coffee");
        SourceTree tree = tree();
        Entry entry = tree.find("content/caf\u00e9.md").orElseThrow();
        assertThat(tree.text(entry).value().text()).isEqualTo("coffee");
    }

    @Test
    void linksAreProblemsWhereverTheyLead() throws IOException {
        link("content/out.md", site.resolve("README.md"));
        link("content/loop", site.resolve("content"));
        link("content/static", site.resolve("templates"));
        link("content/dangling.md", site.resolve("nowhere"));
        Checked<SourceTree> checked = SourceTree.read(site);
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "content/dangling.md: error[file-link]: a symbolic link",
                        "content/loop: error[file-link]: a symbolic link",
                        "content/out.md: error[file-link]: a symbolic link",
                        "content/static: error[file-link]: a symbolic link");
        assertThat(paths(checked.value())).hasSize(5);
    }

    @Test
    void aContentFolderThatIsALinkIsAProblem(@TempDir Path other) throws IOException {
        link(other.resolve("content"), site.resolve("content"));
        assertThat(SourceTree.read(other).problems())
                .extracting(Problem::toString)
                .containsExactly("content: error[file-link]: a symbolic link");
    }

    @Test
    void theSitesFolderItselfMayBeALink(@TempDir Path other) throws IOException {
        link(other.resolve("site"), site);
        SourceTree tree = SourceTree.read(other.resolve("site")).value();
        assertThat(tree.text(tree.find("content/2023/07/03/a.md").orElseThrow()))
                .extracting(text -> text.value().text())
                .isEqualTo("a");
    }

    @Test
    void aFileReplacedByALinkAfterTheListingIsNotRead() throws IOException {
        SourceTree tree = tree();
        Files.delete(site.resolve("content/2023/07/03/a.md"));
        link("content/2023/07/03/a.md", site.resolve("README.md"));
        Checked<Source> read = tree.text(tree.find("content/2023/07/03/a.md").orElseThrow());
        assertThat(read.problems()).extracting(Problem::rule).containsExactly(Rule.FILE_UNREADABLE);
        assertThat(read.value().text()).isEmpty();
    }

    @Test
    void aFolderReplacedByALinkOutOfTheSiteAfterTheListingIsNotRead(@TempDir Path other) throws IOException {
        SourceTree tree = tree();
        Files.writeString(other.resolve("a.md"), "secret");
        Files.move(site.resolve("content/2023/07/03"), site.resolve("moved"));
        link("content/2023/07/03", other);
        Checked<Source> read = tree.text(tree.find("content/2023/07/03/a.md").orElseThrow());
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("content/2023/07/03/a.md: error[file-unreadable]: its folder leads out of the site");
    }

    @Test
    void whatMayNotBeOpenedIsNamed() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file = site.resolve("content/2023/07/03/a.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("run by the superuser").isFalse();
        SourceTree tree = tree();
        assertThat(tree.text(tree.find("content/2023/07/03/a.md").orElseThrow()).problems())
                .extracting(Problem::toString)
                .containsExactly("content/2023/07/03/a.md: error[file-unreadable]: permission denied");
    }

    @Test
    void aFileThatVanishedIsNamed() throws IOException {
        SourceTree tree = tree();
        Files.delete(site.resolve("site.yml"));
        assertThat(tree.bytes(tree.find("site.yml").orElseThrow()).problems())
                .extracting(Problem::toString)
                .containsExactly("site.yml: error[file-unreadable]: the file vanished while the site was read");
    }

    @Test
    void anArticleOfMoreThanTwoMegabytesIsNotRead() throws IOException {
        Files.write(site.resolve("content/ok.md"), new byte[2 << 20]);
        Files.write(site.resolve("content/huge.md"), new byte[(2 << 20) + 1]);
        SourceTree tree = tree();
        assertThat(tree.bytes(tree.find("content/ok.md").orElseThrow()).problems())
                .isEmpty();
        assertThat(tree.text(tree.find("content/huge.md").orElseThrow()).problems())
                .extracting(Problem::toString)
                .containsExactly("content/huge.md: error[file-size]: the file has 2.1 MB; 2 MB are allowed");
    }

    @Test
    void isOfOneMomentUntilSomethingChanges() throws IOException {
        SourceTree tree = tree();
        assertThat(tree.firstChange()).isEmpty();
        write("content/2023/07/04/new.md", "x");
        assertThat(tree.firstChange()).contains("content/2023/07");
    }

    @Test
    void noticesAnEditThatKeepsSizeAndTime() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("unix");
        Path file = site.resolve("content/2023/07/03/a.md");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        SourceTree tree = tree();
        Stat before = Stat.of(file);
        while (Stat.of(file).changed() == before.changed()) {
            write("content/2023/07/03/a.md", "A");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        }
        assertThat(tree.firstChange()).contains("content/2023/07/03/a.md");
    }

    @Test
    void ofASiteAtRestOnlyWhatWasReadCanChange() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("unix");
        try (State state = State.open(site)) {
            long written = Stat.of(site.resolve("templates/article.ftlh")).changed();
            while (state.now() <= written) {
                Thread.onSpinWait();
            }
            SourceTree tree = SourceTree.read(state).value();
            tree.text(tree.find("content/2023/07/03/b.md").orElseThrow());
            write("content/2023/07/03/a.md", "A, of which an older version is remembered");
            assertThat(tree.firstChange()).isEmpty();
            tree.text(tree.find("content/2023/07/03/a.md").orElseThrow());
            assertThat(tree.firstChange()).contains("content/2023/07/03/a.md");
        }
    }

    @Test
    void ofASiteThatChangedWhileItWasListedEverythingIsLookedAt() throws IOException {
        try (State state = State.open(site)) {
            long began = state.now();
            Path late = site.resolve("content/2023/07/03/b.md");
            while (Stat.of(late).latest() <= began) {
                write("content/2023/07/03/b.md", "b");
            }
            SourceTree tree = SourceTree.read(state.site(), began).value();
            write("content/2023/07/03/a.md", "A, never read");
            assertThat(tree.firstChange()).contains("content/2023/07/03/a.md");
        }
    }

    private SourceTree tree() throws IOException {
        Checked<SourceTree> checked = SourceTree.read(site);
        assertThat(checked.problems()).isEmpty();
        return checked.value();
    }

    private static List<String> paths(SourceTree tree) {
        return tree.files().stream().map(Entry::path).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path to) throws IOException {
        link(site.resolve(path), to);
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createSymbolicLink(link, to);
        } catch (IOException | UnsupportedOperationException e) {
            assumeThat(false).as("links can be made here").isTrue();
        }
    }
}
