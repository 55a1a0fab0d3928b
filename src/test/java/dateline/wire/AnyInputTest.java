package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.article.ContentReader;
import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that broke off, were damaged or mean harm: always a value with problems, and never an article with errors. */
class AnyInputTest {
    private static final SiteConfig SITE = SiteConfigReader.read(
                    Source.of("site.yml", "title: T\nurl: https://t.example/\nzone: Asia/Seoul\n"))
            .value();
    private static final Registry REGISTRY = new Registry(SITE, List.of(), List.of(), List.of(), List.of());

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/wire"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Checked<Reading> read(byte[] bytes, boolean full) {
        return Import.read(
                "input",
                bytes,
                REGISTRY,
                new Wishes(Optional.empty(), full, Optional.of("2025-03-01"), Optional.empty(), Optional.empty()));
    }

    private static List<Rule> rules(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), true).problems().stream()
                .map(Problem::rule)
                .toList();
    }

    private static void check(byte[] bytes, String what) {
        for (boolean full : new boolean[] {true, false}) {
            Checked<Reading> reading = read(bytes, full);
            Shelf shelf = new Shelf("content/", SITE.zone());
            for (Copy copy : reading.value().copies()) {
                Shelf.Filed filed = shelf.place(copy, new Problems());
                List<Problem> problems = ContentReader.of(SITE)
                        .read(Source.of(filed.path(), filed.text()))
                        .problems();
                assertThat(problems.stream().filter(Problem::isError))
                        .as(what + "\n" + filed.text())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aDamagedInputIsAValue(Path input) throws IOException {
        byte[] whole = Files.readAllBytes(input);
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            if (round % 2 == 1) {
                for (int i = 0; i < 12 && bytes.length > 0; i++) {
                    bytes[random.nextInt(bytes.length)] =
                            (byte) "<>&[](){}\"'\n\r\t -*#|:`_~\\%".charAt(random.nextInt(25));
                }
            }
            check(bytes, input + " round " + round);
        }
    }

    @Test
    void anySoupOfMarksIsAValue() {
        List<String> pieces = List.of(
                "(END)",
                "SEOUL, July 3 (Yonhap) -- ",
                "-----\n",
                "(LEAD) ",
                "16:30 July 3, 2023\n",
                "\n\n",
                "Words of a headline here",
                "a@b.example\n",
                "By Jane Quay\n",
                "(Yonhap)",
                "(C)",
                "\u00a0",
                "\ufeff",
                "\u202e",
                "\t",
                "  ",
                "![",
                "](",
                "```",
                "<b>",
                "&#0;",
                "#",
                "| a |",
                "1. ",
                "$",
                "\\",
                "date 2022-02-30\n",
                "\ud800",
                "\u0085",
                "\u2028",
                "--- \n",
                "\ud56d\uad6c",
                "(ATTN: x)\n",
                "{{",
                "'",
                "\"",
                ": ",
                "- ");
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("Words of a headline here\n\n");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(text.toString().getBytes(StandardCharsets.UTF_8), "round " + round);
        }
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        String file = "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        for (String type : List.of(bomb, file)) {
            assertThat(rules(type + "<rss><channel><item><title>&f;</title></item></channel></rss>"))
                    .containsExactly(Rule.WIRE_SYNTAX);
        }
        assertThat(rules("<rss><channel><item><title>&other;</title></item></channel></rss>"))
                .containsExactly(Rule.WIRE_SYNTAX);
        assertThat(
                        rules(
                                "<!DOCTYPE nitf SYSTEM \"http://nowhere.example/nitf.dtd\"><nitf><body><body.head><hedline><hl1>Words</hl1>"
                                        + "</hedline></body.head><body.content><p>More words.</p></body.content></body></nitf>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "<div>", "<ul><li>", "<b>", "<blockquote>"})
    void deepNestingIsAValue(String opening) {
        assertThat(read(opening.repeat(20_000).getBytes(StandardCharsets.UTF_8), true))
                .isNotNull();
        String rss = "<rss>" + "<x>".repeat(20_000);
        assertThat(rules(rss)).containsExactly(Rule.WIRE_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml"})
    void feedsSayTheSameToRome(String name) throws IOException, FeedException {
        String text = Files.readString(Path.of("src/test/wire", name));
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
        List<Copy> copies =
                read(text.getBytes(StandardCharsets.UTF_8), true).value().copies();
        assertThat(copies).hasSameSizeAs(feed.getEntries());
        for (int i = 0; i < copies.size(); i++) {
            var entry = feed.getEntries().get(i);
            if (entry.getTitle() != null && !entry.getTitle().contains("<")) {
                assertThat(copies.get(i).title()).isEqualTo(entry.getTitle());
            }
            assertThat(java.time.OffsetDateTime.parse(copies.get(i).date()).toInstant())
                    .isEqualTo(entry.getPublishedDate().toInstant());
            if (entry.getLink() != null && entry.getLink().startsWith("http")) {
                assertThat(copies.get(i).keys().get("sources")).contains(entry.getLink());
            }
        }
    }

    @Test
    void aLargeInputIsReadInTime() {
        String text = "Words of a headline here\n\n16:30 July 3, 2023\n\n"
                + "SEOUL, July 3 (Yonhap) -- A long text. ".repeat(1)
                + "Words and words (and words) -- more.\n\n".repeat(20_000);
        long start = System.nanoTime();
        check(text.getBytes(StandardCharsets.UTF_8), "large");
        check(
                ("A".repeat(200_000) + "\n\n16:30 July 3, 2023\n\n" + "B ".repeat(200_000))
                        .getBytes(StandardCharsets.UTF_8),
                "long lines");
        assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(60);
    }
}
