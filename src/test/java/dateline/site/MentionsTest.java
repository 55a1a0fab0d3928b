package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.article.TopicFile;
import dateline.markdown.Body;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    private static final TestSite REGISTER = new TestSite()
            .file("topics/nato.md", "name: NATO\ntype: organization", "The alliance.")
            .file("topics/un.md", "name: United Nations\ntype: organization\nalso: [UN]", "All states.")
            .file("topics/unc.md", "name: United Nations Command\ntype: organization\nalso: [UNC]", "In Korea.")
            .file("topics/kim.md", "name: Kim Min-ji\ntype: person\nalso: [\"김민지\"]", "A minister.")
            .file("topics/brien.md", "name: Sean O’Brien\ntype: person", "An envoy.")
            .file("topics/march.md", "name: March\ntype: event", "A march.")
            .file("topics/deterrence.md", "name: Extended deterrence\nalso: [AI]", "A promise.")
            .file("topics/busan.md", "name: Busan\ntype: place\nalso: [\"부산\", \"釜山\"]", "A port.");

    private static final Mentions MENTIONS = Mentions.of(REGISTER.documents().stream()
            .filter(TopicFile.class::isInstance)
            .map(TopicFile.class::cast)
            .toList());

    private static List<Mention> in(String text) {
        return MENTIONS.in(new Body(
                text, List.of(), List.of(), text.toCharArray(), new int[] {0, 0, text.length()}, "", 0, List.of()));
    }

    /** What was found, as the text writes it. */
    private static List<String> found(String text) {
        return in(text).stream()
                .map(mention -> mention.topic() + "=" + text.substring(mention.start(), mention.end()))
                .toList();
    }

    @Test
    void theLongestNameCounts() {
        assertThat(found("The United Nations Command and the United Nations met."))
                .containsExactly("unc=United Nations Command", "un=United Nations");
    }

    @Test
    void onlyTheFirstMentionOfATopicCountsUnderWhicheverName() {
        assertThat(found("The UN met. The United Nations met again, and the UN once more."))
                .containsExactly("un=UN");
    }

    @ParameterizedTest
    @CsvSource({
        "NATO met., true",
        "(NATO), true",
        "NATO’s plan, true",
        "NATO's plan, true",
        "NATO-led, true",
        "non-NATO states, true",
        "NATO/EU, true",
        "NATO는 밝혔다, true",
        "NATOs, false",
        "xNATO, false",
        "NATO2, false",
        "Nato met., false",
        "nato met., false",
        "ÉNATO, false"
    })
    void namesAreWholeWordsAsTheyAreWritten(String text, boolean named) {
        assertThat(found(text)).isEqualTo(named ? List.of("nato=NATO") : List.of());
    }

    @Test
    void aPropersNameInSmallLettersIsAnotherWord() {
        assertThat(found("They march in march.")).isEmpty();
        assertThat(found("The March began.")).containsExactly("march=March");
    }

    @Test
    void aThemeMayBeWrittenInAnyCaseButItsAcronymMayNot() {
        assertThat(found("On EXTENDED Deterrence.")).containsExactly("deterrence=EXTENDED Deterrence");
        assertThat(found("extended deterrence")).containsExactly("deterrence=extended deterrence");
        assertThat(found("An AI system.")).containsExactly("deterrence=AI");
        assertThat(found("He said ai.")).isEmpty();
    }

    @Test
    void koreanAndChineseNamesAreFoundWithTheirParticles() {
        assertThat(found("김민지는 부산에서 말했다.")).containsExactly("kim=김민지", "busan=부산");
        assertThat(found("장관김민지가")).containsExactly("kim=김민지");
        assertThat(found("釜山的港口")).containsExactly("busan=釜山");
    }

    @Test
    void apostrophesHyphensAndSpacesOfAnyKindAreTheSame() {
        assertThat(found("Sean O'Brien and Sean O’Brien")).containsExactly("brien=Sean O'Brien");
        assertThat(found("Sean\u00a0O’Brien spoke.")).containsExactly("brien=Sean\u00a0O’Brien");
        assertThat(found("United\nNations")).containsExactly("un=United\nNations");
        assertThat(found("Kim Min\u2011ji")).containsExactly("kim=Kim Min\u2011ji");
    }

    @Test
    void emojiDoNotShiftPlaces() {
        assertThat(in("\uD83D\uDCF0 NATO")).containsExactly(new Mention("nato", 3, 7));
    }

    @Test
    void mentionsComeInTheOrderOfTheText() {
        assertThat(found("Busan, NATO and Kim Min-ji")).containsExactly("busan=Busan", "nato=NATO", "kim=Kim Min-ji");
        assertThat(found("")).isEmpty();
        assertThat(Mentions.of(List.of()).in(Body.EMPTY)).isEmpty();
    }

    @Test
    void aTopicWithoutAFileIsNotLookedFor() {
        TestSite site =
                new TestSite("topics: open").article("2023/07/03/talks", "topics: [Budget]", "---", "The Budget.", "");

        assertThat(site.site().mentions()).containsExactly(List.of());
    }

    @Test
    void namesInLinksHeadingsAndCodeAreNotMentions() {
        TestSite site = named("## NATO meets", "", "[NATO](https://example.org/) and `NATO` and then NATO met.");
        String html = site.context().texts().html(site.document("2023/07/03/talks.md"));

        assertThat(site.site().mentions().get(0)).singleElement().satisfies(mention -> {
            assertThat(html.substring(mention.start(), mention.end())).isEqualTo("NATO");
            assertThat(html.substring(0, mention.start())).endsWith("and then ");
        });
    }

    @Test
    void aNameWithMarkupInsideIsLeftToTheNextOne() {
        TestSite site = named("Said N**AT**O, and NATO again.");
        String html = site.context().texts().html(site.document("2023/07/03/talks.md"));

        assertThat(site.site().mentions().get(0))
                .singleElement()
                .satisfies(
                        mention -> assertThat(html.substring(mention.start())).startsWith("NATO again"));
    }

    @Test
    void aBodysPageListsItsMentionsAndAThemesPageDoesNot() {
        TestSite site = named("NATO on extended deterrence.")
                .file("topics/deterrence.md", "name: Extended deterrence", "A promise.");

        assertThat(site.site().topics().get("nato").articles()).hasSize(1);
        assertThat(site.site().topics().get("deterrence").articles()).isEmpty();
    }

    private static TestSite named(String... lines) {
        return new TestSite()
                .file("topics/nato.md", "name: NATO\ntype: organization", "The alliance.")
                .article("2023/07/03/talks", "---", String.join("\n", lines));
    }
}
