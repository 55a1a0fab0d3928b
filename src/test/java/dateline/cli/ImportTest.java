package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Progress;
import dateline.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline import} on a new digest: what it writes, what it says, what it leaves alone. */
class ImportTest {
    private static final Path INPUTS = Path.of("src/test/wire");
    private static final boolean UPDATE = Boolean.getBoolean("update");
    private static final String STORM = """
            Storm closes harbour

            16:30 July 03, 2023

            VIGO, July 3 (Port Wire) -- A storm closed the harbour on Monday.

            Nobody was hurt.
            (END)
            """;
    private static final String STORM_FILE = "content/2023/07/03/storm-closes-harbour.md";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void makeADigest() {
        assertThat(run("", "init", ".", "--now", "2023-01-01T00:00:00Z")).isEqualTo(Exit.DONE);
    }

    private int run(String input, String... args) {
        StringWriter printed = new StringWriter();
        StringWriter said = new StringWriter();
        World world = new World(
                new PrintWriter(printed),
                new PrintWriter(said),
                false,
                Map.of(),
                () -> Session.CLOCK,
                Session.TICKER,
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        int status = Main.run(world, Build::run, args);
        out = printed.toString();
        err = said.toString();
        return status;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private List<Problem> problems() throws IOException {
        return Build.run(
                        new BuildRequest(folder, folder.resolve("public"), Session.CLOCK, true, false, false, 1, false),
                        Progress.NONE)
                .problems()
                .stream()
                .filter(Problem::isError)
                .toList();
    }

    private List<String> imported() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> file.matches("content/20.*") && !file.contains("first-article"))
                    .sorted()
                    .toList();
        }
    }

    /** Each input, its report and its articles: rewritten with {@code -Dupdate}. */
    @TestFactory
    Stream<DynamicTest> everyInputBecomesTheArticlesThatAreExpected() throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(INPUTS)) {
            inputs = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(inputs).hasSizeGreaterThan(10);
        return inputs.stream()
                .map(input -> DynamicTest.dynamicTest(input.getFileName().toString(), () -> {
                    String name = input.getFileName().toString();
                    deleteArticles();
                    Files.copy(input, folder.resolve(name));
                    assertThat(run("", "import", name, "--full")).as(err).isEqualTo(Exit.DONE);
                    assertThat(problems()).isEmpty();
                    StringBuilder made = new StringBuilder(out);
                    for (String file : imported()) {
                        if (file.endsWith(".md")) {
                            made.append("==== ")
                                    .append(file)
                                    .append('\n')
                                    .append(read(file))
                                    .append('\n');
                        }
                    }
                    assertThat(run("", "import", name, "--full")).isEqualTo(Exit.DONE);
                    assertThat(out).contains("is there already").doesNotContain(": new");
                    Path expected = INPUTS.resolve("expected/" + name + ".txt");
                    if (UPDATE) {
                        Files.writeString(expected, made);
                    } else {
                        assertThat(made.toString()).isEqualTo(Files.readString(expected));
                    }
                }));
    }

    private void deleteArticles() throws IOException {
        for (String file : imported()) {
            Files.delete(folder.resolve(file));
        }
    }

    @Test
    void withoutFullOnlyTheLedeAndTheSourceAreKept() throws IOException {
        write("storm.txt", STORM);
        assertThat(run("", "import", "storm.txt")).isEqualTo(Exit.DONE);
        assertThat(read(STORM_FILE))
                .contains("syndication: excerpt")
                .contains("name: Port Wire")
                .endsWith("\nA storm closed the harbour on Monday.\n");
        assertThat(out).contains("1 further paragraph [left out; --full keeps them]");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aZoneThatSeveralCountriesNameAlikeNeedsAnOffsetOrAProfile() throws IOException {
        String storm = STORM.replace("16:30 July", "16:30 IST, July");
        assertThat(run(storm, "import", "-")).isEqualTo(Exit.PROBLEMS);
        assertThat(err)
                .contains("-:3: error[wire-item]")
                .contains("IST is the time of India (+05:30), Israel (+02:00) and Ireland (+01:00)")
                .contains("write the offset in place of IST")
                .contains("a profile with its zone, under wire: in site.yml")
                .doesNotContain("no year");
        assertThat(run(storm.replace("IST", "+05:30"), "import", "-")).isEqualTo(Exit.DONE);
        assertThat(read(STORM_FILE)).contains("date: 2023-07-03T16:30:00+05:30");
        Files.delete(folder.resolve(STORM_FILE));
        write("site.yml", read("site.yml") + "\nwire:\n  - {name: port, agency: Port Wire, zone: Asia/Kolkata}\n");
        assertThat(run(storm, "import", "-")).isEqualTo(Exit.DONE);
        assertThat(read(STORM_FILE)).contains("date: 2023-07-03T16:30:00+05:30");
        assertThat(run(storm.replace("IST", "AST"), "import", "-")).isEqualTo(Exit.PROBLEMS);
        assertThat(err).contains("AST is the time of Arabia (+03:00)");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        write("storm.txt", STORM);
        assertThat(run("", "import", "storm.txt", "--dry-run")).isEqualTo(Exit.DONE);
        assertThat(out).contains(STORM_FILE + ": new (not written: --dry-run)");
        assertThat(imported()).isEmpty();
    }

    @Test
    void standardInputIsAHyphen() throws IOException {
        assertThat(run(STORM, "import", "-")).isEqualTo(Exit.DONE);
        assertThat(imported()).containsExactly(STORM_FILE);
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheEarlierOneAndKeepsWhatTheEditorAdded() throws IOException {
        run(STORM, "import", "-", "--full");
        write(
                STORM_FILE,
                read(STORM_FILE)
                        .replace("\ndate: 2023", "\n# a note of ours\ndate: 2023")
                        .replace("dateline:", "topics: [About the digest]\nid: 2023/07/03/kept\ndateline:"));
        String later = STORM.replace("Storm closes", "(2nd LD) Storm closes")
                .replace("16:30", "18:05")
                .replace("Nobody was hurt.", "One sailor was hurt.");
        assertThat(run(later, "import", "-", "--full")).isEqualTo(Exit.DONE);
        assertThat(out).contains("replaces an earlier version");
        assertThat(imported()).containsExactly(STORM_FILE);
        assertThat(read(STORM_FILE))
                .contains("# a note of ours\n")
                .contains("id: 2023/07/03/kept\ntopics: [About the digest]\n")
                .contains("date: 2023-07-03T16:30:00+00:00\nupdated: 2023-07-03T18:05:00+00:00")
                .contains("version: 2")
                .endsWith("One sailor was hurt.\n");
        assertThat(problems()).isEmpty();
        assertThat(run(STORM, "import", "-", "--full")).isEqualTo(Exit.DONE);
        assertThat(out).contains("is older than what is there");
        assertThat(err).contains("warning[wire-version]");
        assertThat(read(STORM_FILE)).contains("version: 2");
    }

    @Test
    void aLaterVersionIsKnownByItsWordsWhenItsHeadlineIsAnotherOne() throws IOException {
        run(STORM, "import", "-", "--full");
        String later = STORM.replace("Storm closes harbour", "(3rd LD) Ferries stay at quays as storm hits Vigo")
                .replace("A storm closed the harbour on Monday.", "A storm closed the harbour of Vigo on Monday.");
        assertThat(run(later, "import", "-", "--full")).isEqualTo(Exit.DONE);
        assertThat(out).contains(STORM_FILE + ": replaces an earlier version");
        assertThat(imported()).containsExactly(STORM_FILE);
        assertThat(read(STORM_FILE)).contains("title: Ferries stay at quays as storm hits Vigo");
        String other = STORM.replace("Storm closes harbour", "(LEAD) Mayor opens library in Vigo")
                .replace("A storm closed the harbour on Monday.", "The mayor opened a library for children.");
        run(other, "import", "-", "--full");
        assertThat(imported()).hasSize(2);
    }

    @Test
    void thePageAndTheCharsetOfAnInputCanBeGiven() throws IOException {
        Files.write(
                folder.resolve("old.txt"),
                STORM.replace("closes", "schließt").getBytes(Charset.forName("windows-1252")));
        assertThat(run("", "import", "old.txt")).isEqualTo(Exit.PROBLEMS);
        assertThat(err).contains("file-encoding").contains("--charset windows-1252");
        String url = "https://port.example/storm";
        assertThat(run("", "import", "old.txt", "--charset", "latin1", "--url", url))
                .as(err)
                .isEqualTo(Exit.DONE);
        assertThat(read(imported().get(0)))
                .contains("title: Storm schließt harbour")
                .contains("url: " + url);
        assertThat(run("", "import", "old.txt", "--charset", "latin-9000")).isEqualTo(Exit.USAGE);
        assertThat(run("", "import", "old.txt", "--url", "storm.html")).isEqualTo(Exit.USAGE);
    }

    @Test
    void thePageOfAnItemThatIsThereCanBeAddedByImportingItAgain() throws IOException {
        run(STORM, "import", "-");
        assertThat(read(STORM_FILE)).doesNotContain("url:");
        String url = "https://port.example/storm";
        assertThat(run(STORM, "import", "-", "--url", url)).isEqualTo(Exit.DONE);
        assertThat(imported()).containsExactly(STORM_FILE);
        assertThat(read(STORM_FILE)).contains("sources:\n  - name: Port Wire\n    url: " + url + "\n");
        run(STORM, "import", "-", "--url", url);
        assertThat(out).contains("is there already");
        run(STORM, "import", "-");
        assertThat(read(STORM_FILE)).contains("url: " + url);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        String picture = """
                {"uri": "urn:x:2", "type": "picture", "versioncreated": "2023-07-03T09:00:00Z", "headline": "A crane"}
                """;
        assertThat(run(picture, "import", "-")).isEqualTo(Exit.DONE);
        assertThat(err).contains("warning[wire-skipped]: \"A crane\" is a picture");
        assertThat(imported()).isEmpty();
    }

    @Test
    void aTextThatWasEditedStays() throws IOException {
        run(STORM, "import", "-", "--full");
        write(STORM_FILE, read(STORM_FILE).replace("Nobody was hurt.", "Nobody was hurt, we hear."));
        String later = STORM.replace("Storm closes", "(LEAD) Storm closes").replace("hurt.", "hurt at all.");
        assertThat(run(later, "import", "-", "--full")).isEqualTo(Exit.DONE);
        assertThat(err).contains(STORM_FILE + ": warning[wire-edited]");
        assertThat(read(STORM_FILE)).contains("version: 1").endsWith("Nobody was hurt, we hear.\n");
    }

    @Test
    void anItemThatIsKnownByItsIdentityIsFoundUnderAnyNameAndDay() throws IOException {
        String first = """
                {"uri": "urn:x:1", "versioncreated": "2023-07-03T09:00:00Z", "pubstatus": "usable",
                 "version": "1", "headline": "Talks begin", "body_text": "Talks began."}
                """;
        run(first, "import", "-", "--full");
        String second = first.replace("Talks begin", "Talks end")
                .replace("\"1\"", "\"2\"")
                .replace("-03T", "-09T");
        assertThat(run(second, "import", "-", "--full")).isEqualTo(Exit.DONE);
        assertThat(imported()).containsExactly("content/2023/07/03/talks-begin.md");
        assertThat(read("content/2023/07/03/talks-begin.md"))
                .contains("title: Talks end")
                .contains("date: 2023-07-03T09:00:00+00:00\nupdated: 2023-07-09T09:00:00+00:00");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aDifferentArticleIsNeverOverwritten() throws IOException {
        String own = "---\ntitle: Storm closes harbour\ndate: 2023-07-03\n---\n\nOur own.\n";
        write(STORM_FILE, own);
        assertThat(run(STORM, "import", "-")).isEqualTo(Exit.DONE);
        assertThat(read(STORM_FILE)).isEqualTo(own);
        assertThat(imported()).contains("content/2023/07/03/storm-closes-harbour-2.md");
        run(STORM, "import", "-");
        assertThat(imported()).hasSize(2);
    }

    @Test
    void oneBrokenInputDoesNotStopTheOthers() throws IOException {
        write("storm.txt", STORM);
        write("broken.json", "{\n  \"uri\": \"x\",\n  \"headline\": ");
        write("bomb.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a \"ha\">]>\n<rss>&a;</rss>");
        write("other.xml", "<svg/>");
        Files.write(folder.resolve("latin.txt"), "Caf\u00e9 opens\n".getBytes(StandardCharsets.ISO_8859_1));
        write("undated.txt", "A headline of four words\n\nSome words follow it, and they end with a full stop.\n");
        int status = run(
                "",
                "import",
                "broken.json",
                "bomb.xml",
                "other.xml",
                "latin.txt",
                "undated.txt",
                "nowhere.txt",
                "storm.txt");
        assertThat(status).isEqualTo(Exit.PROBLEMS);
        assertThat(imported()).containsExactly(STORM_FILE);
        assertThat(err.lines().map(line -> line.replaceFirst("\\(.*", "").strip()))
                .containsExactly(
                        "bomb.xml:2:1: error[wire-syntax]: the document type declares something of its own",
                        "broken.json:3: error[wire-syntax]: the JSON is broken here: End of input",
                        "latin.txt:1:4: error[file-encoding]: not UTF-8 from byte 3 on, which is 0xE9",
                        "nowhere.txt: error[file-unreadable]: there is no such file",
                        "other.xml:1: error[wire-format]: this is XML of an unknown kind: <svg>",
                        "undated.txt:1: error[wire-item]: \"A headline of four words\" has no date that can be read");
    }

    @Test
    void aPipeIsReadToItsEnd() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dateline.cli.Main",
                        "import",
                        "-")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var input = process.getOutputStream()) {
            input.write(STORM.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(Exit.DONE);
        assertThat(imported()).containsExactly(STORM_FILE);
    }

    @Test
    void newsmlOfTheFirstKindIsSaidToBeThat() {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE NewsML SYSTEM \"NewsML_1.2.dtd\"><NewsML><NewsItem/></NewsML>";
        assertThat(run(text, "import", "-")).isEqualTo(Exit.PROBLEMS);
        assertThat(err)
                .contains("this is NewsML 1, which NewsML-G2 has replaced")
                .contains("ask the service for NewsML-G2");
    }

    @Test
    void aDateCanBeGiven() throws IOException {
        String text = "A headline of four words\n\nSome words follow it, and they end with a full stop.\n";
        assertThat(run(text, "import", "-", "--date", "2023-07-05T12:00")).isEqualTo(Exit.DONE);
        assertThat(imported()).containsExactly("content/2023/07/05/a-headline-of-four-words.md");
        assertThat(run(text, "import", "-", "--date", "5 July")).isEqualTo(Exit.USAGE);
    }

    @Test
    void articlesGoIntoAFolderBelowContent() throws IOException {
        assertThat(run(STORM, "import", "-", "--into", "wire")).isEqualTo(Exit.DONE);
        assertThat(imported()).isEmpty();
        assertThat(read("content/wire/2023/07/03/storm-closes-harbour.md")).contains("title: Storm closes harbour");
        assertThat(problems()).isEmpty();
        assertThat(run(STORM, "import", "-", "--into", "/tmp")).isEqualTo(Exit.USAGE);
        assertThat(run(STORM, "import", "-", "--into", "content/topics")).isEqualTo(Exit.USAGE);
    }

    @Test
    void aProfileSaysWhatTheWordsOfAServiceMean() throws IOException {
        write("content/authors/jane-quay.md", "---\nname: Jane Quay\nemail: jq@portwire.example\n---\n");
        write("site.yml", read("site.yml") + """

                wire:
                  - name: port-wire
                    agency: Port Wire Service
                    also: [Port Wire]
                    zone: Asia/Seoul
                    sections: [{label: Deep Sea, section: Background}]
                    authors: [{email: tw@portwire.example, author: Tom Weir}]
                    footers: [Sail on!]
                """);
        String text = STORM.replace("16:30 July", "Deep Sea 16:30 July")
                .replace("(END)", "jq@portwire.example, tw@portwire.example\n(END)\nSail on!");
        assertThat(run(text, "import", "-")).as(err).isEqualTo(Exit.DONE);
        assertThat(out).contains("profile port-wire").doesNotContain("not understood");
        assertThat(read(STORM_FILE))
                .contains("date: 2023-07-03T16:30:00+09:00")
                .contains("section: Background")
                .contains("authors: [jane-quay, Tom Weir]")
                .contains("name: Port Wire Service");
        assertThat(problems()).isEmpty();
        assertThat(run(text, "import", "-", "--profile", "port-wir")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("did you mean \"port-wire\"?");
    }

    @Test
    void pagesAndXmlMayDeclareTheirCharset() throws IOException {
        String page = "<html><head><meta charset=\"euc-kr\"><title>\ud56d\uad6c \ub2e4\uc2dc \uc5f4\ub824</title>"
                + "<meta name=\"date\" content=\"2023-07-03\"></head><body><p>\ud56d\uad6c\uac00 \ub2e4\uc2dc \uc5f4\ub838\ub2e4.</p></body></html>";
        Files.write(folder.resolve("page.html"), page.getBytes(Charset.forName("EUC-KR")));
        assertThat(run("", "import", "page.html")).as(err).isEqualTo(Exit.DONE);
        assertThat(read(imported().get(0)))
                .contains("title: \ud56d\uad6c \ub2e4\uc2dc \uc5f4\ub824")
                .contains("language: ko");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatNobodyUnderstandsIsShownInFull() {
        String strange = "strange words ".repeat(30).strip();
        run(STORM + strange + "\n", "import", "-");
        assertThat(out).contains("9  " + strange + " (below the end mark)");
    }

    @Test
    void theReportNamesEveryLineOfTheText() throws IOException {
        String report = Files.readString(INPUTS.resolve("expected/plain.txt.txt"));
        List<String> said = report.lines()
                .filter(line -> line.matches("\\s+[0-9]+  .*"))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .distinct()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .collect(Collectors.toList());
        assertThat(said).contains("1", "3", "5", "7", "9", "13", "17", "19", "23", "31", "32", "33", "35", "36", "37");
    }
}
