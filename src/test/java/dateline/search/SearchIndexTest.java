package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dateline.TestSite;
import dateline.search.SearchIndex.File;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static Map<String, String> files(TestSite site) {
        Map<String, String> files = new TreeMap<>();
        for (File file : SearchIndex.of(site.context())) {
            files.put(
                    file.path().value().substring("/search/".length()),
                    new String(file.bytes().get(), StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Three years with three articles a month, each with words of its own and words of all. */
    private static TestSite digest() {
        TestSite site = new TestSite("topics: open");
        for (int month = 0; month < 31; month++) {
            for (int day = 1; day <= 3; day++) {
                String path = (2021 + month / 12) + "/" + two(month % 12 + 1) + "/0" + day + "/item";
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 400; i++) {
                    text.append(" word").append((i * 31 + month * day) % 2_000).append(i % 40 == 39 ? ".\n\n" : "");
                }
                site.article(
                        path, "title: Report " + month + " of day " + day, "topics: [Harbour]", "---", text.toString());
            }
        }
        return site;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    @Test
    void theFilesAreThoseThatWereAnnounced() {
        TestSite site = digest();

        assertThat(SearchIndex.of(site.context()))
                .extracting(File::path)
                .containsExactlyInAnyOrderElementsOf(SearchIndex.paths(site.context()));
    }

    @Test
    void oneMoreArticleChangesTheNewestSegmentAndTheListOfSegments() {
        TestSite site = digest();
        Map<String, String> before = files(site);
        site.article("2023/07/04/news", "title: News of the harbour", "---", "A short text about word7 and word8.");
        Map<String, String> after = files(site);

        Set<String> changed = new TreeSet<>();
        after.forEach((path, text) -> {
            if (!text.equals(before.get(path))) {
                changed.add(path);
            }
        });
        assertThat(after.keySet()).containsAll(before.keySet()).hasSizeGreaterThan(30);
        assertThat(changed)
                .containsExactly(
                        "2023-07-01/cards-0.json",
                        "2023-07-01/heads-0.txt",
                        "2023-07-01/index.json",
                        "2023-07-01/texts-0.txt",
                        "index.json");
    }

    @Test
    void aMendedWordInAnOldArticleChangesOnlyTheShardsThatHaveIt() {
        Map<String, String> before = files(digest());
        TestSite site = digest();
        site.article("2022/05/02/item", "title: Report 16 of day 2", "topics: [Harbour]", "---", "word1 word2");
        Map<String, String> after = files(site);

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(path -> !after.get(path).equals(before.get(path))))
                .allMatch(path -> path.equals("index.json")
                        || path.startsWith("2021-01-01/texts-")
                        || path.equals("2021-01-01/index.json")
                        || path.startsWith("2021-01-01/cards-"));
    }

    @Test
    void whatIsHeldBackIsNowhere() {
        TestSite site = new TestSite()
                .article("2023/07/01/seen", "title: Seen", "---", "Visible words.")
                .article("2023/07/02/draft", "title: Secretdraft", "draft: true", "---", "Secretdraft.")
                .article("2023/07/02/later", "title: Secretlater", "embargo: 2023-09-01T00:00", "---", "Secretlater.")
                .article("2023/07/02/gone", "title: Secretgone", "expires: 2023-07-05T00:00", "---", "Secretgone.")
                .article("2023/07/02/withheld", "title: Secretwithheld", "status: withheld", "---", "Secretwithheld.")
                .article(
                        "2023/07/02/withdrawn",
                        "title: Secretwithdrawn",
                        "status: withdrawn",
                        "---",
                        "Secretwithdrawn.");

        assertThat(String.join("\n", files(site).values()))
                .contains("visible", "Seen")
                .doesNotContainIgnoringCase("secret");
    }

    @Test
    void cardsCarryWhatAListShows() {
        TestSite site = new TestSite("sources: open")
                .article(
                        "2023/07/03/talks",
                        "title: \"Talks <b>\"",
                        "summary: They met.",
                        "section: World",
                        "sources: [{name: Yonhap}]");

        assertThat(new Gson().fromJson(files(site).get("2023-07-03/cards-0.json"), String[][].class)[0])
                .containsExactly(
                        "/2023/07/03/talks/",
                        "Talks <b>",
                        "They met.",
                        "2023-07-03",
                        "3 July 2023",
                        "World",
                        "Yonhap",
                        "");
    }

    @Test
    void anEmptyDigestHasAnEmptyIndex() {
        assertThat(files(new TestSite())).containsOnlyKeys("index.json");
    }

    @Test
    void shardsAreCutWhereTheNextTermIsToldFromTheLast() {
        Postings postings = new Postings();
        for (String term : new String[] {"alpha", "alphabet", "beta", "gamma"}) {
            postings.add(term, 0, 1);
            postings.add(term, 70, 7);
        }
        Shards shards = Shards.of(postings.lists(), 2);

        assertThat(shards.starts()).containsExactly("", "b");
        assertThat(new String(shards.files().get(0), StandardCharsets.UTF_8)).isEqualTo("0alpha 1Lh\n5bet 1Lh\n");
        assertThat(new String(shards.files().get(1), StandardCharsets.UTF_8)).isEqualTo("0beta 1Lh\n0gamma 1Lh\n");
    }
}
