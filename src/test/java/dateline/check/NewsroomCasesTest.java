package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.CaseFile;
import dateline.article.CaseFile.Block;
import dateline.article.CaseFile.Case;
import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Progress;
import dateline.source.Problem;
import dateline.source.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks the digests that the pages of {@code src/test/cases/newsroom} show. {@code -Dupdate} writes what is found. */
class NewsroomCasesTest {
    private static final Path CASES = Path.of("src/test/cases/newsroom");
    private static final boolean UPDATE = System.getProperty("update") != null;
    private static final Instant NOW = Instant.parse("2023-08-01T00:00:00Z");

    @TempDir
    private Path temp;

    private int folders;

    @TestFactory
    Stream<DynamicContainer> everyDigestHasTheProblemsThatItsPageSays() throws IOException {
        return pages().stream().map(this::page);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(CASES)) {
            return pages.sorted().toList();
        }
    }

    private DynamicContainer page(Path path) {
        try {
            CaseFile file = CaseFile.of(Files.readString(path));
            if (UPDATE) {
                Map<Block, List<String>> changes = new LinkedHashMap<>();
                for (Case one : file.cases()) {
                    changes.put(one.block("problems").orElseThrow(), problems(file, one));
                }
                Files.writeString(path, file.with(changes));
            }
            CaseFile now = CaseFile.of(Files.readString(path));
            return DynamicContainer.dynamicContainer(
                    path.getFileName().toString(),
                    now.cases().stream()
                            .map(one -> DynamicTest.dynamicTest(
                                    one.name(),
                                    () -> assertThat(problems(now, one))
                                            .isEqualTo(now.lines(
                                                    one.block("problems").orElseThrow())))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyRuleOfTheNewsroomIsBrokenSomewhereAndLookedAt() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            Files.readString(page)
                    .lines()
                    .filter(line -> line.matches("\\S+: (error|warning|info)\\[.*"))
                    .forEach(line -> broken.add(line.replaceFirst(".*?\\[(.*?)\\].*", "$1")));
        }
        List<String> newsroom = Stream.of(Rule.values())
                .filter(Rule::isOfNewsroom)
                .filter(rule -> rule != Rule.LEAK_POSITION)
                .map(Rule::id)
                .toList();
        assertThat(broken).containsAll(newsroom);
        assertThat(NewsroomRules.all())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).filter(Rule::isOfNewsroom).toList());
    }

    @Test
    void aBuildDoesNotLookAtTheRulesOfTheNewsroom() throws IOException {
        for (Path page : pages()) {
            CaseFile file = CaseFile.of(Files.readString(page));
            for (Case one : file.cases()) {
                assertThat(outcome(file, one, true).problems())
                        .noneMatch(problem -> problem.rule().isOfNewsroom());
            }
        }
    }

    private List<String> problems(CaseFile file, Case one) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Problem problem : outcome(file, one, false).problems()) {
            lines.add(problem.toString());
            if (!problem.hint().isEmpty()) {
                lines.add("  " + problem.hint());
            }
        }
        return lines;
    }

    private Outcome outcome(CaseFile file, Case one, boolean publish) throws IOException {
        Path site = temp.resolve("site" + folders++);
        for (Block block : one.blocks()) {
            if (block.isFile()) {
                Path path = site.resolve(file.path(block));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content(block));
            }
        }
        return Build.run(
                new BuildRequest(site, site.resolve("public"), NOW, false, false, false, 2, publish), Progress.NONE);
    }
}
