package dateline.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.page.View;
import dateline.source.Checked;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The default theme, printed with sample records of every kind of page. */
class ThemeTest {
    private static final Path FOLDER = Path.of("templates");
    private static final Map<String, String> TEXTS = texts();
    private static final Templates THEME = checked(Templates.of(TEXTS, words("en")));

    static Stream<View> views() {
        return Stream.concat(SampleViews.full().stream(), SampleViews.bare().stream())
                .filter(view -> !isLetter(view));
    }

    /** A letter is no page of the site; it has tests of its own. */
    private static boolean isLetter(View view) {
        return view instanceof View.Email;
    }

    @ParameterizedTest
    @MethodSource("views")
    void printsAPageThatValidatorsAccept(View view) {
        assertThat(Markup.errors(print(THEME, view))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void givesEveryPageOneHeadingOfTheFirstLevelAndNoGaps(View view) {
        Document page = Jsoup.parse(print(THEME, view));
        List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void namesEveryNavigationDifferently(View view) {
        assertThat(Jsoup.parse(print(THEME, view)).select("nav").eachAttr("aria-label"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("views")
    void keepsToItsContentSecurityPolicy(View view) {
        Document page = Jsoup.parse(print(THEME, view));
        assertThat(page.select("[style], style, script:not([type=application/ld+json]):not([src]), iframe, object"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("link[rel=stylesheet], link[rel=icon], img").stream()
                        .flatMap(element -> Stream.of(element.attr("href"), element.attr("src"))))
                .allSatisfy(address -> assertThat(address).doesNotContain("//"));
    }

    @Test
    void startsEveryPageWithTheWaysPastTheMasthead() {
        for (View view : SampleViews.full()) {
            Document page = Jsoup.parse(print(THEME, view));
            if (!(view instanceof View.Redirect) && !isLetter(view)) {
                List<Element> first =
                        page.body().select("a, button, [tabindex=0]").subList(0, 2);
                assertThat(first).extracting(link -> link.attr("href")).containsExactly("#main", "#nav");
                assertThat(page.select("main#main, nav#nav")).hasSize(2);
            }
        }
    }

    @Test
    void hasNoWordsButThoseOfItsLists() {
        Map<String, String> silent = new TreeMap<>(words("en"));
        silent.replaceAll((key, value) -> "§" + key + "§" + places(value));
        Templates theme = checked(Templates.of(TEXTS, silent));
        for (View view : SampleViews.full()) {
            Document page = Jsoup.parse(print(theme, view));
            page.select("script, [lang=xx]").remove();
            assertThat(page.text() + page.select("[aria-label]").eachAttr("aria-label"))
                    .satisfies(text -> assertThat(
                                    text.replaceAll("§[^§]*§", "").replaceAll("editor@\\S+|/address/\\S+", ""))
                            .as(view.template())
                            .doesNotContainPattern("\\p{L}"));
        }
    }

    @Test
    void hasTheSameWordsInEveryLanguage() throws IOException {
        List<String> languages;
        try (Stream<Path> files = Files.list(FOLDER.resolve("words"))) {
            languages = files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        }
        assertThat(languages).contains("en", "ko");
        for (String language : languages) {
            assertThat(words(language).keySet())
                    .as(language)
                    .isEqualTo(words("en").keySet());
            words(language)
                    .forEach((key, value) -> assertThat(
                                    places(value).chars().sorted().toArray())
                            .as(language + ": " + key)
                            .isEqualTo(places(words("en").get(key))
                                    .chars()
                                    .sorted()
                                    .toArray()));
        }
    }

    private static String places(String value) {
        return Pattern.compile("\\{\\d}")
                .matcher(value)
                .results()
                .map(MatchResult::group)
                .reduce("", String::concat);
    }

    private static String print(Templates theme, View view) {
        return new String(checked(theme.render(view, "/sample/")), UTF_8);
    }

    private static <T> T checked(Checked<T> checked) {
        assertThat(checked.problems()).isEmpty();
        return checked.value();
    }

    private static Map<String, String> texts() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".ftlh")).toList()) {
                texts.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> words(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("words/" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
