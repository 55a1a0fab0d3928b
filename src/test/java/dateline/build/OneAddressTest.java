package dateline.build;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that claim one address, with every kind of document that lies beside an article. */
class OneAddressTest {
    private static final String SITE = """
            title: Harbour Brief
            url: https://harbour.example/
            zone: UTC
            outputs: [default, ninjs, cards, e-book]
            precompress: true
            """;
    private static final String ARTICLE = """
            ---
            title: Ferries stay in port
            date: 2023-07-03T10:00
            slug: ferries
            ---
            All of them.
            """;

    @TempDir
    private Path site;

    @Test
    void twoArticlesAtOneAddressAreAMistakeOfTheirs() throws IOException {
        Path day = Files.createDirectories(site.resolve("content/2023/07/03"));
        Files.writeString(site.resolve("site.yml"), SITE);
        Files.writeString(day.resolve("one.md"), ARTICLE);
        Files.writeString(day.resolve("two.md"), ARTICLE);
        Path document = Files.createDirectories(site.resolve("content/static/2023/07/03/ferries"));
        Files.writeString(document.resolve("ninjs.json"), "{}");
        Outcome outcome = Build.run(
                new BuildRequest(
                        site,
                        site.resolve("public"),
                        Instant.parse("2023-07-04T00:00:00Z"),
                        false,
                        false,
                        false,
                        2,
                        true),
                Progress.NONE);
        assertThat(outcome.published()).isFalse();
        assertThat(outcome.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "content/2023/07/03/two.md:4:7: error[url-taken]: the address /2023/07/03/ferries/ is already taken"
                                + " by content/2023/07/03/one.md",
                        "content/static/2023/07/03/ferries/ninjs.json: error[url-taken]: the address"
                                + " /2023/07/03/ferries/ninjs.json is already taken by outputs: in site.yml");
    }
}
