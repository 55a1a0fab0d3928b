package dateline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterHtmlTest {
    private static String made(String style, String body) {
        String page = "<!doctype html><html lang=en><head><title>t</title><style>" + style + "</style></head><body>"
                + body + "</body></html>";
        return new String(LetterHtml.of(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static Document document(String style, String body) {
        return Jsoup.parse(made(style, body));
    }

    private static String style(String css, String body, String element) {
        return document(css, body).selectFirst(element).attr("style");
    }

    @Test
    void rulesAreWrittenAtTheElementsThatTheySpeakOf() {
        assertThat(style("p { color: red; margin: 0 } a { color: blue }", "<p>x <a href=y>y</a></p>", "p"))
                .isEqualTo("color:red;margin:0");
    }

    @Test
    void theWeightierRuleWinsWhereverItStands() {
        assertThat(style("#top { color: green } .note { color: red } p { color: blue }", "<p id=top class=note>x", "p"))
                .isEqualTo("color:green");
        assertThat(style("td p { color: red } p { color: blue }", "<table><tr><td><p>x", "p"))
                .isEqualTo("color:red");
    }

    @Test
    void ofEqualWeightTheLaterRuleWins() {
        assertThat(style("p { color: red } p { color: blue }", "<p>x", "p")).isEqualTo("color:blue");
    }

    @Test
    void whatIsWrittenAtTheElementItselfWins() {
        assertThat(style("p { color: red; margin: 0 }", "<p style='color: green'>x", "p"))
                .isEqualTo("margin:0;color:green");
    }

    @Test
    void whatDependsOnMoreThanPlaceStaysInOneStyle() {
        Document letter = document("""
                p { color: black }
                :root { color-scheme: light dark }
                a:hover { color: red }
                @media (prefers-color-scheme: dark) { p { color: white !important } }
                [data-ogsc] p { color: white !important }
                """, "<p>x");

        assertThat(letter.select("style")).hasSize(1);
        assertThat(letter.head().selectFirst("style").data().lines())
                .containsExactly(
                        ":root{color-scheme: light dark}",
                        "a:hover{color: red}",
                        "@media (prefers-color-scheme: dark){p { color: white !important }}",
                        "[data-ogsc] p{color: white !important}");
    }

    @Test
    void commentsScriptsAndIdleClassesGo() {
        String letter = made(
                "/* { */ .a { color: red } @media (max-width: 1px) { .b { color: blue } }",
                "<!-- note --><!--[if mso]><b><![endif]--><p class='a b'>x</p><p class=a>y</p><script>z</script>");

        assertThat(letter)
                .doesNotContain("note", "/*", "<script", "class=\"a")
                .contains("<p class=\"b\"", "<!--[if mso]><b><![endif]-->");
    }

    @Test
    void textKeepsTheSpacesBetweenItsWords() {
        assertThat(document("", "<p>one <b>two</b> <i>three</i>  four</p>")
                        .body()
                        .text())
                .isEqualTo("one two three four");
    }

    @Test
    void aBraceThatIsNeverClosedLosesNothingBeforeIt() {
        assertThat(style("p { color: red } @media print { p { color: blue", "<p>x", "p"))
                .isEqualTo("color:red");
    }

    @ParameterizedTest
    @CsvSource({"p, 1", ".a, 256", "#a, 65536", "td p.a, 258", "table > tr, 2", "a.b.c, 513"})
    void selectorsWeighAsTheStandardSays(String selector, int weight) {
        assertThat(Css.specificity(selector)).isEqualTo(weight);
    }
}
