package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.PublishedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The demonstration digest in a browser, from a host that applies its security policy. */
class BrowserTest {
    private static final Instant NOW = Instant.parse("2031-12-01T00:00:00Z");
    private static final String FOCUS = "document.activeElement.";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path koreanFolder;

    private static Browser browser;
    private static PublishedSite site;
    private static Host host;
    private static Host korean;

    @BeforeAll
    static void publish() throws IOException {
        browser = Browser.start();
        site = PublishedSite.of(Path.of(""), "https://user.example/repo/", folder, NOW);
        host = Host.of(site.folder(), "/repo");
        PublishedSite other = PublishedSite.of(
                Path.of("src/test/sites/korean-digest"), "https://hangang.example/", koreanFolder, NOW);
        korean = Host.of(other.folder(), "");
    }

    @AfterAll
    static void close() {
        List.of(host, korean).forEach(each -> {
            if (each != null) {
                each.close();
            }
        });
        if (browser != null) {
            browser.close();
        }
    }

    /** Whatever a test does: scripts fail nowhere, the security policy blocks nothing, and nobody else is asked for anything. */
    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(host.url()) || url.startsWith(korean.url()) || url.startsWith("data:"));
    }

    /** One page of each kind, by kind. */
    private static SortedMap<String, String> kinds() {
        SortedMap<String, String> kinds = new TreeMap<>();
        site.pages().forEach((file, page) -> {
            if (file.endsWith("index.html") && !page.body().hasClass("redirect")) {
                kinds.putIfAbsent(page.body().className(), file.replaceFirst("index\\.html$", ""));
            }
        });
        return kinds;
    }

    @Test
    void everyKindOfPageIsAccessibleInLightAndDarkOnPhonesAndDesks() {
        SortedMap<String, String> kinds = kinds();
        assertThat(kinds.keySet())
                .contains("archive", "article", "edition", "front", "month", "page", "search", "section", "source")
                .contains("stories", "story", "topic", "topics", "week", "year");
        List<String> violations = new ArrayList<>();
        kinds.forEach((kind, path) -> {
            browser.open(host.url() + path);
            browser.loadAxe();
            for (int width : new int[] {1280, 360}) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.show(width, dark);
                    String where = kind + ", " + width + " pixels, " + (dark ? "dark: " : "light: ");
                    browser.violations().forEach(violation -> violations.add(where + violation));
                    if (Integer.parseInt(browser.value("document.documentElement.scrollWidth")) > width) {
                        violations.add(where + "scrolls sideways");
                    }
                }
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void theKeyboardSkipsToTheContentsAndToTheNavigation() {
        browser.open(host.url());
        browser.press(Keys.TAB);
        assertThat(browser.value(FOCUS + "getAttribute('href')")).isEqualTo("#main");
        assertThat(browser.value(FOCUS + "getBoundingClientRect().height > 20")).isEqualTo("true");
        browser.press(Keys.ENTER);
        assertThat(browser.value(FOCUS + "id")).isEqualTo("main");

        browser.open(host.url() + "archive/");
        browser.press(Keys.TAB, Keys.TAB);
        assertThat(browser.value(FOCUS + "getAttribute('href')")).isEqualTo("#nav");
        browser.press(Keys.ENTER);
        assertThat(browser.value(FOCUS + "id")).isEqualTo("nav");
        browser.press(Keys.TAB);
        assertThat(browser.value(FOCUS + "closest('nav').id")).isEqualTo("nav");
        assertThat(browser.value(FOCUS + "getAttribute('href')")).isEqualTo("/repo/");
        browser.press(Keys.TAB, Keys.ENTER);
        browser.await("location.pathname === '/repo/topics/'");
    }

    @Test
    void theKeyboardSearches() {
        browser.open(host.url());
        browser.value("document.querySelector('.menu li:last-child a').focus()");
        browser.press(Keys.ENTER);
        browser.await("document.activeElement.id === 'q'");
        browser.press("hwas");
        found(6);
        assertThat(browser.value("document.querySelector('[role=status]').textContent"))
                .isEqualTo("6 articles");
        assertThat(browser.address()).isEqualTo(host.url() + "search/?q=hwas");
        assertThat(browser.value("document.querySelector('#search-results mark').textContent"))
                .startsWith("Hwas");

        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        String second = browser.value("document.querySelectorAll('#search-results .headline a')[1].href");
        assertThat(browser.value(FOCUS + "href")).isEqualTo(second);
        browser.press(Keys.ESCAPE);
        assertThat(browser.value(FOCUS + "id")).isEqualTo("q");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await("document.body.className === 'article'");
        browser.back();
        browser.await("document.body.className === 'search'");
        found(6);
    }

    @Test
    void searchesForPhrasesAndInParts() {
        browser.open(host.url() + "search/?q=camp+david");
        found(3);
        browser.open(host.url() + "search/?q=%22The+leader+travels%22");
        found(1);
        browser.open(host.url() + "search/?q=%22leader+the+travels%22");
        browser.await("document.querySelector('[role=status]').textContent === 'No article matches.'");
        browser.open(host.url() + "search/?q=kim&from=2023-09-13&to=2023-09-13&section=north-korea");
        browser.await("document.querySelector('#search-results time')?.dateTime === '2023-09-13'");
        assertThat(browser.value("document.getElementById('section').value")).isEqualTo("north-korea");
        browser.open(host.url() + "search/?topic=kim-jong-un");
        browser.await("document.querySelectorAll('#search-results li').length > 3");
        browser.open(host.url() + "search/?q=kim");
        browser.await("document.querySelectorAll('#search-results li').length === 10");
        browser.value("document.getElementById('search-more').click()");
        browser.await("document.activeElement === document.querySelectorAll('#search-results a')[10]");
    }

    @Test
    void searchesInKorean() {
        browser.open(korean.url() + "search/");
        browser.type("q", "다리");
        found(2);
        browser.type("q", "예산");
        found(1);
        assertThat(browser.value("document.querySelector('#search-results a').textContent"))
                .contains("예산");
        browser.type("q", "한");
        browser.await("document.querySelectorAll('#search-results li').length > 0");
        assertThat(browser.value("document.querySelector('[role=status]').textContent"))
                .isNotEmpty();
    }

    private static void found(int articles) {
        browser.await("document.querySelectorAll('#search-results li').length === " + articles);
    }

    @Test
    void readsQuestionsAsTheIndexReadsTexts() throws IOException {
        browser.open(host.url() + "search/");
        for (String line : Files.readAllLines(Path.of("src/test/cases/terms.tsv"))) {
            String[] parts = line.split("\t", 2);
            assertThat(browser.promised(
                            "import('/repo/search-index.js').then(({terms}) => terms(arguments[0]).map((it) => it.term).join(' '))",
                            parts[0]))
                    .as(parts[0])
                    .isEqualTo(parts[1]);
        }
    }

    @Test
    void tellsReturningReadersWhatIsNew() {
        String topic = host.url() + "topics/north-korea/";
        browser.open(topic);
        String key = "'dateline /repo/topics/north-korea/new.json'";
        browser.await("localStorage.getItem(" + key + ")");
        assertThat(browser.value("document.getElementById('catch-up').hidden")).isEqualTo("true");

        String visit = "JSON.parse(localStorage.getItem(" + key + "))";
        browser.promised("(async () => { const visit = " + visit
                + "; localStorage.setItem(" + key
                + ", JSON.stringify({at: visit.at - 3600000, seen: visit.seen.slice(2), before: []})); })()");
        for (int reading = 0; reading < 2; reading++) {
            browser.open(topic);
            browser.await("!document.getElementById('catch-up').hidden");
            assertThat(browser.value("document.getElementById('catch-up').textContent"))
                    .isEqualTo("2 new articles since your last visit");
            assertThat(browser.value("document.querySelectorAll('main b.new').length"))
                    .isEqualTo("2");
        }
        browser.loadAxe();
        assertThat(browser.violations()).isEmpty();
        browser.open(host.url());
        browser.await("localStorage.getItem('dateline /repo/new.json')");
    }

    /** A letter's addresses are those of the site, so that the site must be where it says that it is. */
    @Test
    void theEmailEditionIsReadOnTheSiteAsInTheMail(@TempDir Path home) throws IOException {
        int port = Host.freePort();
        String url = "http://127.0.0.1:" + port + "/";
        PublishedSite there = PublishedSite.of(Path.of(""), url, home, NOW);
        try (Host own = Host.of(there.folder(), "", port)) {
            browser.show(1280, true);
            browser.open(own.url() + "2023/07/18/email.html");
            assertThat(browser.value("getComputedStyle(document.querySelector('h1')).fontSize"))
                    .isEqualTo("36px");
            assertThat(browser.value("getComputedStyle(document.querySelector('table table')).maxWidth"))
                    .isEqualTo("600px");
            assertThat(browser.value("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(20, 19, 15)");
            browser.await("document.querySelector('img').naturalWidth > 0");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isNotEmpty().allMatch(asked -> asked.startsWith(own.url()));
            browser.open(host.url());
        }
    }

    @Test
    void withoutScriptsTheSearchPageLeadsToTheArchive() {
        browser.open(host.url() + "search/");
        var page = site.pages().get("search/index.html");
        browser.scripting(false);
        browser.open(host.url() + "search/");
        assertThat(browser.value("getComputedStyle(document.getElementById('search')).display"))
                .isEqualTo("none");
        browser.scripting(true);
        assertThat(page.select("noscript").text()).contains("JavaScript");
        assertThat(page.select("main .row a").eachAttr("href")).contains("/repo/archive/", "/repo/topics/");
    }
}
