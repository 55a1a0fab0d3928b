package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.source.Problem;
import dateline.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
    private static List<String> listed(Listing<?> listing) {
        return listing.articles().stream()
                .map(article -> article.article().slug())
                .toList();
    }

    private static Problem only(TestSite site) {
        assertThat(site.problems()).hasSize(1);
        return site.problems().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nato", "NATO", "Nato", "North Atlantic Treaty Organization", "the alliance", " nato "})
    void aTopicIsFoundBySlugNameAndOtherNamesInAnyCase(String name) {
        TestSite site = new TestSite()
                .file(
                        "topics/nato.md",
                        "name: NATO\nalso: [North Atlantic Treaty Organization, The Alliance]",
                        "The alliance.")
                .article("2023/07/03/talks", "topics: [\"" + name + "\"]");

        assertThat(site.problems()).isEmpty();
        assertThat(site.published("2023/07/03/talks").topics())
                .extracting(Topic::slug)
                .containsExactly("nato");
    }

    @Test
    void accentsMayBeStoredEitherWay() {
        TestSite site = new TestSite()
                .file("topics/sao-tome.md", "name: São Tomé", "An island.")
                .article("2023/07/03/talks", "topics: [\"Sa\u0303o Tome\u0301\"]");

        assertThat(site.problems()).isEmpty();
        assertThat(listed(site.site().topics().get("sao-tome"))).containsExactly("talks");
    }

    @Test
    void aTopicUnderTwoOfItsNamesCountsOnce() {
        TestSite site = new TestSite()
                .file("topics/nato.md", "name: NATO\nalso: [The Alliance]", "")
                .article("2023/07/03/talks", "topics: [NATO, The Alliance]");

        assertThat(site.published("2023/07/03/talks").topics()).hasSize(1);
        assertThat(listed(site.site().topics().get("nato"))).containsExactly("talks");
    }

    @Test
    void anUnknownTopicIsAnErrorWithTheNearestNameAndTheFileToWrite() {
        TestSite site = new TestSite()
                .file("topics/diplomacy.md", "name: Diplomacy", "")
                .article("2023/07/03/talks", "topics:\n  - Diplomacy\n  - Diplomcy");

        Problem problem = only(site);
        assertThat(problem)
                .hasToString("content/2023/07/03/talks.md:6:5: error[topic-unknown]: unknown topic \"Diplomcy\"");
        assertThat(problem.hint())
                .isEqualTo("did you mean \"Diplomacy\"? For a new topic, write content/topics/diplomcy.md to add it");
    }

    @Test
    void whereTheRegistryIsOpenAnUnknownTopicGetsAPlainPage() {
        TestSite site = new TestSite("topics: open")
                .article("2023/07/03/talks", "topics: [Harbour Dues]")
                .article("2023/07/04/more", "topics: [harbour dues, harbour-dues]");

        assertThat(site.problems()).isEmpty();
        Listing<Topic> topic = site.site().topics().get("harbour-dues");
        assertThat(topic.subject().name()).isEqualTo("Harbour Dues");
        assertThat(topic.subject().file()).isEmpty();
        assertThat(listed(topic)).containsExactly("talks", "more");
    }

    @Test
    void aTopicThatOnlyHeldBackArticlesNameDoesNotAppear() {
        TestSite site =
                new TestSite("topics: open").article("2023/07/03/secret", "topics: [Plans]", "embargo: 2030-01-01");

        assertThat(site.site().topics()).isEmpty();
    }

    @Test
    void aNameLeadsToOneTopic() {
        TestSite site = new TestSite()
                .file("topics/a-union.md", "name: African Union\nalso: [AU]", "")
                .file("topics/australia.md", "name: Australia\nalso:\n  - Oz\n  - au", "");

        Problem problem = only(site);
        assertThat(problem.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(problem.place()).hasToString("content/topics/australia.md:5:5");
        assertThat(problem.message())
                .isEqualTo("\"au\" is already a name of African Union (content/topics/a-union.md:3:8)");
    }

    @Test
    void anAddressBelongsToOneTopic() {
        TestSite site = new TestSite()
                .file("topics/NATO.md", "name: NATO", "")
                .file("topics/nato.md", "name: North Atlantic Treaty Organization", "");

        Problem problem = only(site);
        assertThat(problem.rule()).isEqualTo(Rule.URL_TAKEN);
        assertThat(problem.place().path()).isEqualTo("content/topics/nato.md");
        assertThat(problem.message()).isEqualTo("the address /topics/nato/ is already taken by content/topics/NATO.md");
    }

    @Test
    void aParentsPageListsWhatLiesBelowItEachArticleOnce() {
        TestSite site = new TestSite()
                .file("topics/security.md", "name: Security", "")
                .file("topics/arms.md", "name: Arms\nparent: Security", "")
                .file("topics/missiles.md", "name: Missiles\nparent: arms", "")
                .article("2023/07/03/both", "topics: [Missiles, Arms]")
                .article("2023/07/02/below", "topics: [Missiles]")
                .article("2023/07/01/above", "topics: [Security]");

        assertThat(site.problems()).isEmpty();
        assertThat(listed(site.site().topics().get("security"))).containsExactly("above", "below", "both");
        assertThat(listed(site.site().topics().get("arms"))).containsExactly("below", "both");
        assertThat(listed(site.site().topics().get("missiles"))).containsExactly("below", "both");
        assertThat(site.site().children().get("security"))
                .extracting(Topic::slug)
                .containsExactly("arms");
        assertThat(site.site().topics().get("missiles").subject().parent()).contains("arms");
    }

    @Test
    void aParentMustExist() {
        Problem problem = only(new TestSite()
                .file("topics/security.md", "name: Security", "")
                .file("topics/arms.md", "name: Arms\nparent: Securty", ""));

        assertThat(problem)
                .hasToString("content/topics/arms.md:3:9: error[topic-parent]: unknown parent topic \"Securty\"");
        assertThat(problem.hint()).isEqualTo("did you mean \"Security\"?");
    }

    @Test
    void noTopicIsItsOwnAncestor() {
        TestSite site = new TestSite()
                .file("topics/a.md", "name: Alpha\nparent: Beta", "")
                .file("topics/b.md", "name: Beta\nparent: Gamma", "")
                .file("topics/c.md", "name: Gamma\nparent: Alpha", "")
                .file("topics/d.md", "name: Delta\nparent: d", "")
                .article("2023/07/03/talks", "topics: [Alpha, Delta]");

        assertThat(site.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "content/topics/c.md:3:9: error[topic-parent]: \"Gamma\" would be its own ancestor",
                        "content/topics/d.md:3:9: error[topic-parent]: \"Delta\" would be its own ancestor");
        assertThat(listed(site.site().topics().get("c")))
                .as("the circle is cut")
                .containsExactly("talks");
        assertThat(site.site().topics().get("c").subject().parent()).isEmpty();
    }

    @Test
    void aSectionIsFoundByNameOrSlugAndTheFirstOneIsTheDefault() {
        TestSite site = new TestSite("sections: [Politics, {name: Town hall, slug: town}]")
                .article("2023/07/01/none")
                .article("2023/07/02/by-name", "section: town HALL")
                .article("2023/07/03/by-slug", "section: town");

        assertThat(site.problems()).isEmpty();
        assertThat(site.site().sections())
                .extracting(SubjectsTest::listed)
                .containsExactly(List.of("none"), List.of("by-name", "by-slug"));
    }

    @Test
    void anUnknownSectionAndStoryAreErrors() {
        TestSite site = new TestSite()
                .file("stories/harbour.md", "name: The harbour", "")
                .article("2023/07/03/talks", "section: Politcs", "story: harbur");

        assertThat(site.problems(Rule.SECTION_UNKNOWN))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).isEqualTo("did you mean \"Politics\"?"));
        assertThat(site.problems(Rule.STORY_UNKNOWN))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.hint())
                                .isEqualTo(
                                        "did you mean \"harbour\"? For a new story, write content/stories/harbur.md to add it"));
        assertThat(site.published("2023/07/03/talks").section().slug()).isEqualTo("politics");
    }

    @Test
    void authorsAndSourcesNeedNoFilesUnlessTheRegistryIsStrict() {
        String[] article = {"authors: [Han Sol]", "sources: [{name: Port Authority}]"};
        TestSite open = new TestSite().article("2023/07/03/talks", article);
        TestSite strict = new TestSite("authors: strict", "sources: strict").article("2023/07/03/talks", article);

        assertThat(open.problems()).isEmpty();
        assertThat(listed(open.site().authors().get("han-sol"))).containsExactly("talks");
        assertThat(listed(open.site().outlets().get("port-authority"))).containsExactly("talks");
        assertThat(strict.problems())
                .extracting(Problem::rule)
                .containsExactlyInAnyOrder(Rule.AUTHOR_UNKNOWN, Rule.SOURCE_UNKNOWN);
    }

    @Test
    void aSourceThatIsNamedTwiceListsTheArticleOnce() {
        TestSite site = new TestSite()
                .file("sources/port.md", "name: Port Authority\nalso: [PA]", "")
                .article("2023/07/03/talks", "sources: [{name: PA}, {name: Port Authority}, {name: Other}]");

        assertThat(listed(site.site().outlets().get("port"))).containsExactly("talks");
        assertThat(site.published("2023/07/03/talks").outlets())
                .as("as many as there are sources")
                .extracting(Outlet::slug)
                .containsExactly("port", "port", "other");
    }
}
