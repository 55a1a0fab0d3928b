package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownLimitsTest {
    private static Checked<Body> readUnder(Duration deadline, String text) {
        Source source = Source.of("a.md", text);
        return LargeStackThreads.map(
                        List.of(source),
                        1,
                        deadline,
                        file -> Markdown.read(file, 0, MarkdownSettings.DEFAULT),
                        file -> Markdown.late(file, 0, deadline))
                .get(0);
    }

    private static List<String> problems(String text) {
        return Markdown.read(Source.of("a.md", text), 0, MarkdownSettings.DEFAULT).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whatNobodyWritesIsAnErrorAtItsPlace() {
        assertThat(problems("a\n\n" + "> ".repeat(101) + "b"))
                .containsExactly(
                        "a.md:3:1: error[markdown-limit]: quotations and lists are nested deeper than 100 levels");
        assertThat(problems(nestedList(102)))
                .containsExactly(
                        "a.md:101:1: error[markdown-limit]: quotations and lists are nested deeper than 100 levels");
        assertThat(problems("a " + "[".repeat(101)))
                .containsExactly("a.md:1:103: error[markdown-limit]: brackets are nested deeper than 100 levels");
        assertThat(problems("a " + "*".repeat(1001)))
                .containsExactly("a.md:1:3: error[markdown-limit]: the mark * is repeated more than 1,000 times");
    }

    @Test
    void whatIsOnlyUnusualIsRead() {
        assertThat(problems("> ".repeat(100) + "b")).isEmpty();
        assertThat(problems(nestedList(90))).isEmpty();
        assertThat(problems("[".repeat(100) + "a" + "]".repeat(100))).isEmpty();
        assertThat(problems("-".repeat(1000) + "\n\n" + "a".repeat(5000))).isEmpty();
        assertThat(problems("\\[".repeat(500) + "\n\n" + "[a]\n\n".repeat(500))).isEmpty();
    }

    private static String nestedList(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> "  ".repeat(i) + "- a\n")
                .collect(Collectors.joining());
    }

    static List<String> longTexts() {
        return List.of(
                "a <!--" + " word".repeat(20_000) + " -->",
                "[a](b \"" + "title ".repeat(20_000) + "\")",
                "[a]: b \"" + "title ".repeat(20_000) + "\"\n\n[a]",
                "a <b" + " x=y".repeat(5_000) + ">",
                "*a **b ".repeat(3_000),
                "*a _b ".repeat(3_000),
                "*a **a ".repeat(1_000) + "b" + " a** a*".repeat(1_000),
                "a_ ".repeat(10_000),
                "<![CDATA[ ]]".repeat(2_500),
                "www.a.".repeat(5_000),
                "http://".repeat(5_000),
                "a.a@a.".repeat(5_000),
                "<? ".repeat(10_000),
                "<!-- ".repeat(10_000),
                "<!A ".repeat(10_000),
                "</ ".repeat(10_000),
                IntStream.range(1, 300).mapToObj("e`"::repeat).collect(Collectors.joining()),
                "[a](<b".repeat(2_000),
                "[a](" + "(".repeat(999),
                "# a\n\n".repeat(5_000),
                "&a".repeat(20_000),
                "\"a' ".repeat(20_000),
                "a|".repeat(10_000) + "\n",
                "<div>\n" + "<a x=\"".repeat(2_000),
                "<div>\n" + "<script>".repeat(2_000),
                "\t".repeat(20_000) + "a");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void whatOverflowsOtherParsersIsReadOnALargeStack(String text) {
        Checked<Body> read = readUnder(Duration.ofMinutes(1), text);
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.value()).isNotEqualTo(Body.EMPTY);
    }

    @Test
    void aTextThatCannotBeReadInTimeIsAnErrorAtItsLongestParagraph() {
        Checked<Body> read = readUnder(Duration.ofMillis(200), "fine\n\n" + "[a](b".repeat(20_000));
        assertThat(read.problems()).extracting(Problem::rule).containsExactly(Rule.MARKDOWN_TIME);
        assertThat(read.problems().get(0).place()).hasToString("a.md:3:1");
        assertThat(read.value()).isEqualTo(Body.EMPTY);
    }

    @Test
    void aTextTooDeepForTheStackIsAnErrorAtItsLongestParagraph() throws InterruptedException {
        Source source = Source.of("a.md", "fine\n\n" + "*a **a ".repeat(40_000) + "b" + " a** a*".repeat(40_000));
        List<Checked<Body>> read = new CopyOnWriteArrayList<>();
        Thread small = new Thread(
                null, () -> read.add(Markdown.read(source, 0, MarkdownSettings.DEFAULT)), "small-stack", 256 << 10);
        small.start();
        small.join();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).problems()).extracting(Problem::rule).containsExactly(Rule.MARKDOWN_LIMIT);
        assertThat(read.get(0).problems().get(0).place()).hasToString("a.md:3:1");
    }
}
