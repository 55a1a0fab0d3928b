package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.TestSite;
import dateline.article.Document;
import dateline.page.Pages;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.text.WebPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static TestSite digest(String... settings) {
        return new TestSite(settings)
                .file("topics/nato.md", "name: NATO\ntype: organization", "## History\n\nFounded in 1949.")
                .file("stories/harbour.md", "name: The harbour", "A harbour.")
                .file("authors/han.md", "name: Han Sol", "An author.")
                .file("sources/port.md", "name: Port Authority", "A source.")
                .file("pages/about.md", "title: About", "## Who we are\n\nWe.")
                .file("pages/guide/start.md", "title: Start", "Text.")
                .file("2023/07/03/edition.md", "title: Monday", "A note.")
                .asset("2023/07/03/map.png", 10, 10)
                .asset("2023/07/03/my map.png", 10, 10)
                .asset("static/images/chart.svg", 10, 10)
                .article("2023/07/02/first", "slug: the-first", "---", "## The plan", "", "Text.")
                .article("2023/07/03/talks", "---", "## End", "", "Text.")
                .article("2023/07/03/draft", "draft: true")
                .article("2023/07/01/gone", "status: withdrawn");
    }

    private static Links.Resolved resolve(String from, String target) {
        TestSite site = digest();
        return site.site().links().link(site.document(from), target);
    }

    @ParameterizedTest
    @CsvSource({
        "../02/first.md, /2023/07/02/the-first/",
        "../02/first.md#the-plan, /2023/07/02/the-first/#the-plan",
        "/2023/07/02/first.md, /2023/07/02/the-first/",
        "/2023/07/02/the-first/, /2023/07/02/the-first/",
        "/2023/07/02/the-first/#the-plan, /2023/07/02/the-first/#the-plan",
        "./talks.md, /2023/07/03/talks/",
        "talks.md#end, /2023/07/03/talks/#end",
        "../01/gone.md, /2023/07/01/gone/",
        "edition.md, /2023/07/03/",
        "/2023/07/03/edition.md, /2023/07/03/",
        "topic:nato, /topics/nato/",
        "topic:nato#history, /topics/nato/#history",
        "/topics/nato.md, /topics/nato/",
        "story:harbour, /stories/harbour/",
        "author:han, /authors/han/",
        "source:port, /sources/port/",
        "section:world, /sections/world/",
        "/pages/about.md#who-we-are, /about/#who-we-are",
        "/guide/start/, /guide/start/",
        "map.png, /2023/07/03/map.png",
        "my%20map.png, /2023/07/03/my%20map.png",
        "/2023/07/03/map.png, /2023/07/03/map.png",
        "/images/chart.svg, /images/chart.svg",
        "../03/map.png, /2023/07/03/map.png",
        "/feed.xml, /feed.xml",
        "/topics/?order=name, /topics/"
    })
    void aLinkLeadsToItsPage(String target, String address) {
        assertThat(resolve("2023/07/03/talks.md", target))
                .isInstanceOfSatisfying(
                        Links.To.class, to -> assertThat(to.address("")).isEqualTo(address));
    }

    @ParameterizedTest
    @CsvSource({"#end", "#main", "#nav", "#top", "#"})
    void aLinkMayStayOnItsPage(String target) {
        assertThat(resolve("2023/07/03/talks.md", target)).isEqualTo(new Links.Within(target.substring(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../02/frist.md | link-broken | did you mean /2023/07/02/first.md?
                    talsk.md | link-broken | there is no content/2023/07/03/talsk.md
                    /2023/07/02/talks.md | link-broken | there is no content/2023/07/02/talks.md
                    /2023/07/04/first.md | link-broken | did you mean /2023/07/02/first.md?
                    nowhere-at-all.md | link-broken | there is no content/2023/07/03/nowhere-at-all.md
                    ../../../../up.md | link-broken | there is no content/../../../../up.md
                    draft.md | link-hidden | remove the link until content/2023/07/03/draft.md is published
                    ../02/first.md#the-plna | link-anchor | did you mean #the-plan?
                    /2023/07/02/the-first/#the-plna | link-anchor | did you mean #the-plan?
                    ../02/first.md#conclusion | link-anchor | its headings are #the-plan
                    #ende | link-anchor | did you mean #end?
                    topic:natto | link-broken | did you mean topic:nato?
                    topic:NATO | link-broken | did you mean topic:nato?
                    story:talks-of-2019 | link-broken | a story is written with its slug, as in story:some-name
                    section:wolrd | link-broken | did you mean section:world?
                    mpa.png | link-broken | did you mean map.png?
                    atlas-of-everything.pdf | link-broken | there is no such file beside content/2023/07/03/talks.md or under content/static/
                    /images//chart.svg | link-broken | an address has no . or .. and no empty part
                    """)
    void aLinkToNothingSaysWhatToTypeInstead(String target, String rule, String hint) {
        assertThat(resolve("2023/07/03/talks.md", target)).isInstanceOfSatisfying(Links.Broken.class, broken -> {
            assertThat(broken.rule().id()).isEqualTo(rule);
            assertThat(broken.hint()).isEqualTo(hint);
            assertThat(broken.message()).isNotBlank();
        });
    }

    @Test
    void picturesLieBesideTheArticleUnderContentOrInStatic() {
        TestSite site = digest();
        Document talks = site.document("2023/07/03/talks.md");
        Links links = site.site().links();

        assertThat(links.picture(talks, "map.png")).map(Asset::path).contains("2023/07/03/map.png");
        assertThat(links.picture(talks, "my%20map.png")).map(Asset::path).contains("2023/07/03/my map.png");
        assertThat(links.picture(talks, "/2023/07/03/map.png")).map(Asset::path).contains("2023/07/03/map.png");
        assertThat(links.picture(talks, "/images/chart.svg")).map(Asset::path).contains("static/images/chart.svg");
        assertThat(links.picture(talks, "chart.svg")).isEmpty();
        assertThat(links.pictureHint(talks, "mpa.png")).isEqualTo("did you mean map.png?");
        assertThat(links.pictureHint(talks, "/images/chatr.svg")).isEqualTo("did you mean /images/chart.svg?");
    }

    private static List<Problem> problems(TestSite site) {
        return Pages.of(site.context(), site.documents(), Map.of(new WebPath("/feed.xml"), "site.yml"))
                .problems();
    }

    @Test
    void anAddressIsConfirmedByTheListOfAllPages() {
        TestSite site = digest().article(
                        "2023/07/04/links",
                        "---",
                        "[a](/feed.xml) [b](/2023/07/) [c](/topics/) [d](/2023/07/03/talks) [e](/topcis/)");

        assertThat(problems(site))
                .extracting(Problem::toString, Problem::hint)
                .containsExactly(
                        tuple(
                                "content/2023/07/04/links.md:5:49: error[link-broken]: \"/2023/07/03/talks\" leads nowhere",
                                "write /2023/07/03/talks/"),
                        tuple(
                                "content/2023/07/04/links.md:5:72: error[link-broken]: \"/topcis/\" leads nowhere",
                                "did you mean \"/topics/\"?"));
    }

    @Test
    void aLinkToAPageThatTheSiteDoesNotMakeIsBroken() {
        TestSite site =
                digest("outputs: [stories]").article("2023/07/04/links", "---", "[a](topic:nato) [b](story:harbour)");

        assertThat(problems(site)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.LINK_BROKEN);
            assertThat(problem.message()).contains("topic:nato");
            assertThat(problem.hint()).isEqualTo("outputs: in site.yml leaves /topics/nato/ out");
        });
    }

    @Test
    void theLinksOfWhatIsHeldBackAreNotCheckedYet() {
        TestSite site = digest().article("2023/07/04/later", "draft: true", "---", "[a](nowhere.md)")
                .file("2030/07/04/edition.md", "title: Then", "[a](nowhere.md)");

        assertThat(problems(site)).isEmpty();
    }
}
