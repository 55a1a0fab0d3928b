package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article.Name;
import dateline.article.CaseFile.Block;
import dateline.article.CaseFile.Case;
import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Source;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads what the pages of {@code src/test/cases} show, and finds what they say. {@code -Dupdate} writes them anew. */
class CasesTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final boolean UPDATE = System.getProperty("update") != null;

    /** What a case was read to. */
    private record Result(List<String> problems, Optional<Object> value) {}

    @TestFactory
    Stream<DynamicContainer> everyCaseReadsAsItsPageSays() throws IOException {
        try (Stream<Path> pages = Files.list(CASES)) {
            return pages.filter(Files::isRegularFile).sorted().toList().stream().map(CasesTest::page);
        }
    }

    private static DynamicContainer page(Path path) {
        if (UPDATE) {
            update(path);
        }
        CaseFile file = CaseFile.of(text(path));
        return DynamicContainer.dynamicContainer(
                path.getFileName().toString(), file.cases().stream().map(one -> test(path, file, one)));
    }

    private static DynamicTest test(Path path, CaseFile file, Case one) {
        URI line = URI.create(path.toUri() + "?line=" + one.line());
        return DynamicTest.dynamicTest(
                one.name(), line, () -> assertThat(actual(file, one)).isEqualTo(expected(file, one)));
    }

    private static Map<Block, List<String>> expected(CaseFile file, Case one) {
        Map<Block, List<String>> expected = new LinkedHashMap<>(actual(file, one));
        assertThat(expected).as("a case has a block of problems").isNotEmpty();
        expected.replaceAll((block, lines) -> file.lines(block));
        return expected;
    }

    /** What the blocks of problems and values should say. */
    private static Map<Block, List<String>> actual(CaseFile file, Case one) {
        Result result = read(file, one);
        Map<Block, List<String>> actual = new LinkedHashMap<>();
        one.block("problems").ifPresent(block -> actual.put(block, result.problems()));
        one.block("values").ifPresent(block -> actual.put(block, values(file.lines(block), result)));
        return actual;
    }

    private static Result read(CaseFile file, Case one) {
        Problems problems = new Problems();
        Checked<SiteConfig> site = SiteConfigReader.missing();
        Optional<Object> value = Optional.empty();
        for (Block block : one.blocks()) {
            if (!block.isFile()) {
                continue;
            }
            Source source = Source.of(file.path(block), file.content(block));
            if (source.path().equals("site.yml")) {
                site = SiteConfigReader.read(source);
                problems.addAll(site.problems());
                value = Optional.of(site.value());
            } else {
                Content content = problems.take(ContentReader.of(site.value()).read(source));
                value = content.document().map(Object.class::cast);
            }
        }
        List<String> lines = new ArrayList<>();
        problems.list().stream().sorted().forEach(problem -> lines.addAll(lines(problem)));
        return new Result(lines, value);
    }

    private static List<String> lines(Problem problem) {
        return problem.hint().isEmpty()
                ? List.of(problem.toString())
                : List.of(problem.toString(), "  " + problem.hint());
    }

    private static List<String> values(List<String> expected, Result result) {
        return expected.stream()
                .map(line -> line.substring(0, line.indexOf(" =")))
                .map(name -> name + " = " + words(component(result.value().orElseThrow(), name)))
                .toList();
    }

    private static Object component(Object record, String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return component(component(record, name.substring(0, dot)), name.substring(dot + 1));
        }
        Object holder = record instanceof Optional<?> optional ? optional.orElseThrow() : record;
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return component.getAccessor().invoke(holder);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
        throw new AssertionError("no " + name + " in " + holder.getClass());
    }

    private static String words(Object value) {
        if (value instanceof Name name) {
            return name.text();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(CasesTest::words).orElse("none");
        }
        if (value instanceof Iterable<?> list) {
            List<String> words = new ArrayList<>();
            list.forEach(item -> words.add(words(item)));
            return words.toString();
        }
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .map(component -> component.getName() + ": " + words(component(record, component.getName())))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.equals("") ? "\"\"" : value.toString();
    }

    private static void update(Path path) {
        CaseFile file = CaseFile.of(text(path));
        Map<Block, List<String>> changes = new LinkedHashMap<>();
        file.cases().forEach(one -> changes.putAll(actual(file, one)));
        try {
            Files.writeString(path, file.with(changes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
