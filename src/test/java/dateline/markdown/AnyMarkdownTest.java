package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import dateline.source.Checked;
import dateline.source.Problems;
import dateline.source.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, shown on random ones. */
class AnyMarkdownTest {
    private static final int TEXTS = 400;

    private static Checked<Body> read(String text) {
        return Markdown.read(Source.of("a.md", text), 0, MarkdownSettings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBodyIsWholeAndConsistent(boolean html) {
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = RandomMarkdown.of(seed, 5 + (int) (seed % 60), html);
            Body body = read(text).value();
            String what = "seed " + seed + ": " + text;
            assertThat(Filled.brokenRuns(body)).as(what).isEmpty();
            assertThat(body.holes()).as(what).isSortedAccordingTo((a, b) -> Integer.compare(a.at(), b.at()));
            assertThat(body.headings()).as(what).extracting(Body.Heading::id).doesNotHaveDuplicates();
            assertThat(Characters.forbidden(body.html()).isEmpty()).as(what).isTrue();
            assertThat(BidiControls.unbalanced(Filled.words(body)).isEmpty())
                    .as(what)
                    .isTrue();
            assertThat(structure(Filled.html(body))).as(what).isEqualTo(tags(Filled.html(body)));
        }
    }

    /** The tags of markup as they are written, one after the other. */
    private static String tags(String html) {
        StringBuilder tags = new StringBuilder();
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = at + 1;
            while (html.charAt(end) != '>' && html.charAt(end) != ' ') {
                end++;
            }
            tags.append(html, at, end).append('>');
        }
        return tags.toString();
    }

    /** The tags of markup as a browser would understand it. */
    private static String structure(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return tags(document.body().html());
    }

    @Test
    void theParserWithoutExtensionsReadsWhatTheOneWithThemReads() {
        int plain = 0;
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = RandomMarkdown.of(seed, 5 + (int) (seed % 60), true).replaceAll("[|~^]", "");
            BodyText body = BodyText.of(Source.of("a.md", text), 0);
            if (MarkdownLimits.check(body, new Problems()) == MarkdownLimits.Syntax.PLAIN) {
                plain++;
                assertThat(parts(written(body, Markdown.PLAIN)))
                        .as("seed " + seed + ": " + text)
                        .isEqualTo(parts(written(body, Markdown.EXTENDED)));
            }
        }
        assertThat(plain).isGreaterThan(TEXTS / 2);
    }

    @Test
    void manyThreadsReadWhatOneReads() {
        List<String> texts = LongStream.range(0, 400)
                .mapToObj(seed -> RandomMarkdown.of(seed, 60, seed % 3 == 0))
                .toList();
        List<String> alone =
                texts.stream().map(text -> parts(read(text).value())).toList();
        List<String> together = LargeStackThreads.map(
                texts, 8, Duration.ofMinutes(5), text -> parts(read(text).value()), text -> "late");
        assertThat(together).isEqualTo(alone);
    }

    private static Body written(BodyText text, Parser parser) {
        return TreeWriter.write(parser.parse(text.sequence()), text, MarkdownSettings.DEFAULT, new Problems());
    }

    private static String parts(Body body) {
        return body.html() + Filled.text(body) + body.holes() + body.headings() + Arrays.toString(body.runs());
    }

    @Test
    void cleaningWhatIsCleanChangesNothing() {
        for (long seed = 0; seed < TEXTS; seed++) {
            String text = RandomMarkdown.html(seed, 3 + (int) (seed % 40));
            String once = clean(text);
            assertThat(clean(once)).as("seed " + seed + ": " + text).isEqualTo(once);
        }
    }

    private static String clean(String html) {
        return RawHtml.clean(html, new Findings(BodyText.of(Source.of("a.md", html), 0), new Problems()));
    }
}
