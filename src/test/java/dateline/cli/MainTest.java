package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final Problem WARNING =
            new Problem(Rule.PICTURE_ALT, new Place("content/b.md", 3, 1), "no text for the picture", "");
    private static final Problem ERROR =
            new Problem(Rule.TOPIC_UNKNOWN, new Place("content/a.md", 5, 9), "unknown topic \"x\"", "write it");

    @TempDir
    private Path folder;

    @Test
    void aBuildTakesItsDefaultsFromTheFolder() {
        Session session = new Session(folder);
        assertThat(session.run("build", "--jobs", "2")).isEqualTo(Exit.DONE);
        assertThat(session.requests)
                .containsExactly(new BuildRequest(
                        folder, folder.resolve("public"), Session.CLOCK, false, false, false, 2, true));
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .matches(
                        "Published 38 articles on 214 pages: 12 rendered, 202 unchanged, 1 removed, in \\d+\\.\\d\\d s\\.\n");
    }

    @Test
    void everyOptionReachesTheBuild() {
        Session session = new Session(folder);
        session.run(
                "build",
                "--site=digest",
                "--out=www",
                "--now=2023-07-04T00:00+09:00",
                "--drafts",
                "--clean",
                "--verify",
                "--jobs=3");
        assertThat(session.requests)
                .containsExactly(new BuildRequest(
                        folder.resolve("digest"),
                        folder.resolve("www"),
                        Instant.parse("2023-07-03T15:00:00Z"),
                        true,
                        true,
                        true,
                        3,
                        true));
    }

    @Test
    void aCheckPublishesNothing() {
        Session session = new Session(folder);
        assertThat(session.run("check")).isEqualTo(Exit.DONE);
        assertThat(session.requests.get(0).publish()).isFalse();
        assertThat(session.out()).isEqualTo("No problems in 38 articles on 214 pages.\n");
    }

    @Test
    void anErrorEndsWithStatusOneAndTheProblemsInOrder() {
        Session session = new Session(folder).building(outcome(false, WARNING, ERROR));
        assertThat(session.run("build")).isEqualTo(Exit.PROBLEMS);
        assertThat(session.err()).isEqualTo("""
                content/a.md:5:9: error[topic-unknown]: unknown topic "x" (write it)
                content/b.md:3:1: warning[picture-alt]: no text for the picture
                """);
        assertThat(session.out()).isEqualTo("Nothing published: 1 error, 1 warning.\n");
    }

    @Test
    void aWarningDoesNotKeepABuildFromPublishing() {
        Session session = new Session(folder).building(outcome(true, WARNING));
        assertThat(session.run("build")).isEqualTo(Exit.DONE);
        assertThat(session.out()).contains("Published").endsWith("To look at: 1 warning.\n");
    }

    @Test
    void theSummaryNamesWhatIsHeldBackAndWhenToBuildAgain() {
        Outcome outcome = new Outcome(
                List.of(),
                true,
                1,
                9,
                0,
                0,
                0,
                Map.of("draft", 2),
                Optional.of(Instant.parse("2023-07-05T06:00:00Z")),
                List.of("The store was damaged and has been made anew."));
        Session session = new Session(folder).building(outcome);
        session.run("build");
        assertThat(session.out().lines().skip(1))
                .containsExactly(
                        "Held back: 2 draft.",
                        "The next change is due at 2023-07-05T06:00:00Z: build again then.",
                        "Note: The store was damaged and has been made anew.");
    }

    @Test
    void pathsLeadFromTheCurrentFolderIntoTheSite() {
        Session session = new Session(folder).building(outcome(false, ERROR));
        session.run("check", "--site", "digest");
        assertThat(session.err()).startsWith("digest/content/a.md:5:9: error");
    }

    @Test
    void pathsOutsideTheCurrentFolderAreWhole() {
        Session session = new Session(folder).building(outcome(false, ERROR));
        session.run("check", "--site", "../elsewhere");
        assertThat(session.err()).startsWith(folder.resolveSibling("elsewhere/content/a.md") + ":5:9: error");
    }

    @Test
    void githubCountsPathsFromTheCheckout() {
        Session session = new Session(folder.resolve("digest"))
                .with("GITHUB_WORKSPACE", folder.toString())
                .building(outcome(false, ERROR));
        session.run("check", "--format=github");
        assertThat(session.err()).startsWith("::error file=digest/content/a.md,line=5,col=9,title=topic-unknown::");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif"})
    void aDocumentHasStandardOutputForItself(String format) {
        Session session = new Session(folder).building(outcome(false, ERROR));
        assertThat(session.run("build", "--format", format)).isEqualTo(Exit.PROBLEMS);
        assertThat(JsonParser.parseString(session.out()).isJsonObject()).isTrue();
        assertThat(session.err()).isEqualTo("Nothing published: 1 error.\n");
    }

    @Test
    void jsonHoldsProblemsAndSummary() {
        Session session = new Session(folder).building(outcome(false, ERROR));
        session.run("check", "--format=json");
        assertThat(JsonParser.parseString(session.out())).isEqualTo(JsonParser.parseString("""
                {"version": 1,
                 "problems": [{"rule": "topic-unknown", "severity": "error", "path": "content/a.md", "line": 5, "column": 9,
                               "message": "unknown topic \\"x\\"", "hint": "write it"}],
                 "summary": {"published": false, "errors": 1, "warnings": 0, "infos": 0, "articles": 38, "pages": 214, "rendered": 12,
                             "written": 12, "removed": 1, "held": {}, "notes": []}}
                """));
    }

    @Test
    void coloursComeOnTerminalsOnlyAndNotAgainstTheReader() {
        assertThat(problemsOn(new Session(folder))).doesNotContain("\u001B", "hint:");
        assertThat(problemsOn(new Session(folder).onTerminal())).contains("\u001B", "hint:");
        assertThat(problemsOn(new Session(folder).onTerminal().with("NO_COLOR", "1")))
                .contains("hint:")
                .doesNotContain("\u001B");
        assertThat(problemsOn(new Session(folder).with("NO_COLOR", "1"), "--color=always"))
                .contains("\u001B", "hint:");
        assertThat(problemsOn(new Session(folder).onTerminal(), "--color=never"))
                .contains("hint:")
                .doesNotContain("\u001B");
    }

    private static String problemsOn(Session session, String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "check";
        System.arraycopy(options, 0, args, 1, options.length);
        session.building(outcome(false, ERROR)).run(args);
        return session.err();
    }

    @Test
    void theBuildClockIsTheOptionThenSourceDateEpochThenTheMachines() {
        Session session = new Session(folder).with("SOURCE_DATE_EPOCH", "1688369400");
        session.run("build");
        session.run("build", "--now", "2020-01-01T00:00:00Z");
        assertThat(session.requests)
                .extracting(BuildRequest::now)
                .containsExactly(Instant.ofEpochSecond(1688369400), Instant.parse("2020-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "build --now 2023-07-03T16:30 | --now takes a date-time with its offset from UTC, such as"
                        + " 2023-07-03T16:30:00+09:00 or 2023-07-03T07:30:00Z, not \"2023-07-03T16:30\"",
                "build --jobs 0 | --jobs takes a number from 1 on, not 0",
                "build --fromat json | there is no option --fromat; did you mean --format?",
                "biuld | there is no command \"biuld\"; did you mean build?",
                "build now | there is one argument too many: \"now\"; \"dateline build --help\" shows what there is",
                "check --format jsn | invalid value for option '--format': it is one of text, github, json, sarif,"
                        + " not \"jsn\"; did you mean json?",
                "explain topic-unkown | there is no rule \"topic-unkown\"; did you mean \"topic-unknown\"?",
                "completion fish | invalid value for positional parameter at index 0 (SHELL): it is one of bash, zsh,"
                        + " not \"fish\"",
            })
    void whatIsTypedWrongEndsWithStatusTwoAndAWayOut(String command, String message) {
        Session session = new Session(folder);
        assertThat(session.run(command.split(" "))).isEqualTo(Exit.USAGE);
        assertThat(session.err()).isEqualTo("dateline: " + message + "\n");
        assertThat(session.out()).isEmpty();
        assertThat(session.requests).isEmpty();
    }

    @Test
    void anUnreadableSourceDateEpochIsRefused() {
        Session session = new Session(folder).with("SOURCE_DATE_EPOCH", "yesterday");
        assertThat(session.run("build")).isEqualTo(Exit.USAGE);
        assertThat(session.err()).contains("SOURCE_DATE_EPOCH", "\"yesterday\"", "1688369400");
    }

    @Test
    void nothingTypedShowsTheHelp() {
        Session session = new Session(folder);
        assertThat(session.run()).isEqualTo(Exit.USAGE);
        assertThat(session.err()).contains("Usage: dateline", "build");
    }

    @Test
    void aFailingDiskIsOneLineThatNamesTheFile() {
        IOException full = new FileSystemException("public/index.html", null, "No space left on device");
        Session session = new Session(folder).failingWith(new UncheckedIOException(full));
        assertThat(session.run("build")).isEqualTo(Exit.FAILED);
        assertThat(session.err()).isEqualTo("dateline: public/index.html: No space left on device\n");
    }

    @Test
    void aFaultOfTheProgramIsOneLineAndWithDebuggingItsPlace() {
        Session session = new Session(folder).failingWith(new IllegalStateException("no such page"));
        assertThat(session.run("build")).isEqualTo(Exit.FAILED);
        assertThat(session.err()).contains("no such page", "report it").hasLineCount(1);

        Session debugging = new Session(folder).failingWith(new IllegalStateException("no such page"));
        assertThat(debugging.run("build", "--debug")).isEqualTo(Exit.FAILED);
        assertThat(debugging.err()).contains("\tat dateline.");
        Session byVariable =
                new Session(folder).with("DATELINE_DEBUG", "1").failingWith(new IllegalStateException("no such page"));
        byVariable.run("build");
        assertThat(byVariable.err()).contains("\tat dateline.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsOneLine(String option) {
        Session session = new Session(folder);
        assertThat(session.run(option)).isEqualTo(Exit.DONE);
        assertThat(session.out()).matches("dateline \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void helpListsEveryCommand() {
        Session session = new Session(folder);
        assertThat(session.run("--help")).isEqualTo(Exit.DONE);
        assertThat(session.out()).contains("build", "check", "explain", "completion");
        assertThat(session.run("build", "--help")).isEqualTo(Exit.DONE);
        assertThat(session.out()).contains("--now", "--verify", "--help");
    }

    @Test
    void rulesAreListedAndExplained() {
        Session session = new Session(folder);
        assertThat(session.run("explain")).isEqualTo(Exit.DONE);
        assertThat(session.out().lines()).hasSize(Rule.values().length);

        Session one = new Session(folder);
        assertThat(one.run("explain", "error[topic-unknown]")).isEqualTo(Exit.DONE);
        assertThat(one.out()).startsWith("error[topic-unknown]\n" + Rule.TOPIC_UNKNOWN.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void aCompletionScriptKnowsCommandsAndOptions(String shell) {
        Session session = new Session(folder);
        assertThat(session.run("completion", shell)).isEqualTo(Exit.DONE);
        assertThat(session.out()).contains("complete -F", "build", "--verify");
    }

    private static Outcome outcome(boolean published, Problem... problems) {
        return new Outcome(List.of(problems), published, 38, 214, 12, 12, 1, Map.of(), Optional.empty(), List.of());
    }
}
