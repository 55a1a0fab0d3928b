package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dateline.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatchUpListsTest {
    private static List<String> list(TestSite site, String address) {
        return JsonParser.parseString(Made.of(site).text(address)).getAsJsonArray().asList().stream()
                .map(element -> element.getAsString())
                .toList();
    }

    @Test
    void namesTheLatestArticlesOfTheDigestAndOfEachTopicNewestFirst() {
        TestSite site = new TestSite("url: https://user.example/repo/", "topics: open")
                .article("2023/07/01/first", "topics: [Harbour]")
                .article("2023/07/02/second")
                .article("2023/07/03/third", "topics: [Harbour]")
                .article("2023/07/04/later", "topics: [Harbour]", "status: withheld");

        assertThat(list(site, "/new.json"))
                .containsExactly("/repo/2023/07/03/third/", "/repo/2023/07/02/second/", "/repo/2023/07/01/first/");
        assertThat(list(site, "/topics/harbour/new.json"))
                .containsExactly("/repo/2023/07/03/third/", "/repo/2023/07/01/first/");
    }

    @Test
    void staysSmallAndChangesOnlyWithItsTopic() {
        TestSite site = new TestSite("topics: open");
        for (int day = 10; day < 30; day++) {
            site.article("2023/06/" + day + "/one", "topics: [Harbour]");
            site.article("2023/06/" + day + "/two", "topics: [Port]");
        }
        List<String> harbour = list(site, "/topics/harbour/new.json");

        assertThat(list(site, "/new.json")).hasSize(30);
        site.article("2023/07/01/more", "topics: [Port]");
        assertThat(list(site, "/topics/harbour/new.json")).isEqualTo(harbour);
        assertThat(list(site, "/new.json").get(0)).isEqualTo("/2023/07/01/more/");
    }

    @Test
    void thereAreNoneOfTopicsWithoutPages() {
        TestSite site =
                new TestSite("topics: open", "outputs: [catch-up]").article("2023/07/01/first", "topics: [Port]");

        assertThat(Made.of(site).outputs())
                .extracting(output -> output.path().value())
                .containsExactly("/new.json");
    }
}
