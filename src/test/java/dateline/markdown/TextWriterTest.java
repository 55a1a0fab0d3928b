package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWriterTest {
    private static Body read(String text, boolean typography) {
        MarkdownSettings settings = new MarkdownSettings(MarkdownSettings.RawHtml.SANITIZE, typography);
        return Markdown.read(Source.of("a.md", text), 0, settings).value();
    }

    private static String words(String text) {
        return Filled.words(read(text, true));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "\"a\" 'b', “a” ‘b’",
                "\"'a' b\", “‘a’ b”",
                "(\"a\") [\"b\"], (“a”) [“b”]",
                "it's the '90s 'tis 'em rock 'n' roll, it’s the ’90s ’tis ’em rock ’n’ roll",
                "\"*a*\" *\"b\"* **'c'**, “a” “b” ‘c’",
                "a--b a---b a----b -- c, a–b a—b a----b – c",
                "a... b.... c.., a… b.... c..",
                "\\\"a\\\" \\-- \\..., \"a\" -- ...",
                "&quot;a&quot; `\"b\"` `--`, \"a\" \"b\" --",
                "\"남한\"은 '북한'의, “남한”은 ‘북한’의",
                "a \" b ' c, a \" b ' c",
                "6'2\", 6’2”",
                "“a” ‘b’, “a” ‘b’",
            })
    void typewriterSignsBecomePrintedOnes(String typed, String printed) {
        assertThat(words(typed)).isEqualTo(printed);
    }

    @Test
    void typographyCanBeSwitchedOff() {
        assertThat(Filled.words(read("\"it's\" -- a...", false))).isEqualTo("\"it's\" -- a...");
    }

    @Test
    void captionsArePrintedTooButNotReadTwice() {
        assertThat(read("![a](b.png \"\\\"It's\\\" C:\\\\\\\\x *y*\")", true).html())
                .isEqualTo("<figure><figcaption>“It’s” C:\\\\x *y*</figcaption></figure>\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "see https://e.org/a_b_c., https://e.org/a_b_c",
                "(https://e.org/a_(b)), https://e.org/a_(b)",
                "\"HTTP://E.org/?a=b&c=d\"!, HTTP://E.org/?a=b&amp;c=d",
                "www.e.org/x; then, https://www.e.org/x",
                "**www.e.org**, https://www.e.org",
                "a.b+c@e-f.org., mailto:a.b+c@e-f.org",
                "참고:https://e.org/북한, https://e.org/%EB%B6%81%ED%95%9C",
                "https://e.org/--x...y, https://e.org/--x...y",
            })
    void aBareAddressIsALink(String text, String url) {
        assertThat(read(text, true).html()).containsOnlyOnce("<a href=\"" + url + "\">");
    }

    @ParameterizedTest
    @CsvSource({"xhttps://e.org", "https://", "http:// e.org", "www.e", "www..org", "a@b", "a@.b.c", "@e.org", "a@b.c-"
    })
    void whatOnlyLooksLikeAnAddressIsNone(String text) {
        assertThat(read(text, true).html()).doesNotContain("<a");
    }

    @Test
    void noLinkStandsWithinALink() {
        assertThat(read("[see https://e.org a@b.org <https://f.org>](x.md)", true)
                        .html())
                .isEqualTo("<p><a>see https://e.org a@b.org https://f.org</a></p>\n");
    }

    @Test
    void koreanParticlesMayFollowEmphasis() {
        assertThat(read("**“강조”**는 *(중요)*한 말", true).html())
                .isEqualTo("<p><strong>“강조”</strong>는 <em>(중요)</em>한 말</p>\n");
    }
}
