package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dateline.config.SiteConfigReader;
import dateline.source.Problem;
import dateline.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Builds each {@link GoldenSite} and holds what comes of it against the promises. {@code -Dupdate} writes them anew. */
class SitesTest {
    private static final boolean UPDATE = System.getProperty("update") != null;
    private static final Instant NOW = Instant.parse("2031-03-31T12:00:00Z");

    @TempDir
    private Path temp;

    private final Map<GoldenSite, Built> built = new HashMap<>();
    private int folders;

    /** A site that was built into an empty folder. */
    private record Built(Path folder, Outcome outcome, Folder published) {}

    @TestFactory
    Stream<DynamicNode> sites() {
        return GoldenSite.all().stream()
                .map(site -> dynamicContainer(
                        site.name(),
                        Stream.of(
                                test("publishes what is expected", () -> publishesWhatIsExpected(site)),
                                test("writes nothing the second time", () -> writesNothingTheSecondTime(site)),
                                test("leads nowhere in vain", () -> everyLinkLands(site)),
                                test("is the same by many threads", () -> isSame(site, SitesTest::inOrder, 8)),
                                test("is the same in any order of files", () -> isSame(site, SitesTest::shuffled, 1)),
                                test("is the same in any country", () -> isSameInAnyCountry(site)),
                                test("follows edits like a clean build", () -> followsEdits(site)))));
    }

    private static DynamicTest test(String name, Executable test) {
        return dynamicTest(name, test);
    }

    private void publishesWhatIsExpected(GoldenSite site) throws IOException {
        Outcome outcome = built(site).outcome();
        Folder published = built(site).published();
        checkProblems(site, outcome);
        assertThat(outcome.published()).isEqualTo(!outcome.hasErrors());
        assertThat(outcome.written()).isEqualTo(published.files().size());
        if (UPDATE) {
            update(site, published.files());
        }
        SortedMap<String, String> expected =
                new TreeMap<>(Folder.of(site.expected()).files());
        assertThat(listed(published.files())).isEqualTo(expected.remove("FILES"));
        Folder shown = new Folder(new TreeMap<>(published.files()), new TreeMap<>());
        shown.files().keySet().retainAll(expected.keySet());
        assertThat(shown.differenceFrom(new Folder(expected, new TreeMap<>()))).isEmpty();
    }

    private static String listed(Map<String, String> files) {
        return files.keySet().stream().map(path -> path + "\n").reduce("", String::concat);
    }

    private static void update(GoldenSite site, SortedMap<String, String> published) throws IOException {
        Files.createDirectories(site.expected());
        for (String path : Folder.of(site.expected()).files().keySet()) {
            if (published.containsKey(path)) {
                Files.writeString(site.expected().resolve(path), published.get(path));
            }
        }
        Files.writeString(site.expected().resolve("FILES"), listed(published));
    }

    private void writesNothingTheSecondTime(GoldenSite site) throws IOException {
        Path folder = built(site).folder();
        Outcome outcome = build(site, folder);
        assertThat(outcome.written()).isZero();
        assertThat(outcome.removed()).isZero();
        assertThat(Folder.of(folder.resolve("public"))).isEqualTo(built(site).published());
        if (outcome.published()) {
            assertThat(outcome.rendered()).isZero();
        }
    }

    private void everyLinkLands(GoldenSite site) throws IOException {
        String address = SiteConfigReader.read(Source.of("site.yml", site.text("site.yml")))
                .value()
                .url();
        assertThat(InternalLinks.broken(built(site).published().files(), address))
                .isEmpty();
    }

    private void isSame(GoldenSite site, UnaryOperator<List<Path>> order, int jobs) throws IOException {
        Path folder = site.putInto(newFolder(), order);
        assertThat(build(folder, site.now(NOW), jobs)).isEqualTo(built(site).outcome());
        assertThat(Folder.of(folder.resolve("public"))
                        .differenceFrom(built(site).published()))
                .isEmpty();
    }

    private void isSameInAnyCountry(GoldenSite site) throws IOException {
        Built home = built(site);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String country : List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(country));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Path abroad = made(site);
                assertThat(build(site, abroad)).as(country).isEqualTo(home.outcome());
                assertThat(Folder.of(abroad.resolve("public")).differenceFrom(home.published()))
                        .as(country)
                        .isEmpty();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A build after an edit gives what a clean one gives, and touches no file but those that the edit says. */
    private void followsEdits(GoldenSite site) throws IOException {
        Path folder = made(site);
        build(site, folder);
        Instant now = site.now(NOW);
        for (GoldenSite edit : site.edits()) {
            Folder before = Folder.of(folder.resolve("public"));
            edit.putInto(folder, SitesTest::inOrder);
            now = edit.now(now);
            Outcome outcome = build(folder, now, 2);
            Folder after = Folder.of(folder.resolve("public"));
            checkProblems(edit, outcome);
            checkRendered(edit, outcome, before, after);
            if (outcome.published()) {
                Path clean = copy(folder);
                build(clean, now, 1);
                assertThat(after.differenceFrom(Folder.of(clean.resolve("public"))))
                        .as(edit.name())
                        .isEmpty();
            }
        }
    }

    private static void checkRendered(GoldenSite edit, Outcome outcome, Folder before, Folder after)
            throws IOException {
        List<String> changes = after.changesSince(before);
        assertThat(Folder.changes(before.written(), after.written()))
                .as(edit.name() + ": only files that change are written")
                .isEqualTo(changes);
        List<String> lines = new ArrayList<>(changes);
        if (outcome.published() && outcome.rendered() > outcome.written()) {
            lines.add("= " + (outcome.rendered() - outcome.written()));
        }
        String said = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        if (UPDATE) {
            edit.update("rendered.txt", said);
        }
        assertThat(said).as(edit.name()).isEqualTo(edit.text("rendered.txt"));
    }

    private static void checkProblems(GoldenSite site, Outcome outcome) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Problem problem : outcome.problems()) {
            said.append(problem).append('\n');
            if (!problem.hint().isEmpty()) {
                said.append("  hint: ").append(problem.hint()).append('\n');
            }
        }
        if (UPDATE) {
            site.update("problems.txt", said.toString());
        }
        assertThat(said.toString()).as(site.name()).isEqualTo(site.text("problems.txt"));
    }

    private Built built(GoldenSite site) throws IOException {
        if (!built.containsKey(site)) {
            Path folder = made(site);
            Outcome outcome = build(site, folder);
            built.put(site, new Built(folder, outcome, Folder.of(folder.resolve("public"))));
        }
        return built.get(site);
    }

    private Path made(GoldenSite site) throws IOException {
        return site.putInto(newFolder(), SitesTest::inOrder);
    }

    private Path newFolder() throws IOException {
        return Files.createDirectory(temp.resolve("site" + folders++));
    }

    private Path copy(Path folder) throws IOException {
        return new GoldenSite(folder).putInto(newFolder(), SitesTest::inOrder);
    }

    private static List<Path> inOrder(List<Path> files) {
        return files;
    }

    private static List<Path> shuffled(List<Path> files) {
        List<Path> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    private static Outcome build(GoldenSite site, Path folder) throws IOException {
        return build(folder, site.now(NOW), 1);
    }

    private static Outcome build(Path folder, Instant now, int jobs) throws IOException {
        return Build.run(
                new BuildRequest(folder, folder.resolve("public"), now, false, false, false, jobs, true),
                (stage, done, total) -> {});
    }
}
