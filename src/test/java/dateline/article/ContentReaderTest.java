package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.markdown.MarkdownSettings;
import dateline.markdown.MarkdownSettings.RawHtml;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentReaderTest {
    private static final String HEAD = "---\ntitle: Ferry sails\ndate: 2023-07-03T16:30\n---\n";
    private static final ContentReader READER = reader(MarkdownSettings.DEFAULT);

    @Test
    void theResultDoesNotDependOnTheMachinesLocaleAndZone() {
        Source source =
                Source.of("content/FERRY.md", "---\nTITLE: I\ndate: 2023-13-07\nkind: IDEA\n---\n\nIt sails.\n");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Checked<Content> here = READER.read(source);
        try {
            for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Checked<Content> there = READER.read(source);
                assertThat(there.problems()).as(tag).isEqualTo(here.problems());
                assertThat(there.value().document())
                        .as(tag)
                        .isEqualTo(here.value().document());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(here.problems()).hasSizeGreaterThan(2);
    }

    @Test
    void aTextOfMoreThanOneMegabyteIsTooLarge() {
        String fits = HEAD + "é\n".repeat((1 << 20) / 3);
        assertThat(READER.read(Source.of("content/a.md", fits)).problems()).isEmpty();
        Checked<Content> large = READER.read(Source.of("content/a.md", fits + "more"));
        assertThat(large.problems()).extracting(Problem::rule).containsExactly(Rule.FILE_SIZE);
        assertThat(large.value().document()).isPresent();
    }

    @Test
    void frontMatterOfMoreThan64KibIsTooLarge() {
        String large = "---\ntitle: Ferry sails\nsummary: " + "sails ".repeat(12_000) + "\n---\n";
        assertThat(READER.read(Source.of("content/a.md", large)).problems())
                .as("no word about the date, since nobody knows whether it is there")
                .extracting(Problem::rule)
                .contains(Rule.FILE_SIZE)
                .doesNotContain(Rule.FIELD_TYPE, Rule.FIELD_VALUE);
    }

    @Test
    void theDigestOfATextChangesWithAllThatItsParsingDependsOn() {
        String digest = digest(READER, HEAD + "It sails.");
        assertThat(digest).hasSize(32).isEqualTo(digest(READER, HEAD.replace("Ferry", "Liner") + "It sails."));
        assertThat(Stream.of(
                        digest,
                        digest(READER, HEAD + "It sails!"),
                        digest(READER, HEAD.replace("date:", "\ndate:") + "It sails."),
                        digest(reader(new MarkdownSettings(RawHtml.ESCAPE, true)), HEAD + "It sails."),
                        digest(reader(new MarkdownSettings(RawHtml.SANITIZE, false)), HEAD + "It sails.")))
                .doesNotHaveDuplicates();
    }

    @Test
    void problemsOfTheTextCountTheLinesOfTheFile() {
        Checked<Content> content = READER.read(Source.of("content/a.md", HEAD + "\n[x](javascript:alert)\n"));
        assertThat(content.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.LINK_SCHEME);
            assertThat(problem.place().line()).isEqualTo(6);
        });
    }

    @Test
    void namesInFrontMatterKnowTheirPlaces() {
        String text = HEAD.replace("---\ntitle", "---\ntopics:\n  - 한국\n  - \"Port: authority\"\ntitle");
        Article article = (Article)
                READER.read(Source.of("content/a.md", text)).value().document().orElseThrow();
        assertThat(article.topics())
                .containsExactly(new Article.Name("한국", 3, 5), new Article.Name("Port: authority", 4, 5));
    }

    private static ContentReader reader(MarkdownSettings markdown) {
        return new ContentReader(ZoneId.of("Europe/Lisbon"), "en", markdown);
    }

    private static String digest(ContentReader reader, String text) {
        return reader.read(Source.of("content/a.md", text))
                .value()
                .document()
                .orElseThrow()
                .text()
                .digest();
    }
}
