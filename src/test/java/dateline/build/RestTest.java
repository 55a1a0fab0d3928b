package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that nobody has touched for some seconds is not read again, and whatever touches it is noticed. */
class RestTest {
    private static final Instant NOW = Instant.parse("2023-07-04T00:00:00Z");
    private static final String TALKS = "---\ntitle: Talks\ndate: 2023-07-03T12:00\n---\nText.\n";
    /** Longer than file systems' coarsest time stamps. */
    private static final long REST_MILLIS = 2_100;

    /** As many sites as tests, at rest before the first begins. */
    private static final Deque<Path> SITES = new ArrayDeque<>();

    private Path site;

    @BeforeAll
    static void rest(@TempDir Path folder) throws IOException, InterruptedException {
        long tests = Stream.of(RestTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        for (int i = 0; i < tests; i++) {
            SITES.add(site(Files.createDirectory(folder.resolve("site-" + i))));
        }
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    }

    private static Path site(Path site) throws IOException {
        write(site.resolve("site.yml"), """
                title: Test
                url: https://test.example/
                zone: Asia/Seoul
                """);
        Path day = site.resolve("content/2023/07/03");
        write(day.resolve("talks.md"), TALKS);
        write(
                day.resolve("later.md"),
                "---\ntitle: Later\ndate: 2023-07-03T13:00\nembargo: 2023-07-05T00:00:00Z\n---\nLater.\n");
        write(day.resolve("draft.md"), "---\ntitle: Draft\ndate: 2023-07-03T13:00\ndraft: true\n---\nText.\n");
        return site;
    }

    @BeforeEach
    void build() throws IOException {
        site = SITES.remove();
        assertThat(published().rendered()).isPositive();
        assertThat(isRead(NOW, false)).as("the second build looks at all files").isFalse();
    }

    @Test
    void theResultIsToldAsBefore() throws IOException {
        Outcome outcome = published();

        assertThat(outcome.published()).isTrue();
        assertThat(outcome.articles()).isEqualTo(1);
        assertThat(outcome.pages()).isGreaterThan(10);
        assertThat(List.of(outcome.rendered(), outcome.written(), outcome.removed()))
                .containsOnly(0);
        assertThat(outcome.held()).containsEntry("draft", 1).containsEntry("embargo", 1);
        assertThat(outcome.nextChange()).contains(Instant.parse("2023-07-05T00:00:00Z"));
    }

    @Test
    void anEditIsSeen() throws IOException {
        write(site.resolve("content/2023/07/03/talks.md"), TALKS.replace("Talks", "Tales"));

        published();

        assertThat(Files.readString(site.resolve("public/index.html"))).contains("Tales");
    }

    @Test
    void anEditThatKeepsSizeAndTimeOfWritingIsSeenWhereTheSystemTells() throws IOException {
        Path file = site.resolve("content/2023/07/03/talks.md");
        var before = Files.getLastModifiedTime(file);
        write(site.resolve("content/2023/07/03/talks.md"), TALKS.replace("Talks", "Tales"));
        Files.setLastModifiedTime(file, before);

        published();

        assertThat(Files.readString(site.resolve("public/index.html"))).contains("Tales");
    }

    @Test
    void aFileMoreOrLessIsSeen() throws IOException {
        Files.delete(site.resolve("content/2023/07/03/talks.md"));

        assertThat(published().articles()).isZero();
    }

    @Test
    void aDamagedPublishedFileIsMadeAgain() throws IOException {
        Path page = site.resolve("public/index.html");
        String before = Files.readString(page);
        Files.writeString(page, "x");

        assertThat(published().written()).isEqualTo(1);
        assertThat(Files.readString(page)).isEqualTo(before);
    }

    @Test
    void aRemovedPublishedFileIsMadeAgain() throws IOException {
        Files.delete(site.resolve("public/2023/07/03/talks/index.html"));

        assertThat(published().written()).isEqualTo(1);
    }

    @Test
    void theClockIsSeen() throws IOException {
        assertThat(isRead(Instant.parse("2023-07-04T23:59:59Z"), false))
                .as("before the embargo ends")
                .isFalse();
        assertThat(isRead(Instant.parse("2023-07-05T00:00:00Z"), false))
                .as("when it ends")
                .isTrue();
        assertThat(isRead(NOW, false)).as("a clock put back").isTrue();
    }

    @Test
    void anotherSettingIsSeen() throws IOException {
        assertThat(isRead(NOW, true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Outcome published() throws IOException {
        Outcome outcome = Build.run(request(NOW, false), Progress.NONE);
        assertThat(outcome.problems()).isEmpty();
        return outcome;
    }

    /** Whether a build reads the site's files. */
    private boolean isRead(Instant now, boolean drafts) throws IOException {
        List<String> stages = new ArrayList<>();
        Build.run(request(now, drafts), (stage, done, total) -> {
            synchronized (stages) {
                stages.add(stage);
            }
        });
        return stages.contains("read");
    }

    private BuildRequest request(Instant now, boolean drafts) {
        return new BuildRequest(site, site.resolve("public"), now, drafts, false, false, 1, true);
    }
}
