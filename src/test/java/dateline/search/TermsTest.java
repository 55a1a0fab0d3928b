package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The browser's script is held against the same cases by {@code BrowserTest}. */
class TermsTest {
    private static final Path CASES = Path.of("src/test/cases/terms.tsv");

    @Test
    void readsTheWordsOfATextAsReadersAskForThem() throws IOException {
        for (String line : Files.readAllLines(CASES)) {
            String[] parts = line.split("\t", 2);
            assertThat(String.join(" ", terms(parts[0]))).as(parts[0]).isEqualTo(parts[1]);
        }
    }

    @Test
    void cutsVeryLongWords() {
        assertThat(terms("x".repeat(500))).containsExactly("x".repeat(40));
    }

    @Test
    void readsTextsWithoutTheirMarkup() {
        assertThat(
                        terms(
                                PlainText.of(
                                        "<h2 id=\"a\">One<br>two</h2><p>un<em>believ</em>able&lt;x&gt; AT&amp;T <a href=\"/b\">three</a></p>")))
                .containsExactly("one", "two", "unbelievable", "x", "at", "t", "three");
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        Terms.of(text, terms::add);
        return terms;
    }
}
