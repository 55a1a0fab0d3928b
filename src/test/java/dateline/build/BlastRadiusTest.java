package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many files an edit touches, by their kind: as many in an archive of three thousand articles as in one of three
 * hundred.
 */
class BlastRadiusTest {
    private static final int A_DAY = 6;
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 7, 20);
    private static final String NEW = "content/2023/07/20/new.md";

    @TempDir
    private Path temp;

    /** What happens to an archive, one after the other. */
    private enum Edit {
        ADD("article added") {
            @Override
            void change(Papers papers) {
                papers.put(
                        NEW,
                        "---\ntitle: New\ndate: 2023-07-20T18:00\ntopics: [topic-1]\nauthors: [jane]\n---\nText.\n");
            }
        },
        BODY("body changed") {
            @Override
            void change(Papers papers) {
                papers.append(NEW, "One more paragraph.");
            }
        },
        TITLE("title changed") {
            @Override
            void change(Papers papers) {
                papers.set("content/2023/07/10/news-2.md", "title", "Another title");
            }
        },
        TOPIC("topic renamed") {
            @Override
            void change(Papers papers) {
                papers.set("content/topics/rare.md", "name", "Rare earths");
            }
        },
        STORY("story taken up") {
            @Override
            void change(Papers papers) {
                papers.set("content/2023/07/18/news-2.md", "story", "storm");
            }
        },
        STORY_NAME("story renamed") {
            @Override
            void change(Papers papers) {
                papers.set("content/stories/storm.md", "name", "The great storm");
            }
        },
        DELETE("article deleted") {
            @Override
            void change(Papers papers) {
                papers.files().remove(NEW);
            }
        };

        private final String words;

        Edit(String words) {
            this.words = words;
        }

        abstract void change(Papers papers);
    }

    /** The files that a build rendered and wrote. */
    private static final class Touched implements Progress {
        private final List<String> rendered = new ArrayList<>();
        private final List<String> written = new ArrayList<>();

        @Override
        public void at(String stage, int done, int total) {
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public synchronized void did(Stage stage, Collection<?> items, long bytes) {
            if (stage == Stage.RENDER || stage == Stage.PUBLISH) {
                items.forEach(item -> (stage == Stage.RENDER ? rendered : written).add(item.toString()));
            }
        }

        /** {@code article 3/1}: three rendered, one of them written. */
        String byKind() {
            SortedMap<String, int[]> kinds = new TreeMap<>();
            rendered.forEach(path -> kinds.computeIfAbsent(kind(path), kind -> new int[2])[0]++);
            written.forEach(path -> kinds.computeIfAbsent(kind(path), kind -> new int[2])[1]++);
            StringBuilder words = new StringBuilder();
            kinds.forEach((kind, numbers) -> words.append(kind + " " + numbers[0])
                    // which parts of the search a word falls into is chance
                    .append(kind.equals("search") ? "" : "/" + numbers[1])
                    .append("\n"));
            return words.toString();
        }
    }

    private static final Map<String, String> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("\\d{4}/\\d\\d/\\d\\d/[^/]+/index\\.html", "article"),
            Map.entry("\\d{4}/\\d\\d/\\d\\d/index\\.html", "edition"),
            Map.entry("\\d{4}/\\d\\d/index\\.html", "month"),
            Map.entry("\\d{4}/w\\d\\d/index\\.html", "week"),
            Map.entry("\\d{4}/index\\.html", "year"),
            Map.entry("(topics|sections|authors|sources)/[^/]+/\\d+/index\\.html", "closed page of a subject"),
            Map.entry("(topics|stories|sections|authors|sources)/[^/]+/index\\.html", "subject"),
            Map.entry("(\\d{4}/\\d\\d)/feed\\.xml", "archived feed"),
            Map.entry("(sitemap|news-sitemap).*", "sitemap"),
            Map.entry("search/.*", "search"),
            Map.entry(".*/email\\.(eml|html|txt)", "letter"),
            Map.entry("(.*/)?new\\.json", "what is new"),
            Map.entry(".*(feed\\.xml|rss\\.xml|feed\\.json)", "feed")));

    private static String kind(String path) {
        return KINDS.entrySet().stream()
                .filter(kind -> path.matches(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(path);
    }

    @Test
    void anEditTouchesAsManyFilesInALargeArchiveAsInASmallOne() throws IOException {
        Map<Edit, String> small = touchedBy(300);
        Map<Edit, String> large = touchedBy(3000);
        assertThat(large).isEqualTo(small);
        assertThat(told(small)).as("rendered and written, by kind").isEqualTo("""
                article added:
                  404.html 1/1
                  archive/index.html 1/1
                  archived feed 1/1
                  article 7/7
                  edition 1/1
                  feed 9/9
                  index.html 1/1
                  letter 3/3
                  month 1/1
                  search 26
                  sitemap 3/3
                  subject 3/3
                  topics/index.html 1/1
                  week 1/1
                  what is new 2/2
                  year 1/1
                body changed:
                  article 1/1
                  edition 1/0
                  index.html 1/0
                  letter 3/3
                  search 26
                title changed:
                  archived feed 1/1
                  article 13/13
                  closed page of a subject 2/2
                  edition 1/1
                  feed 3/3
                  letter 3/3
                  month 1/1
                  search 26
                  subject 1/1
                  week 1/1
                topic renamed:
                  article 11/11
                  feed 12/12
                  search 62
                  sitemap 1/1
                  subject 2/2
                  topics/index.html 1/1
                  what is new 1/1
                story taken up:
                  article 10/10
                  feed 3/3
                  index.html 1/1
                  search 26
                  stories/index.html 1/1
                  subject 1/1
                story renamed:
                  article 7/7
                  feed 3/3
                  index.html 1/1
                  search 61
                  stories/index.html 1/1
                  subject 1/1
                article deleted:
                  404.html 1/1
                  archive/index.html 1/1
                  archived feed 1/1
                  article 6/6
                  edition 1/1
                  feed 9/9
                  index.html 1/1
                  letter 3/3
                  month 1/1
                  search 25
                  sitemap 3/3
                  subject 3/3
                  topics/index.html 1/1
                  week 1/1
                  what is new 2/2
                  year 1/1
                """);
        assertThat(List.of(large.get(Edit.ADD), large.get(Edit.BODY), large.get(Edit.DELETE)))
                .as("closed pages never change")
                .noneMatch(files -> files.contains("closed"));
    }

    private static String told(Map<Edit, String> touched) {
        StringBuilder words = new StringBuilder();
        touched.forEach((edit, files) -> words.append(edit.words).append(":\n").append(files.indent(2)));
        return words.toString();
    }

    private SortedMap<Edit, String> touchedBy(int articles) throws IOException {
        Papers papers = archive(articles);
        Path site = temp.resolve("site" + articles);
        papers.writeTo(Files.createDirectories(site));
        build(site, Progress.NONE);
        SortedMap<Edit, String> touched = new TreeMap<>();
        for (Edit edit : Edit.values()) {
            Touched files = new Touched();
            edit.change(papers);
            papers.writeTo(site);
            build(site, files);
            touched.put(edit, files.byKind());
        }
        return touched;
    }

    private static void build(Path site, Progress progress) throws IOException {
        Instant now = Instant.parse("2023-07-31T00:00:00Z");
        Outcome outcome =
                Build.run(new BuildRequest(site, site.resolve("public"), now, false, false, false, 2, true), progress);
        assertThat(outcome.problems()).isEmpty();
    }

    /** An archive that ends on the same day whatever its size, with the same articles on its last days. */
    private static Papers archive(int size) {
        Papers papers = new Papers();
        papers.put("site.yml", """
                title: Test Digest
                url: https://digest.example/
                zone: Asia/Seoul
                sections: [Politics, World]
                lists: {size: 10}
                """);
        papers.put("content/stories/storm.md", "---\nname: The storm\n---\nIt came in July.\n");
        papers.put("content/topics/rare.md", "---\nname: Rare metals\ntype: organization\n---\n");
        papers.put("content/authors/jane.md", "---\nname: Jane Quay\n---\n");
        for (int topic = 0; topic < 10; topic++) {
            papers.put("content/topics/topic-" + topic + ".md", "---\nname: Topic " + topic + "\n---\n");
        }
        for (int i = 0; i < size; i++) {
            LocalDate day = LAST_DAY.minusDays(i / A_DAY);
            String path = "content/" + day.toString().replace('-', '/') + "/news-" + i % A_DAY + ".md";
            papers.put(
                    path, "---\ntitle: News " + (size - i) + "\ndate: " + day + "T0" + i % A_DAY + ":00\n---\nText.\n");
            papers.set(path, "topics", "[topic-" + i % 10 + (i % 60 == 7 && i < 300 ? ", rare" : "") + "]");
            papers.set(path, "section", i % 2 == 0 ? "Politics" : "World");
            papers.set(path, "sources", "[Agency " + i % 3 + "]");
            if (i % 50 == 9 && i < 300) {
                papers.set(path, "story", "storm");
                papers.append(path, "Rare metals are rare.");
            }
        }
        return papers;
    }
}
