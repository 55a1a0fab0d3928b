package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedTest {
    private static final List<String> NAMES = List.of("NATO", "Busan", "Kim Min-ji", "UNESCO");

    /** A digest of articles with random days, topics, stories, languages and mentions. */
    private static TestSite random(long seed, int articles) {
        Random random = new Random(seed);
        TestSite site = new TestSite("topics: open");
        for (String name : NAMES) {
            site.file(
                    "topics/" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".md",
                    "name: " + name + "\ntype: place",
                    "");
        }
        for (int i = 0; i < 4; i++) {
            site.file("stories/story-" + i + ".md", "name: Story " + i, "");
        }
        for (int i = 0; i < articles; i++) {
            String day = LocalDate.of(2022, 1, 1)
                    .plusDays(random.nextInt(500))
                    .toString()
                    .replace('-', '/');
            List<String> lines = new ArrayList<>();
            List<String> topics = new ArrayList<>();
            for (int t = random.nextInt(4); t > 0; t--) {
                // squares make some topics common and some rare
                topics.add("Topic " + random.nextInt(4) * random.nextInt(4));
            }
            lines.add("topics: [" + String.join(", ", topics) + "]");
            if (random.nextInt(3) == 0) {
                lines.add("story: story-" + random.nextInt(4));
            }
            if (random.nextInt(6) == 0) {
                lines.add("language: ko");
            }
            lines.add("---");
            lines.add("On " + NAMES.get(random.nextInt(NAMES.size())) + " and "
                    + NAMES.get(random.nextInt(NAMES.size())));
            site.article(day + "/a" + i, lines.toArray(String[]::new));
        }
        return site;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLaterArticleEverChangesAnEarlierList(long seed) {
        Site site = random(seed, 60).site();
        List<Published> articles = site.articles();
        Related all = site.related().get();
        int related = 0;
        int since = 0;

        for (int size = 1; size <= articles.size(); size++) {
            Related then = Related.of(articles.subList(0, size), site.mentions().subList(0, size));
            for (int i = 0; i < size; i++) {
                assertThat(then.earlier(i))
                        .as("related of %s among %s", i, size)
                        .isEqualTo(all.earlier(i));
                int[] sinceThen = then.later(i);
                assertThat(Arrays.copyOf(all.later(i), sinceThen.length))
                        .as("since then of %s among %s", i, size)
                        .isEqualTo(sinceThen);
                if (sinceThen.length == Related.MOST) {
                    assertThat(all.later(i)).as("a full list").isEqualTo(sinceThen);
                }
            }
        }
        for (int i = 0; i < articles.size(); i++) {
            int position = i;
            assertThat(Arrays.stream(all.earlier(i)).boxed())
                    .hasSizeLessThanOrEqualTo(Related.MOST)
                    .allMatch(earlier -> earlier < position);
            assertThat(Arrays.stream(all.later(i)).boxed())
                    .hasSizeLessThanOrEqualTo(Related.MOST)
                    .isSorted()
                    .allMatch(later -> later > position);
            related += all.earlier(i).length;
            since += all.later(i).length;
        }
        assertThat(related).as("the corpus has something to relate").isGreaterThan(60);
        assertThat(since).isGreaterThan(60);
    }

    private static List<String> earlier(TestSite site, String path) {
        return slugs(site.site().earlier(site.published(path)));
    }

    private static List<String> later(TestSite site, String path) {
        return slugs(site.site().later(site.published(path)));
    }

    private static List<String> slugs(List<Published> articles) {
        return articles.stream().map(article -> article.article().slug()).toList();
    }

    @Test
    void whatSharesNothingIsNotRelated() {
        TestSite site = new TestSite("topics: open")
                .article("2023/07/01/port", "topics: [Ports]")
                .article("2023/07/02/budget", "topics: [Budget]");

        assertThat(earlier(site, "2023/07/02/budget")).isEmpty();
        assertThat(later(site, "2023/07/01/port")).isEmpty();
    }

    @Test
    void aRareTopicCountsMoreThanACommonOne() {
        TestSite site = new TestSite("topics: open");
        for (int i = 10; i < 30; i++) {
            site.article("2023/06/" + i + "/common", "topics: [Politics]");
        }
        site.article("2023/06/01/rare", "topics: [Lighthouses]");
        site.article("2023/07/01/new", "topics: [Politics, Lighthouses]");

        assertThat(earlier(site, "2023/07/01/new")).hasSize(Related.MOST).startsWith("rare");
    }

    @Test
    void theStoryCountsMostAndTheNewerOfEqualsComesFirst() {
        TestSite site = new TestSite("topics: open")
                .file("stories/harbour.md", "name: The harbour", "")
                .article("2023/06/01/same-story", "story: harbour")
                .article("2023/06/02/older", "topics: [Ports]")
                .article("2023/06/20/newer", "topics: [Ports]")
                .article("2023/07/01/new", "topics: [Ports]", "story: harbour");

        assertThat(earlier(site, "2023/07/01/new")).containsExactly("same-story", "newer", "older");
    }

    @Test
    void aSharedMentionHelpsButOneAloneIsNotEnoughWhenManyHaveIt() {
        TestSite site = new TestSite()
                .file("topics/busan.md", "name: Busan\ntype: place", "")
                .file("topics/ulsan.md", "name: Ulsan\ntype: place", "");
        for (int i = 10; i < 20; i++) {
            site.article("2023/06/" + i + "/busan", "---", "In Busan.");
        }
        site.article("2023/06/25/both", "---", "Between Busan and Ulsan.");
        site.article("2023/07/01/new", "---", "From Ulsan to Busan.");

        assertThat(earlier(site, "2023/07/01/new")).containsExactly("both");
    }

    @Test
    void sinceThenBeginsWithTheNextThreeOfTheStory() {
        TestSite site = new TestSite().file("stories/harbour.md", "name: The harbour", "");
        for (int i = 1; i <= 9; i++) {
            site.article("2023/07/0" + i + "/part-" + i, "story: harbour");
        }

        assertThat(later(site, "2023/07/01/part-1"))
                .as("the next three, then those that chose it, five in all")
                .containsExactly("part-2", "part-3", "part-4", "part-5", "part-6");
        assertThat(later(site, "2023/07/08/part-8")).containsExactly("part-9");
        assertThat(later(site, "2023/07/09/part-9")).isEmpty();
    }

    @Test
    void sinceThenHoldsThoseThatChoseTheArticle() {
        TestSite site = new TestSite("topics: open")
                .article("2023/07/01/first", "topics: [Ports]")
                .article("2023/07/02/other", "topics: [Budget]")
                .article("2023/07/03/second", "topics: [Ports]");

        assertThat(earlier(site, "2023/07/03/second")).containsExactly("first");
        assertThat(later(site, "2023/07/01/first")).containsExactly("second");
    }

    @Test
    void articlesInOtherLanguagesAreNotOffered() {
        TestSite site = new TestSite("topics: open")
                .file("stories/harbour.md", "name: The harbour", "")
                .article("2023/07/01/talks", "topics: [Ports]", "story: harbour")
                .article("2023/07/01/talks.ko", "topics: [Ports]", "story: harbour", "language: ko")
                .article("2023/07/03/second", "topics: [Ports]", "story: harbour");

        assertThat(later(site, "2023/07/01/talks")).containsExactly("second");
        assertThat(later(site, "2023/07/01/talks.ko")).isEmpty();
        assertThat(earlier(site, "2023/07/03/second")).containsExactly("talks");
    }

    @Test
    void aWithdrawnArticleNeitherHasNorIsARelatedOne() {
        TestSite site = new TestSite("topics: open")
                .article("2023/07/01/first", "topics: [Ports]")
                .article("2023/07/02/gone", "topics: [Ports]", "status: withdrawn")
                .article("2023/07/03/second", "topics: [Ports]");
        Published gone = site.site().withdrawn().get(0);

        assertThat(site.site().earlier(gone)).isEmpty();
        assertThat(site.site().later(gone)).isEmpty();
        assertThat(earlier(site, "2023/07/03/second")).containsExactly("first");
    }

    @Test
    void nothingIsRelatedWhereNobodyWantsIt() {
        TestSite site = new TestSite("topics: open", "outputs: [topics]")
                .article("2023/07/01/first", "topics: [Ports]")
                .article("2023/07/03/second", "topics: [Ports]");

        assertThat(earlier(site, "2023/07/03/second")).isEmpty();
        assertThat(later(site, "2023/07/01/first")).isEmpty();
    }
}
