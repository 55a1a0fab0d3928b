package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.build.Build;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From nothing to a published article, with the real pipeline. */
class NewDigestTest {
    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void aNewDigestBuildsWithoutAProblemAndThenThereIsNothingToDo() {
        assertThat(run("init", "digest", "--title", "Notes: \"Harbour\"", "--zone", "Asia/Seoul"))
                .isZero();
        assertThat(run("build", "--site", "digest")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("Published 1 article on ");
        assertThat(folder.resolve("digest/public/index.html")).content().contains("Notes: &quot;Harbour&quot;");

        assertThat(run("build", "--site", "digest")).isZero();
        assertThat(out.toString()).contains(": 0 rendered, ").contains(" 0 removed");
    }

    @Test
    void theFirstArticleIsOfTheDayInTheZone() {
        run("init", "digest", "--zone", "Asia/Seoul", "--now", "2023-07-03T20:00:00Z");
        assertThat(folder.resolve("digest/content/2023/07/04/first-article.md"))
                .content()
                .contains("date: 2023-07-04\n");
    }

    @Test
    void whatExistsIsNotTouched() throws IOException {
        Files.createDirectories(folder.resolve("digest"));
        Files.writeString(folder.resolve("digest/site.yml"), "title: Mine\n");
        assertThat(run("init", "digest")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("site.yml exists already");
        assertThat(folder.resolve("digest").toFile().list()).containsExactly("site.yml");
        assertThat(folder.resolve("digest/site.yml")).content().isEqualTo("title: Mine\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--zone | Seoul | did you mean Asia/Seoul?", "--url | example.org | https://"})
    void aWrongSettingIsRefusedBeforeAnythingIsWritten(String option, String value, String hint) {
        assertThat(run("init", "digest", option, value)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains(hint);
        assertThat(folder.resolve("digest")).doesNotExist();
    }

    @Test
    void aNewArticleIsADraftAtThePlaceOfToday() throws IOException {
        run("init", "digest", "--zone", "Asia/Seoul");
        int status = run(
                "new",
                "Talks: the second day",
                "--site",
                "digest",
                "--topic",
                "about the DIGEST",
                "--section",
                "background",
                "--now",
                "2023-07-03T20:00:30Z");
        assertThat(status).isZero();
        assertThat(out.toString()).isEqualTo("digest/content/2023/07/04/talks-the-second-day.md\n");
        assertThat(folder.resolve("digest/content/2023/07/04/talks-the-second-day.md"))
                .content()
                .startsWith("---\n")
                .contains(
                        "\ntitle: \"Talks: the second day\"\n",
                        "\ndate: 2023-07-04T05:00:00+09:00\n",
                        "\nsection: Background\n",
                        "\ntopics: [About the digest]\n",
                        "\ndraft: true");
        assertThat(run("build", "--site", "digest", "--now", "2023-07-05T00:00:00Z"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("1 draft");
    }

    @Test
    void aSecondArticleOfTheSameNameIsRefused() {
        run("init", "digest");
        run("new", "Talks", "--site", "digest");
        assertThat(run("new", "Talks", "--site", "digest")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("talks.md exists already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--topic   | abuot the digest | did you mean \"About the digest\"?",
                "--topic   | NATO             | content/topics/",
                "--section | Nwes             | did you mean \"News\"?",
                "--story   | storm            | content/stories/",
            })
    void anUnknownNameIsRefusedWithTheNearestOne(String option, String name, String hint) {
        run("init", "digest");
        assertThat(run("new", "Talks", "--site", "digest", option, name)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains(name, hint).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void problemsOfARealSiteComeWithTheirSourceLines() throws IOException {
        run("init", "digest", "--now", "2023-07-03T20:00:00Z");
        Files.writeString(folder.resolve("digest/content/2023/07/03/b.md"), """
                ---
                title: 한국 b
                date: 2023-07-03
                topics: [About the digest, Abuot the digest]
                ---
                Text.
                """);
        assertThat(run("check", "--site", "digest", "--color", "always")).isEqualTo(Exit.PROBLEMS);
        assertThat(err.toString().replaceAll("\u001B\\[[0-9;]*m", ""))
                .contains("digest/content/2023/07/03/b.md:4:28: error[topic-unknown]: ")
                .contains("""

                          4 | topics: [About the digest, Abuot the digest]
                            |                            ^
                        """);
    }

    @Test
    void aFolderWithoutSettingsIsAProblemThatSaysWhatToDo() {
        assertThat(run("build")).isEqualTo(Exit.PROBLEMS);
        assertThat(err.toString()).startsWith("site.yml: error[site-missing]: ").contains("dateline init");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "plan"})
    void aFolderWithoutSettingsStaysAsItIs(String command) throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        assertThat(run(command, "--site", "notes")).isEqualTo(Exit.PROBLEMS);
        assertThat(err.toString()).contains("site.yml: error[site-missing]: ");
        assertThat(folder.resolve("notes")).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsAFailureThatNamesIt() {
        assertThat(run("build", "--site", "nowhere")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).isEqualTo("dateline: " + folder.resolve("nowhere") + ": no such file or folder\n");
    }

    @Test
    void sourcesAreNotPublishedOver() {
        run("init", "digest");
        assertThat(run("build", "--site", "digest", "--out", "digest/content/www"))
                .isEqualTo(Exit.USAGE);
        assertThat(run("build", "--site", "digest", "--out", ".")).isEqualTo(Exit.USAGE);
        assertThat(folder.resolve("digest/content/www")).doesNotExist();
    }

    /** Runs a command; what it printed replaces what was printed before. */
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
