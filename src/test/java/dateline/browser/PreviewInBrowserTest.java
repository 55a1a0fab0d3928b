package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.build.Outcome;
import dateline.build.Progress;
import dateline.serve.Preview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who writes sees of the preview. */
class PreviewInBrowserTest {
    private static final Preview.Listener NOBODY = new Preview.Listener() {
        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public void built(Outcome outcome, int changed, double seconds) {}

        @Override
        public String failed(Throwable failure) {
            return failure.toString();
        }
    };

    private static final String PROBLEMS =
            "document.querySelector('dateline-preview')?.shadowRoot.querySelector('section')";

    @TempDir
    private Path site;

    @Test
    void aPageFollowsWhatIsSaved() throws IOException {
        write("site.yml", "title: Harbour Brief\nurl: https://harbour.example/repo/\nzone: UTC\n");
        String lines = "A line of the report.\n\n".repeat(200);
        write("content/2023/07/03/report.md", text(lines));
        Instant now = Instant.parse("2023-07-31T15:00:00Z");
        try (Browser browser = Browser.start();
                Preview preview = Preview.open(new Preview.Request(site, () -> now, false, 2, 0, false), NOBODY)) {
            browser.open("http://localhost:" + preview.port() + preview.front() + "2023/07/03/report/");
            browser.await("document.querySelector('.prose')");
            browser.await("(window.scrollTo({top: 1500, behavior: 'instant'}), scrollY === 1500)");
            browser.value("window.first = true");
            write("content/2023/07/03/report.md", text(lines + "The last line."));
            browser.await("document.body.innerText.includes('The last line.') && !window.first");
            browser.await("scrollY === 1500");
            browser.value("window.second = true");
            write("templates/style.css", "body { color: rgb(1, 2, 3) }\n.prose { min-height: 9000px }\n");
            browser.await("getComputedStyle(document.body).color === 'rgb(1, 2, 3)'");
            assertThat(browser.value("window.second")).isEqualTo("true");
            write("content/2023/07/03/report.md", "---\ntitel: Wrong\n---\n");
            browser.await(PROBLEMS + "?.innerText.includes('content/2023/07/03/report.md:2:1')");
            assertThat(browser.value(PROBLEMS + ".innerText")).contains("did you mean title?");
            assertThat(browser.value("document.body.innerText")).contains("The last line.");
            write("content/2023/07/03/report.md", text(lines + "The very last line."));
            browser.await("document.body.innerText.includes('The very last line.') && !" + PROBLEMS);
            assertThat(browser.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private static String text(String body) {
        return "---\ntitle: Report\ndate: 2023-07-03T10:00\n---\n" + body + "\n";
    }
}
