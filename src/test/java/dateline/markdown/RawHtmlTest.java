package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.markdown.MarkdownSettings.RawHtml;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawHtmlTest {
    private static Checked<Body> read(String text) {
        return Markdown.read(Source.of("a.md", text), 0, MarkdownSettings.DEFAULT);
    }

    private static String html(String text) {
        return read(text).value().html();
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().sorted().map(Problem::toString).toList();
    }

    @Test
    void allowedElementsStayAndMarkdownWithinThemIsRead() {
        assertThat(
                        html(
                                "H<sub>2</sub>O <kbd>Ctrl</kbd>\n\n<details class=\"x\"><summary>More</summary>\n\n*less*\n\n</details>\n"))
                .isEqualTo("""
                        <p>H<sub>2</sub>O <kbd>Ctrl</kbd></p>
                        <details><summary>More</summary>
                        <p><em>less</em></p>
                        </details>
                        """);
    }

    @Test
    void whatIsRemovedIsReportedWhereItStood() {
        assertThat(problems(
                        "a <u>b</u>\n\n> <p\n>   onclick=x style=y>c\n\n<iframe src=x></iframe>\n<body>\n<?php ?>\n"))
                .containsExactly(
                        "a.md:1:3: warning[html-removed]: <u> is not allowed and was removed",
                        "a.md:4:5: warning[html-removed]: attribute onclick of <p> is not allowed and was removed",
                        "a.md:4:15: warning[html-removed]: attribute style of <p> is not allowed and was removed",
                        "a.md:6:1: warning[html-removed]: <iframe> is not allowed and was removed",
                        "a.md:7:1: warning[html-removed]: <body> is not allowed and was removed",
                        "a.md:8:1: warning[html-removed]: <?php> is not allowed and was removed");
        assertThat(html("a <u>b</u>")).isEqualTo("<p>a b</p>\n");
    }

    @Test
    void messagesStayOnOneLine() {
        assertThat(problems("<div class=\"a\n  b\">x</div>\n<img src='c\nd.png'>\n<" + "e".repeat(100) + ">\n"))
                .containsExactly(
                        "a.md:1:6: warning[html-removed]: class a  b of <div> is not allowed and was removed",
                        "a.md:3:1: warning[picture-alt]: picture \"cd.png\" has no description",
                        "a.md:5:1: warning[html-removed]: <" + "e".repeat(40) + "…> is not allowed and was removed");
    }

    @Test
    void commentsAreDroppedSilently() {
        String text = "a <!-- one --> b <!-- two -- three --> c\n\n<!--\nfour\n\nfive\n-->\n\n<!-- six --> d\n";
        assertThat(html(text)).isEqualToIgnoringWhitespace("<p>a b c</p> d");
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void linksAndPicturesAreHolesToo() {
        Checked<Body> read = read(
                "<p>See <a href=\"../02/x.md#y\" title=\"t\">that</a> and\n<img src='map.png' alt='A &amp; B'></p>\n"
                        + "<figure><img src=b.png alt=B><figcaption>Two</figcaption></figure>\n<a href=https://e.org/ü>e</a>");
        assertThat(read.value().html())
                .isEqualTo("<p>See <a title=\"t\">that</a> and </p>\n"
                        + "<figure><figcaption>Two</figcaption></figure>\n<a href=\"https://e.org/%C3%BC\">e</a> ");
        assertThat(read.value().holes())
                .containsExactly(
                        new Body.Link(9, "../02/x.md#y", 1, 11),
                        new Body.Picture(33, "map.png", "A & B", "", false, 2, 6),
                        new Body.Picture(46, "b.png", "B", "", true, 3, 14));
        assertThat(read.value().external()).containsExactly(new Body.External("https://e.org/%C3%BC", 4, 4));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void addressesAreJudgedAsInMarkdown() {
        String text = "<a href=' java&#10;script:x'>a</a> <img src=https://e.org/a.png alt=b> <img src=c.png>\n";
        assertThat(html(text)).isEqualTo("<p>a b </p>\n");
        assertThat(problems(text))
                .containsExactly(
                        "a.md:1:4: error[link-scheme]: link to \"javascript:x\" has the scheme javascript",
                        "a.md:1:41: error[picture-remote]: picture \"https://e.org/a.png\" lies on another server",
                        "a.md:1:72: warning[picture-alt]: picture \"c.png\" has no description");
    }

    @Test
    void headingsGetIdsAndTheFirstLevelBecomesTheSecond() {
        Body body =
                read("## One\n\n<h1 id=x>One <b>two</b></h1>\n\n<h4>One</h4>\n").value();
        assertThat(body.html())
                .isEqualTo(
                        "<h2 id=\"one\">One</h2>\n<h2 id=\"one-two\">One <b>two</b></h2>\n<h4 id=\"one-1\">One</h4>\n");
        assertThat(body.headings())
                .containsExactly(
                        new Body.Heading(2, "one", "One", 1),
                        new Body.Heading(2, "one-two", "One two", 3),
                        new Body.Heading(4, "one-1", "One", 5));
    }

    @Test
    void whatIsNotFinishedIsShownAndSwallowsNothing() {
        assertThat(html("a <script> b\n\nc *d*\n")).isEqualTo("<p>a &lt;script&gt; b</p>\n<p>c <em>d</em></p>\n");
        assertThat(html("<div title=\"\n\n*d*\n")).isEqualTo("&lt;div title=&quot; <p><em>d</em></p>\n");
        assertThat(html("<div>\n<!-- a\n\n*d*\n"))
                .isEqualToIgnoringWhitespace("<div> &lt;!-- a <p><em>d</em></p> </div>");
        assertThat(html("</div></main>\n\n*d*\n")).isEqualTo("\n<p><em>d</em></p>\n");
    }

    @Test
    void textWithinTagsCanBeReadAndLinked() {
        Body body = read("<div>NATO met <b>in\nSeoul</b> &amp; <a href=x.md>Busan</a></div>\n\nLater.\n")
                .value();
        assertThat(Filled.text(body)).isEqualTo("NATO met in Seoul & \nLater.\n");
        assertThat(Filled.words(body)).isEqualTo("NATO met in Seoul & Busan\nLater.");
        assertThat(body.lede()).isEqualTo("Later.");
        assertThat(Filled.brokenRuns(body)).isEmpty();
    }

    @Test
    void notesAndTasksOutliveTheCleaning() {
        assertThat(html("- [x] a<b>b</b>[^1]\n\n[^1]: c\n"))
                .contains("<li class=\"task\">☑ a<b>b</b><sup class=\"footnote\"><a href=\"#fn:1\" id=\"fnref:1\"")
                .contains("<section class=\"footnotes\" role=\"doc-endnotes\"");
    }

    @Test
    void theSiteMayWantHtmlShownOrTrusted() {
        String text = "a <u>b</u><!-- c -->\n\n<div onclick=x>\n*y*\n</div>\n";
        Checked<Body> shown = Markdown.read(Source.of("a.md", text), 0, new MarkdownSettings(RawHtml.ESCAPE, true));
        assertThat(shown.value().html())
                .isEqualTo("<p>a &lt;u&gt;b&lt;/u&gt;</p>\n<p>&lt;div onclick=x&gt;\n*y*\n&lt;/div&gt;</p>\n");
        assertThat(shown.problems()).isEmpty();
        Body trusted = Markdown.read(Source.of("a.md", text), 0, new MarkdownSettings(RawHtml.TRUST, true))
                .value();
        assertThat(trusted.html()).isEqualTo("<p>a <u>b</u><!-- c --></p>\n<div onclick=x>\n*y*\n</div>\n");
        assertThat(Filled.text(trusted))
                .as("no link may be laid on words within tags unseen")
                .isEqualTo("a \n");
    }
}
