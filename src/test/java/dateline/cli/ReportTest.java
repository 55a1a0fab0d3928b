package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Finding TOPIC = new Finding(
            new Problem(
                    Rule.TOPIC_UNKNOWN,
                    new Place("content/2023/07/03/talks.md", 5, 13),
                    "unknown topic \"defence\"",
                    "did you mean \"Defense\"?"),
            "content/2023/07/03/talks.md",
            "topics: [한국, defence]");
    private static final Finding PICTURE = new Finding(
            new Problem(
                    Rule.PICTURE_ALT,
                    new Place("content/a.md", 7, 0),
                    "100% of it,\ttext: none".replace('\t', ' '),
                    ""),
            "content/a.md",
            "\t![](map.png)");
    private static final Finding STRAY = new Finding(
            new Problem(
                    Rule.FILE_STRAY, Place.of("content/x y%:é.bin"), "nothing uses this file", "remove it\nor use it"),
            "content/x y%:é.bin",
            "");
    private static final List<Finding> ALL = List.of(TOPIC, PICTURE, STRAY);

    @Test
    void inALogEachProblemIsOneLineWithItsHint() {
        assertThat(TextReport.lines(ALL)).isEqualTo("""
                content/2023/07/03/talks.md:5:13: error[topic-unknown]: unknown topic "defence" (did you mean "Defense"?)
                content/a.md:7: warning[picture-alt]: 100% of it, text: none
                content/x y%:é.bin: warning[file-stray]: nothing uses this file (remove it or use it)
                """);
    }

    @Test
    void onATerminalTheSourceLineACaretAndTheHintFollow() {
        assertThat(TextReport.blocks(ALL, false)).isEqualTo("""
                content/2023/07/03/talks.md:5:13: error[topic-unknown]: unknown topic "defence"
                  5 | topics: [한국, defence]
                    |               ^
                  hint: did you mean "Defense"?
                content/a.md:7: warning[picture-alt]: 100% of it, text: none
                  7 |     ![](map.png)
                content/x y%:é.bin: warning[file-stray]: nothing uses this file
                  hint: remove it
                        or use it
                """);
    }

    @Test
    void coloursDoNotChangeTheText() {
        String colored = TextReport.blocks(ALL, true);
        assertThat(colored).contains("\u001B[1;31merror[topic-unknown]\u001B[0m");
        assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(TextReport.blocks(ALL, false));
    }

    @Test
    void aSiteCannotSteerTheTerminal() {
        Finding hostile = new Finding(
                new Problem(
                        Rule.FIELD_VALUE, new Place("a\u001B]0;x.md", 1, 1), "bad \u001B[2J\u202Evalue", "\u0007ring"),
                "a\u001B]0;x.md",
                "\u001B[2J");
        assertThat(TextReport.blocks(List.of(hostile), false)).doesNotContain("\u001B", "\u0007", "\u202E");
        assertThat(TextReport.lines(List.of(hostile))).doesNotContain("\u001B", "\u0007", "\u202E");
    }

    @Test
    void githubsCommandsAreEscaped() {
        assertThat(GithubReport.of(ALL)).isEqualTo("""
                ::error file=content/2023/07/03/talks.md,line=5,col=13,title=topic-unknown::unknown topic "defence"%0Adid you mean "Defense"?
                ::warning file=content/a.md,line=7,title=picture-alt::100%25 of it, text: none
                ::warning file=content/x y%25%3Aé.bin,title=file-stray::nothing uses this file%0Aremove it%0Aor use it
                """);
    }

    @Test
    void sarifNamesEveryRuleAndPlacesEveryResult() {
        JsonObject log = JsonParser.parseString(SarifReport.of(ALL)).getAsJsonObject();
        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertThat(driver.getAsJsonArray("rules")).hasSize(Rule.values().length);
        assertThat(run.get("columnKind").getAsString()).isEqualTo("unicodeCodePoints");
        assertThat(run.getAsJsonArray("results")).hasSize(3);

        JsonObject topic = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(topic.get("ruleId").getAsString()).isEqualTo("topic-unknown");
        assertThat(driver.getAsJsonArray("rules")
                        .get(topic.get("ruleIndex").getAsInt())
                        .getAsJsonObject()
                        .get("id"))
                .isEqualTo(topic.get("ruleId"));
        assertThat(topic.get("level").getAsString()).isEqualTo("error");
        assertThat(location(topic)).isEqualTo(JsonParser.parseString("""
                {"artifactLocation": {"uri": "content/2023/07/03/talks.md", "uriBaseId": "%SRCROOT%"},
                 "region": {"startLine": 5, "startColumn": 13}}
                """));

        JsonObject stray = run.getAsJsonArray("results").get(2).getAsJsonObject();
        assertThat(location(stray)).isEqualTo(JsonParser.parseString("""
                {"artifactLocation": {"uri": "content/x%20y%25%3A%C3%A9.bin", "uriBaseId": "%SRCROOT%"}}
                """));
    }

    private static JsonObject location(JsonObject result) {
        return result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    }
}
