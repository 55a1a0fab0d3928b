package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.build.Build;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that tell a service how to build a digest: read as the service reads them, their commands run as far as they go without one. */
@EnabledIf("hasShell")
class BuildServiceTest {
    private static final Pattern COMMAND = Pattern.compile("sh ci/(dateline [^|;&\\n]+)");
    private static final String NEXT = "{\n  \"version\": 1,\n  \"at\": %s,\n  \"causes\": []\n}\n";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private StringWriter err = new StringWriter();

    static boolean hasShell() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }

    // ---- what stands in the files ----

    @ParameterizedTest
    @EnumSource(value = BuildService.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void theFilesOfAServiceAreRightByItsOwnRules(BuildService service) throws IOException {
        Map<String, String> files = files(service);
        List<String> wrong = new ArrayList<>();
        files.forEach((path, text) -> {
            assertThat(text).as(path).endsWith("\n").doesNotContain("@host@", "@steps", "@jobs", "\t");
            if (path.startsWith(".github/")) {
                wrong.addAll(new Workflow(path, text).problems());
            } else if (path.endsWith(".yml")) {
                wrong.addAll(Workflow.problemsOfGitlab(path, text));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = BuildService.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyShellSnippetIsOne(BuildService service) throws IOException {
        List<String> snippets = new ArrayList<>();
        files(service).forEach((path, text) -> snippets.addAll(Workflow.snippets(path, text)));
        assertThat(snippets).isNotEmpty();
        for (String snippet : snippets) {
            Ended ended = run(List.of("/bin/sh", "-n", "-c", snippet));
            assertThat(ended.status).as(snippet + ended.output).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(value = BuildService.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyCommandExists(BuildService service) throws IOException {
        List<String> commands = new ArrayList<>();
        files(service)
                .values()
                .forEach(text -> COMMAND.matcher(text)
                        .results()
                        .map(command -> command.group(1)
                                .replaceAll("\"\\$\\{[A-Z_]+:-(\\w+)}\"", "$1")
                                .replace("\"$part\"", "assets")
                                .trim())
                        .filter(command -> !command.contains("--where") && !command.contains("--version"))
                        .forEach(commands::add));
        assertThat(commands).isNotEmpty().allSatisfy(Commands::parse);
    }

    @Test
    void theWorkflowCheckerFindsWhatIsWrong() {
        String right = files(BuildService.GITHUB).get(".github/workflows/publish.yml");
        assertThat(new Workflow("w", right).problems()).isEmpty();
        Map.of(
                        "timeout-minutes:", "timeout-minute:",
                        "permissions:\n  contents: read", "run-name: Publish",
                        "uses: actions/checkout@v5", "uses: actions/checkout@main",
                        "needs: build", "needs: biuld",
                        "steps.due.outputs", "steps.duee.outputs",
                        "EVENT: ${{", "OTHER: ${{",
                        "echo \"due=$due\"", "echo \"due=${{ github.ref }}\"",
                        "id-token: write", "id-token: all")
                .forEach((good, bad) -> assertThat(new Workflow("w", right.replace(good, bad)).problems())
                        .as(bad)
                        .isNotEmpty());
    }

    // ---- the command ----

    @Test
    void aNewDigestIsPublishedByGithubUnlessSomethingElseIsAskedFor() {
        assertThat(init("one")).isZero();
        assertThat(folder.resolve("one/.github/workflows/publish.yml"))
                .content()
                .contains("deploy-pages");
        assertThat(init("two", "--ci", "none")).isZero();
        assertThat(folder.resolve("two/.github")).doesNotExist();
        assertThat(folder.resolve("two/ci")).doesNotExist();
        assertThat(init("three", "--ci", "GitLab,container")).isZero();
        assertThat(folder.resolve("three/.gitlab-ci.yml")).exists();
        assertThat(folder.resolve("three/Containerfile")).exists();
        assertThat(init("four", "--ci", "github,netlify")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("github and netlify");
        assertThat(init("four", "--ci", "gitlb")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("did you mean gitlab?");
        assertThat(folder.resolve("four")).doesNotExist();
    }

    @Test
    void aDigestThatIsThereGetsTheServicesFilesAlone() throws IOException {
        init("digest", "--ci", "github");
        Path article = folder.resolve("digest/content/pages/about.md");
        Files.writeString(article, "mine");
        assertThat(init("digest", "--ci", "container")).isZero();
        assertThat(folder.resolve("digest/Containerfile")).exists();
        assertThat(article).content().isEqualTo("mine");
        assertThat(init("digest", "--ci", "cloudflare")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("publish.yml exists already");
    }

    @Test
    void theAddressOfTheProgramIsWrittenDownOrRefused() {
        init("digest", "--program", "https://git.example/dateline.git#v1.2");
        assertThat(folder.resolve("digest/ci/dateline"))
                .content()
                .contains("'https://git.example/dateline.git'", "'v1.2'");
        assertThat(init("other", "--program", "a';rm -rf /")).isEqualTo(Exit.USAGE);
        assertThat(folder.resolve("other")).doesNotExist();
    }

    // ---- what the files do ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2025-03-04T09:00:00Z\"     | 2025-03-04T08:59:59Z | 75",
                "\"2025-03-04T09:00:00Z\"     | 2025-03-04T09:00:00Z | 0",
                "\"2025-03-04T09:00:00Z\"     | 2025-12-01T00:00:00Z | 0",
                "\"2025-03-04T09:00:00.500Z\" | 2025-03-04T09:00:01Z | 0",
                "null                         | 2025-12-01T00:00:00Z | 75",
            })
    void aBuildIsDueWhenTheNextChangeHasPassed(String at, String now, int status) throws IOException {
        init("digest");
        Path site = folder.resolve("digest");
        Files.createDirectories(site.resolve(".dateline"));
        Files.writeString(site.resolve(".dateline/next-change.json"), NEXT.formatted(at));
        environment.put("DUE_NOW", now);
        assertThat(run(site, List.of("/bin/sh", "ci/due")).status).isEqualTo(status);
        assertThat(run(folder, List.of("/bin/sh", "digest/ci/due")).status).isEqualTo(status);
        assertThat(run(site.resolve("ci"), List.of("/bin/sh", "due")).status).isEqualTo(status);
    }

    @Test
    void whatABuildLeavesIsWhatTheQuestionReads() throws IOException {
        init("digest", "--now", "2023-07-03T00:00:00Z");
        Path site = folder.resolve("digest");
        assertThat(run(site, List.of("/bin/sh", "ci/due")).status).isZero(); // nothing is known yet
        Path article = site.resolve("content/2023/07/03/later.md");
        Files.writeString(article, "---\ntitle: Later\ndate: 2023-07-03\nembargo: 2030-01-01T12:00:00Z\n---\nText.\n");
        assertThat(dateline("build", "--site", "digest", "--now", "2029-01-01T00:00:00Z"))
                .isZero();
        environment.put("DUE_NOW", "2030-01-01T11:59:59Z");
        assertThat(run(site, List.of("/bin/sh", "ci/due")).status).isEqualTo(75);
        environment.put("DUE_NOW", "2030-01-01T12:00:00Z");
        assertThat(run(site, List.of("/bin/sh", "ci/due")).status).isZero();
    }

    @ParameterizedTest
    @CsvSource({"push,75,true", "workflow_dispatch,75,true", "schedule,75,false", "schedule,0,true"})
    void onlyAScheduledRunAsksWhetherABuildIsDue(String event, int answer, boolean due) throws IOException {
        Files.createDirectories(folder.resolve("ci"));
        Files.writeString(folder.resolve("ci/due"), "exit " + answer + "\n");
        environment.put("EVENT", event);
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        Ended ended = step("publish.yml", "Ask whether a build is due");
        assertThat(ended.status).as(ended.output).isZero();
        assertThat(folder.resolve("output")).content().isEqualTo("due=" + due + "\n");
    }

    @Test
    void aQuestionThatCannotBeAnsweredFailsTheRun() throws IOException {
        Files.createDirectories(folder.resolve("ci"));
        Files.writeString(folder.resolve("ci/due"), "exit 2\n");
        environment.put("EVENT", "schedule");
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        assertThat(step("publish.yml", "Ask whether a build is due").status).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "3,1"})
    void aPlanWithProblemsIsStillShownButAFailureIsOne(int status, int wanted) throws IOException {
        Files.createDirectories(folder.resolve("ci"));
        Files.writeString(folder.resolve("ci/dateline"), "echo plan; exit " + status + "\n");
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        assertThat(step("check.yml", "Plan what publishing would change").status)
                .isEqualTo(wanted);
        if (wanted == 0) {
            assertThat(folder.resolve("summary")).content().isEqualTo("plan\n");
        }
    }

    @Test
    void thePlanIsOneCommentThatIsBroughtUpToDate() throws IOException {
        program("bin/gh", "#!/bin/sh\nprintf '%s|' \"$@\" >>calls\necho >>calls\ncase $* in *--jq*) cat ids ;; esac\n");
        environment.put("GITHUB_REPOSITORY", "port/digest");
        environment.put("NUMBER", "7");
        Files.writeString(folder.resolve("plan.md"), "**Publish plan:** one\n");
        Files.writeString(folder.resolve("ids"), "");
        assertThat(step("check.yml", "Comment with the plan").status).isZero();
        assertThat(Files.readAllLines(folder.resolve("calls")).get(1))
                .isEqualTo("api|--silent|repos/port/digest/issues/7/comments|-F|body=@comment.md|");
        assertThat(folder.resolve("comment.md")).content().isEqualTo("<!-- dateline plan -->\n**Publish plan:** one\n");

        Files.writeString(folder.resolve("ids"), "41\n42\n");
        Files.writeString(folder.resolve("plan.md"), "**Publish plan:** two\n" + "line\n".repeat(20_000));
        assertThat(step("check.yml", "Comment with the plan").status).isZero();
        assertThat(Files.readAllLines(folder.resolve("calls")).get(3))
                .isEqualTo("api|--silent|-X|PATCH|repos/port/digest/issues/comments/41|-F|body=@comment.md|");
        assertThat(folder.resolve("comment.md")).content().hasLineCount(4).contains("summary of the check");
    }

    @Test
    void theProgramIsTheOneInTheRepositoryOrElseFetchedOnce() throws IOException {
        init("digest");
        Path site = folder.resolve("digest");
        Ended nothing = run(site, List.of("/bin/sh", "ci/dateline", "build"));
        assertThat(nothing.status).isEqualTo(3);
        assertThat(nothing.output).contains("DATELINE_REPOSITORY");

        Path sources = folder.resolve("sources");
        program("sources/dateline", "#!/bin/sh\necho fetched \"$@\"\n");
        for (String command :
                List.of("init -q .", "add .", "-c user.name=a -c user.email=a@b commit -q -m one", "tag v1")) {
            assertThat(run(
                                    sources,
                                    Stream.concat(Stream.of("git"), Stream.of(command.split(" ")))
                                            .toList())
                            .status)
                    .isZero();
        }
        environment.put("DATELINE_REPOSITORY", sources.toUri().toString());
        environment.put("DATELINE_REVISION", "v1");
        assertThat(run(site, List.of("/bin/sh", "ci/dateline", "build", "a b")).output)
                .endsWith("fetched build a b\n");
        assertThat(run(site.resolve("ci"), List.of("/bin/sh", "dateline", "x")).output)
                .isEqualTo("fetched x\n");
        environment.put("DATELINE_REVISION", "v2");
        assertThat(run(site, List.of("/bin/sh", "ci/dateline", "build")).status).isEqualTo(3);

        program("digest/dateline", "#!/bin/sh\necho own \"$@\"\nexit 4\n");
        Ended own = run(site, List.of("/bin/sh", "ci/dateline", "build"));
        assertThat(own.output).isEqualTo("own build\n");
        assertThat(own.status).isEqualTo(4);
    }

    @Test
    void whatHasChangedIsCopiedInOrderAndOnlyOnce() throws IOException {
        init("digest", "--ci", "rsync", "--now", "2023-07-03T00:00:00Z");
        Path site = folder.resolve("digest");
        for (String tool : List.of("rsync", "rclone")) {
            program("bin/" + tool, """
                    #!/bin/sh
                    case $* in *missing*|delete*) echo "remove" ;; *) echo "copy" ;; esac >>"$CALLS"
                    while [ $# -gt 0 ]; do
                      case $1 in
                        --files-from=*) tr '\\0' '\\n' <"${1#*=}" >>"$CALLS" ;;
                        --files-from-raw) cat "$2" >>"$CALLS" ;;
                      esac
                      shift
                    done
                    """);
        }
        // the program itself, inside this test: a launcher that leaves what it was asked for
        program("digest/dateline", "#!/bin/sh\necho \"$@\" >>\"$ASKED\"\ncat \"$LISTS/$3\" 2>/dev/null || exit 0\n");
        environment.put("CALLS", folder.resolve("calls").toString());
        environment.put("ASKED", folder.resolve("asked").toString());
        environment.put(
                "LISTS", Files.createDirectories(folder.resolve("lists")).toString());
        Files.writeString(folder.resolve("lists/assets"), "style.css\n");
        Files.writeString(folder.resolve("lists/lists"), "#a/index.html\nindex.html\n");
        Files.writeString(folder.resolve("lists/removed"), "gone/index.html\n");
        for (String tool : List.of("rsync", "rclone")) {
            Files.deleteIfExists(folder.resolve("calls"));
            Files.deleteIfExists(folder.resolve("asked"));
            Ended ended = run(site, List.of("/bin/sh", "ci/deploy", tool, "there:"));
            assertThat(ended.status).as(ended.output).isZero();
            assertThat(Files.readAllLines(folder.resolve("calls")))
                    .containsExactly(
                            "copy", "style.css", "copy", "#a/index.html", "index.html", "remove", "gone/index.html");
            assertThat(Files.readAllLines(folder.resolve("asked")))
                    .hasSize(7)
                    .startsWith("manifest --max-removed 200", "manifest --list assets")
                    .endsWith("manifest --deployed");
        }
        Files.delete(folder.resolve("calls"));
        Files.delete(folder.resolve("asked"));
        program("bin/rsync", "#!/bin/sh\nexit 12\n");
        assertThat(run(site, List.of("/bin/sh", "ci/deploy", "rsync", "there:")).status)
                .isEqualTo(12);
        assertThat(folder.resolve("asked")).content().doesNotContain("--deployed");
        assertThat(run(site, List.of("/bin/sh", "ci/deploy", "scp", "there:")).status)
                .isEqualTo(2);
    }

    // ---- the test's own ----

    private static Map<String, String> files(BuildService service) {
        return BuildService.files(Set.of(service), ProgramAddress.UNKNOWN);
    }

    /** Runs a step as GitHub does: {@code bash -e}, in the folder of the repository. */
    private Ended step(String workflow, String name) throws IOException {
        String text = files(BuildService.GITHUB).get(".github/workflows/" + workflow);
        String run = new Workflow(workflow, text).run(name);
        return run(folder, List.of("/bin/sh", "-e", "-c", run));
    }

    private int init(String... args) {
        return dateline(Stream.concat(Stream.of("init"), Stream.of(args)).toArray(String[]::new));
    }

    private int dateline(String... args) {
        err = new StringWriter();
        World world = new World(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                false,
                Map.of(),
                () -> Session.CLOCK,
                Session.TICKER,
                folder);
        return Main.run(world, Build::run, args);
    }

    private void program(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(List<String> command) throws IOException {
        return run(folder, command);
    }

    private Ended run(Path place, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Ended(int status, String output) {}
}
