package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    static Checked<Body> read(String markdown) {
        return Markdown.read(Source.of("a.md", markdown), 0, MarkdownSettings.DEFAULT);
    }

    static String html(String markdown) {
        return read(markdown).value().html();
    }

    @Test
    void paragraphsEmphasisAndBreaks() {
        assertThat(html("One *two* **three**\nfour  \nfive ~~six~~\n\nSeven `a < b`"))
                .isEqualTo("""
                        <p>One <em>two</em> <strong>three</strong> four<br>
                        five <del>six</del></p>
                        <p>Seven <code>a &lt; b</code></p>
                        """);
    }

    @Test
    void headingsGetIdsAndStartAtTheSecondLevel() {
        Body body = read("# What's new?\n\n## What's new?\n\n## 국방 *회의*\n\n# Main\n")
                .value();
        assertThat(body.html()).isEqualTo("""
                        <h2 id="whats-new">What’s new?</h2>
                        <h2 id="whats-new-1">What’s new?</h2>
                        <h2 id="국방-회의">국방 <em>회의</em></h2>
                        <h2 id="main-1">Main</h2>
                        """);
        assertThat(body.headings().get(2)).isEqualTo(new Body.Heading(2, "국방-회의", "국방 회의", 5));
    }

    @Test
    void typewriterSignsBecomePrintedOnes() {
        assertThat(html("\"It's 'fine',\" she said -- in the '90s... *\"Really\"*--- \\\"x\\\""))
                .isEqualTo("<p>“It’s ‘fine’,” she said – in the ’90s… <em>“Really”</em>— &quot;x&quot;</p>\n");
    }

    @Test
    void internalLinksBecomeHolesAndOthersAreWritten() {
        Checked<Body> read =
                read("See [that](../02/x.md#part \"A title\") and\n[NATO](topic:nato), https://example.org/a_b.");
        Body body = read.value();
        assertThat(body.html())
                .isEqualTo("<p>See <a title=\"A title\">that</a> and <a>NATO</a>, "
                        + "<a href=\"https://example.org/a_b\">https://example.org/a_b</a>.</p>\n");
        assertThat(body.holes())
                .containsExactly(new Body.Link(9, "../02/x.md#part", 1, 12), new Body.Link(41, "topic:nato", 2, 8));
        assertThat(body.external()).containsExactly(new Body.External("https://example.org/a_b", 2, 21));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aLinkWithAnotherSchemeIsAnErrorAndOnlyItsWordsRemain() {
        Checked<Body> read = read("[one](JaVa\u200Bscript:alert(1)) [two](java&#115;cript:x) [three](//host/x)");
        assertThat(read.value().html()).isEqualTo("<p>one two three</p>\n");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.md:1:7: error[link-scheme]: link to \"JaVascript:alert(1)\" has the scheme javascript",
                        "a.md:1:35: error[link-scheme]: link to \"javascript:x\" has the scheme javascript",
                        "a.md:1:62: error[link-scheme]: link to \"//host/x\" has no scheme");
    }

    @Test
    void aPictureAloneIsAFigure() {
        Body body = read("Text ![a](b.png)\n\n![A *map*](map.png \"The harbour\")\n")
                .value();
        assertThat(body.html()).isEqualTo("<p>Text </p>\n<figure><figcaption>The harbour</figcaption></figure>\n");
        assertThat(body.holes())
                .isEqualTo(List.of(
                        new Body.Picture(8, "b.png", "a", "", false, 1, 11),
                        new Body.Picture(21, "map.png", "A map", "The harbour", true, 3, 12)));
    }

    @Test
    void linkableTextLeavesOutLinksHeadingsAndCode() {
        Body body = read("# Seoul\n\nThe *US*\nand AT&T met [NATO](topic:nato) in `Seoul`.\n\n> Busan\n")
                .value();
        assertThat(Filled.text(body)).isEqualTo("The US and AT&T met \n in \n.\nBusan\n");
        for (int i = 0; i < body.runs().length; i += 3) {
            int text = body.runs()[i];
            int html = body.runs()[i + 1];
            int length = body.runs()[i + 2];
            assertThat(body.html().substring(html, html + length))
                    .isEqualTo(Filled.text(body).substring(text, text + length));
        }
        assertThat(body.lede()).isEqualTo("The US and AT&T met NATO in Seoul.");
        assertThat(body.words()).isEqualTo(10);
    }

    @Test
    void footnotesStandAtTheEndWithWaysBack() {
        assertThat(html("One[^a] and again[^a].\n\n[^a]: A note.\n")).isEqualTo("""
                        <p>One<sup class="footnote"><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> and again<sup class="footnote"><a href="#fn:1" id="fnref:1:2" role="doc-noteref" aria-label="Footnote 1">1</a></sup>.</p>
                        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                        <ol>
                        <li id="fn:1">
                        <p>A note. <a class="footnote-back" role="doc-backlink" href="#fnref:1" aria-label="Back to the text, footnote 1">↩︎</a> <a class="footnote-back" role="doc-backlink" href="#fnref:1:2" aria-label="Back to the text, footnote 1">↩︎</a></p>
                        </li>
                        </ol>
                        </section>
                        """);
    }

    @Test
    void tablesScrollInALabelledRegion() {
        assertThat(html("| A | B |\n|---|--:|\n| 1 | `a\\|b` |\n")).isEqualTo("""
                        <div class="table" role="region" aria-label="Table" tabindex="0">
                        <table>
                        <thead>
                        <tr>
                        <th scope="col">A</th>
                        <th scope="col" class="right">B</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td>1</td>
                        <td class="right"><code>a|b</code></td>
                        </tr>
                        </tbody>
                        </table>
                        </div>
                        """);
    }

    @Test
    void abbreviationsAreExplainedButNotWithinAddresses() {
        assertThat(html("*[NATO]: North Atlantic \"Treaty\"\n\nNATO는 https://example.org/NATO NATOs"))
                .isEqualTo("<p><abbr title=\"North Atlantic &quot;Treaty&quot;\">NATO</abbr>는 "
                        + "<a href=\"https://example.org/NATO\">https://example.org/NATO</a> NATOs</p>\n");
    }

    @Test
    void tasksAreTicked() {
        assertThat(html("- [ ] open\n- [x] *done*\n"))
                .isEqualTo("<ul>\n<li class=\"task\">☐ open</li>\n<li class=\"task\">☑ <em>done</em></li>\n</ul>\n");
    }

    @Test
    void codeNamesItsLanguageOnlyWithPlainCharacters() {
        assertThat(html("```c++ x\na\n```\n\n```\"><script>\nb\n```\n"))
                .isEqualTo("<pre><code class=\"language-c++\">a\n</code></pre>\n<pre><code>b\n</code></pre>\n");
    }

    @Test
    void placesCountTheLinesOfTheWholeFile() {
        String file = "---\ntitle: x\n---\nA\u0001\n\n[x](foo:bar)\n";
        Checked<Body> read = Markdown.read(Source.of("a.md", file), file.indexOf("A\u0001"), MarkdownSettings.DEFAULT);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).place()).hasToString("a.md:6:5");
        assertThat(read.value().html()).isEqualTo("<p>A</p>\n<p>x</p>\n");
    }

    @Test
    void partsAreLabelledInTheWordsOfTheTheme() {
        Labels korean = new Labels("표", "표 {0}", "각주", "각주 {0}", "본문으로, 각주 {0}");
        String text = "| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |\n\nX[^1]\n\n[^1]: Note.\n";
        String html = Markdown.read(Source.of("a.md", text), 0, MarkdownSettings.DEFAULT.with(korean))
                .value()
                .html();

        assertThat(html)
                .contains("aria-label=\"표\"", "aria-label=\"표 2\"", "aria-label=\"각주\"", "aria-label=\"각주 1\"")
                .contains("aria-label=\"본문으로, 각주 1\"")
                .doesNotContain("Table", "Footnote");
    }
}
