package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dateline.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NinjsItemsTest {
    private static final String ADDRESS = "/2023/07/03/talks/ninjs.json";

    private static TestSite site() {
        return new TestSite("outputs: [default, ninjs]", "policies: {ethics: /ethics/}")
                .file("topics/diplomacy.md", "name: Diplomacy", "Talks between states.")
                .file("topics/kim.md", "name: Kim\ntype: person", "A minister.")
                .file("pages/ethics.md", "title: Ethics", "We ask twice.")
                .asset("2023/07/03/port.jpg", 640, 480)
                .article("2023/07/02/before")
                .article(
                        "2023/07/03/talks",
                        "title: Talks \"resume\" & go on",
                        "summary: Both sides are back.",
                        "kind: analysis",
                        "dateline: BUSAN",
                        "topics: [Diplomacy, Kim]",
                        "authors: [Han Sol, Jo Park]",
                        "sources: [{name: Port Authority, url: \"https://port.example/1\"}, {name: Ministry}]",
                        "photo: {file: port.jpg, alt: A port, caption: At dawn, credit: Han Sol, rights: Free}",
                        "embargo: 2023-07-03T11:00",
                        "expires: 2023-12-31",
                        "updated: 2023-07-03T18:00",
                        "corrections: [{date: 2023-07-05, text: \"It was 3, not 5.\"}]",
                        "---",
                        "Talks resumed after [the plan](../02/before.md).");
    }

    @Test
    void saysAllThatIsKnownOfAnArticleAndNothingOfItsEmbargoAndExpiry() {
        JsonObject item = Made.of(site()).json(ADDRESS);
        assertThat(item.get("uri").getAsString()).isEqualTo("tag:digest.example,2020:article/2023/07/03/talks");
        assertThat(item.get("pubStatus").getAsString()).isEqualTo("usable");
        assertThat(item.get("firstCreated").getAsString()).isEqualTo("2023-07-03T12:00:00+09:00");
        assertThat(item.get("versionCreated").getAsString()).isEqualTo("2023-07-05T00:00:00+09:00");
        assertThat(first(item, "headlines").get("value").getAsString()).isEqualTo("Talks \"resume\" & go on");
        assertThat(item.get("by").getAsString()).isEqualTo("Han Sol, Jo Park");
        assertThat(item.get("located").getAsString()).isEqualTo("BUSAN");
        assertThat(first(item, "genres").get("name").getAsString()).isEqualTo("analysis");
        assertThat(first(item, "subjects").get("uri").getAsString())
                .isEqualTo("https://digest.example/topics/diplomacy/");
        assertThat(first(item, "people").get("name").getAsString()).isEqualTo("Kim");
        assertThat(item.getAsJsonArray("infoSources")).hasSize(2);
        assertThat(item.getAsJsonArray("descriptions").toString())
                .contains("Both sides are back.", "Corrected on 5 July 2023: It was 3, not 5.");
        assertThat(first(item, "bodies").get("value").getAsString())
                .contains("BUSAN", "href=\"https://digest.example/2023/07/02/before/\"");
        assertThat(first(item, "renditions").get("href").getAsString())
                .isEqualTo("https://digest.example/2023/07/03/talks/");
        JsonObject photo = first(item, "associations");
        assertThat(photo.get("usageTerms").getAsString()).isEqualTo("Free");
        assertThat(first(photo, "renditions").get("contentType").getAsString()).isEqualTo("image/jpeg");
        assertThat(item.toString()).doesNotContain("embargo", "expires", "2023-12-31", "T11:00");
    }

    @Test
    void everyItemIsValid() throws IOException {
        TestSite site = site().article(
                        "2023/07/04/bad",
                        "title: Withdrawn",
                        "status: withdrawn",
                        "corrections: [{date: 2023-07-05, text: Wrong.}]",
                        "---",
                        "Secret words.");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("src/test/schemas/ninjs-3.1.json")));
        List<Output> items = Made.of(site).outputs().stream()
                .filter(output -> output.path().value().endsWith("/ninjs.json"))
                .toList();
        assertThat(items).hasSize(3);
        for (Output item : items) {
            String json = Made.of(site).text(item.path().value());
            assertThat(schema.validate(
                            json,
                            InputFormat.JSON,
                            run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .as(json)
                    .isEmpty();
        }
        assertThat(schema.validate("{\"uri\": \"tag:a,2020:b\", \"expires\": \"x\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aWithdrawnArticleIsCanceledWithoutItsText() {
        Made made = Made.of(site().article(
                        "2023/07/04/bad",
                        "title: Withdrawn",
                        "status: withdrawn",
                        "summary: Secret summary.",
                        "topics: [Kim]",
                        "corrections: [{date: 2023-07-05, text: Wrong.}]",
                        "---",
                        "Secret words."));
        JsonObject item = made.json("/2023/07/04/bad/ninjs.json");
        assertThat(item.get("pubStatus").getAsString()).isEqualTo("canceled");
        assertThat(item.toString()).contains("Wrong.").doesNotContain("Secret", "Kim");
    }

    @Test
    void isMadeOnRequestOnly() {
        assertThat(Made.of(new TestSite().article("2023/07/03/talks")).outputs())
                .noneMatch(output -> output.path().value().contains("ninjs"));
        assertThat(Made.of(new TestSite("outputs: [ninjs]")
                                .article("2023/07/03/talks", "status: withheld")
                                .article("2023/07/03/later", "embargo: 2029-01-01"))
                        .outputs())
                .isEmpty();
    }

    private static JsonObject first(JsonObject item, String list) {
        JsonArray array = item.getAsJsonArray(list);
        return array.get(0).getAsJsonObject();
    }
}
