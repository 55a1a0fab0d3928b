package dateline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Unreadable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @Test
    void placesCountCodePointsFromTheStartOfTheFile() {
        Source source = Source.of("a.md", "---\n\"😀\": 😀 한 # x\nb: [😀, c]\n---\n");
        Mapping mapping =
                YamlReader.read(source, 4, source.text().lastIndexOf("---")).value();
        assertThat(mapping.entries().get(0).place()).hasToString("a.md:2:1");
        assertThat(mapping.entries().get(0).value().place()).hasToString("a.md:2:6");
        Node.Sequence list = (Node.Sequence) mapping.get("b").orElseThrow();
        assertThat(list.items().get(1).place()).hasToString("a.md:3:8");
    }

    @Test
    void aMistakeCostsOnlyItsEntry() {
        Checked<Mapping> read = read("a: 1\nb: x: y\n  more\nc: 2\nd: \"open\ne: 3\n");
        assertThat(read.problems()).hasSize(2);
        assertThat(read.value().entries()).extracting(Node.Entry::key).containsSubsequence("a", "b", "c", "d", "e");
        assertThat(read.value().get("b")).containsInstanceOf(Unreadable.class);
        assertThat(read.value().get("d")).containsInstanceOf(Unreadable.class);
        assertThat(text(read, "e")).isEqualTo("3");
    }

    @Test
    void aRepeatedKeyOfSeveralLinesIsToldInOne() {
        assertThat(read("\"a\\nb\": 1\n\"a\\nb\": 2\n").problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).isEqualTo("the key a b was already given in line 1"));
    }

    @Test
    void aFileFullOfMistakesIsGivenUpAfterThirty() {
        Checked<Mapping> read = read("a: b: c\n".repeat(5_000));
        assertThat(read.problems()).hasSizeBetween(30, 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "- ", "? ", "{a: ", "[a, ", "[] ", "&a ", "!!x ", "*a ", "\"", "a: ", "|\n", "\t", "%a\n",
                "---\n"
            })
    void hostileTextEndsInALocatedProblem(String piece) {
        Checked<Mapping> read = read("a: " + piece.repeat(60_000 / piece.length()));
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.problems()).allMatch(problem -> problem.place().line() > 0);
    }

    @Test
    void aliasesCannotSwell() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 24; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        Checked<Mapping> read = read(bomb.toString());
        assertThat(read.problems()).extracting(Problem::rule).containsOnly(Rule.YAML_LIMIT);
        assertThat(read.value().entries()).hasSize(25).allMatch(entry -> entry.value() instanceof Unreadable);
    }

    @Test
    void anyTextIsReadWithoutAnException() {
        List<String> pieces = List.of(
                "a",
                "b: ",
                ":",
                " ",
                "\n",
                "\n  ",
                "- ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "\"",
                "'",
                "#",
                " #",
                "&",
                "*",
                "!",
                "|",
                ">",
                "%",
                "@",
                "`",
                "\t",
                "?",
                "---\n",
                "...\n",
                "\\",
                "😀",
                "\u2028",
                "\u0000",
                "\ud800",
                "title: x\n",
                "\nkey: ",
                "é");
        Random random = new Random(20_230_703);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(24); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Checked<Mapping> read = read(text.toString());
            assertThat(read.value()).as(text.toString()).isNotNull();
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String characters = "ab Z09-_.,:;#'\"\\[]{}&*!|>%@`?~/()=+\n\t éß한😀\u200b\u2028\u0007“”—";
        int[] codePoints = characters.codePoints().toArray();
        Random random = new Random(20_230_703);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
            }
            String yaml = "a: " + YamlText.of(text.toString()) + "\nb: " + YamlText.of(List.of(text.toString(), "x"));
            Checked<Mapping> read = read(yaml);
            assertThat(read.problems()).as(yaml).isEmpty();
            assertThat(text(read, "a")).as(yaml).isEqualTo(text.toString());
            Node.Sequence list = (Node.Sequence) read.value().get("b").orElseThrow();
            assertThat(((Scalar) list.items().get(0)).text()).as(yaml).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ferry sails", "U.S. and China", "It's over", "100% (nearly) of it", "3 ships sink", "한미 국방장관 회담"
            })
    void ordinaryHeadlinesAreWrittenWithoutQuotes(String headline) {
        assertThat(YamlText.of(headline)).isEqualTo(headline);
    }

    private static Checked<Mapping> read(String text) {
        return YamlReader.read(Source.of("a.yml", text));
    }

    private static String text(Checked<Mapping> read, String key) {
        return ((Scalar) read.value().get(key).orElseThrow()).text();
    }
}
