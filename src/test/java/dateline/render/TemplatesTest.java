package dateline.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.page.Head;
import dateline.page.Link;
import dateline.page.SiteView;
import dateline.page.View;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.text.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Map<String, String> WORDS = Map.of(
            "related", "Related & more", "by", "By {0}", "articleOne", "1 article", "articleMany", "{0} articles");

    @Test
    void printsComponentsOfRecordsByName() {
        assertThat(page("${title}: ${site.title}, ${site.base}/style.css, ${head.noindex}"))
                .isEqualTo("About: The Brief, /repo/style.css, true");
    }

    @Test
    void escapesTextInContentAndAttributes() {
        assertThat(print("<p title=\"${title}\">${title}</p>", "\"><script>alert('x')</script>&"))
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\">"
                        + "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>");
    }

    @Test
    void printsMarkupAsItIs() {
        assertThat(page("${body}")).isEqualTo("<p>Fish &amp; chips</p>");
        assertThat(page("<#if body?has_content>yes</#if><#if head.structuredData?has_content>no</#if>"))
                .isEqualTo("yes");
    }

    @Test
    void neverReadsTextAsATemplate() {
        assertThat(print("${title}", "${site.title}<#stop>")).isEqualTo("${site.title}&lt;#stop&gt;");
    }

    @Test
    void listsAndMissingValues() {
        assertThat(page("<#list contents as link>${link?index}${link.text}<#sep>, </#list>"))
                .isEqualTo("0Aims, 1People");
        assertThat(page("<#if site.feedback??>yes<#else>no</#if>${contents?size}"))
                .isEqualTo("no2");
    }

    @Test
    void saysTheWordsOfTheTheme() {
        assertThat(page("${words.related} ${say('article', 1)} ${say('article', 1234)} ${grouped(1000)}"))
                .isEqualTo("Related &amp; more 1 article 1,234 articles 1,000");
        assertThat(page("<#assign name><b>A</b></#assign>${say('by', name)} ${say('by', '<i>')}"))
                .isEqualTo("By <b>A</b> By &lt;i&gt;");
    }

    @Test
    void writesEveryCharacterOfUnicode() {
        assertThat(print("${title}", "é 한국 𝄞 \uD834.")).isEqualTo("é 한국 𝄞 ?.");
    }

    @Test
    void reportsAMistakeInATemplateWithItsPlace() {
        assertThat(problem("<p>\n\t𝄞 ${a b}\n"))
                .hasToString("templates/page.ftlh:2:8: error[template-error]: Encountered \"b\", on page /about/");
        assertThat(problem("<#if title??>").message())
                .isEqualTo("Unexpected end of file reached. You have an unclosed #if, on page /about/");
    }

    @Test
    void reportsAMistakeInAnImportedTemplateAtItsPlace() {
        Templates templates = templates(
                Map.of("page.ftlh", "<#import \"parts/card.ftlh\" as Card>", "parts/card.ftlh", "\n<#macro card>"));
        assertThat(templates.render(view("About"), "/about/").problems())
                .singleElement()
                .asString()
                .startsWith("templates/parts/card.ftlh:2:");
    }

    @Test
    void reportsTemplatesThatDoNotExist() {
        assertThat(problems(Map.of("page.ftlh", "a\n<#include \"parts/crad.ftlh\">", "parts/card.ftlh", "")))
                .singleElement()
                .hasToString(
                        "templates/page.ftlh:2:12: error[template-missing]: there is no template \"parts/crad.ftlh\"");
        Templates empty = Templates.of(Map.of(), WORDS).value();
        assertThat(empty.render(view("About"), "/about/").problems())
                .singleElement()
                .hasToString(
                        "templates/page.ftlh: error[template-missing]: there is no such template, on page /about/");
    }

    @Test
    void refusesWhatMakesAPageDependOnMoreThanItsRecord() {
        assertThat(problems(Map.of(
                        "page.ftlh",
                        "<#-- .now -->${.now}\n${title?eval}\n<#assign x=title?interpret>\n<#include title>\n"
                                + "<#import \"${title}.ftlh\" as x>")))
                .extracting(problem -> problem.place().line())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void reportsAMissingValueAtItsPlaceInTheTemplate() {
        assertThat(problem("<h1>\n  ${titel}</h1>"))
                .hasToString("templates/page.ftlh:2:5: error[template-error]: \"titel\" is missing, on page /about/")
                .extracting(Problem::hint)
                .isEqualTo("did you mean \"title\"?");
        assertThat(problem("${site.feedback.href}").hint()).contains("<#if site.feedback??>");
    }

    @Test
    void reportsAnUnknownNameEvenInATest() {
        Problem problem = problem("x\n<#if site.titel??>yes</#if>");
        assertThat(problem)
                .hasToString(
                        "templates/page.ftlh:2:1: error[template-error]: a SiteView has no \"titel\", on page /about/");
        assertThat(problem.hint()).isEqualTo("did you mean \"title\"?");
        assertThat(problem("${words.relatde}").hint()).isEqualTo("did you mean \"related\"?");
    }

    @Test
    void reportsThePartInWhichAMistakeStands() {
        Templates templates = templates(Map.of(
                "page.ftlh",
                "<#import \"parts/card.ftlh\" as cards>\n<@cards.card contents[0]/>",
                "parts/card.ftlh",
                "<#macro card it>\n<b>${it.text + it}</b></#macro>"));
        assertThat(templates
                        .render(view("About"), "/about/ (content/pages/about.md)")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("templates/parts/card.ftlh:2:")
                .contains("error[template-error]: ")
                .endsWith("on page /about/ (content/pages/about.md)");
    }

    @Test
    void givesNoWayToJava() {
        assertThat(problem("${'freemarker.template.utility.Execute'?new()('id')}")
                        .message())
                .contains("not allowed");
        assertThat(problem("${site?api.title}").message()).isNotEmpty();
        assertThat(problem("${site.class}").message()).isEqualTo("a SiteView has no \"class\", on page /about/");
    }

    @Test
    void reportsAMacroThatNeverEnds() {
        assertThat(problem("<#macro m><@m/></#macro><@m/>").message())
                .isEqualTo("a macro calls itself without end, on page /about/");
    }

    @Test
    void refusesRecordsThatHoldAnythingElse() {
        assertThatThrownBy(() -> Models.record(new Odd(Map.of())).get("map"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Map");
    }

    record Odd(Map<String, String> map) {}

    @Test
    void fingerprintsATemplateWithAllThatItNeeds() {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "page.ftlh",
                "<#import \"a.ftlh\" as a>",
                "a.ftlh",
                "<#include \"parts/b.ftlh\">",
                "parts/b.ftlh",
                "<#include \"/a.ftlh\"><#include \"c.ftlh\">",
                "parts/c.ftlh",
                "c",
                "other.ftlh",
                "o"));
        String before = templates(texts).fingerprint("page");
        texts.put("other.ftlh", "changed");
        assertThat(templates(texts).fingerprint("page")).isEqualTo(before);
        texts.put("parts/c.ftlh", "changed");
        assertThat(templates(texts).fingerprint("page")).isNotEqualTo(before);
        texts.put("parts/c.ftlh", "c");
        assertThat(templates(texts).fingerprint("page")).isEqualTo(before);
        Map<String, String> otherWords = new TreeMap<>(WORDS);
        otherWords.put("related", "Related");
        assertThat(Templates.of(texts, otherWords).value().fingerprint("page")).isNotEqualTo(before);
    }

    @Test
    void printsTheSameOnManyThreads() {
        Templates templates = templates(Map.of("page.ftlh", "<#list 1..200 as i>${title}${i} </#list>"));
        String expected = text(templates.render(view("0"), "/"));
        IntStream.range(0, 500)
                .parallel()
                .forEach(i -> assertThat(text(templates.render(view("0"), "/"))).isEqualTo(expected));
    }

    private static String page(String template) {
        return print(template, "About");
    }

    private static String print(String template, String title) {
        return text(templates(Map.of("page.ftlh", template)).render(view(title), "/about/"));
    }

    private static Problem problem(String template) {
        List<Problem> problems = templates(Map.of("page.ftlh", template))
                .render(view("About"), "/about/")
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<Problem> problems(Map<String, String> texts) {
        return Templates.of(texts, WORDS).problems();
    }

    private static Templates templates(Map<String, String> texts) {
        Checked<Templates> checked = Templates.of(texts, WORDS);
        assertThat(checked.problems()).isEmpty();
        return checked.value();
    }

    private static String text(Checked<byte[]> page) {
        assertThat(page.problems()).isEmpty();
        return new String(page.value(), UTF_8);
    }

    private static View view(String title) {
        SiteView site = new SiteView(
                "The Brief", "", "en", "ltr", "/repo/", "/repo", "", List.of(), Optional.empty(), "The Brief");
        Head head = new Head(
                "page",
                title,
                title,
                "",
                "",
                true,
                "website",
                "en",
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                Html.EMPTY);
        return new View.Page(
                site,
                head,
                title,
                "",
                Html.of("<p>Fish &amp; chips</p>"),
                List.of(new Link("#aims", "Aims"), new Link("#people", "People")),
                List.of());
    }
}
