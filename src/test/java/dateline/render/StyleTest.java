package dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The default theme's stylesheet. */
class StyleTest {
    private static final double READABLE = 4.5;
    private static final String STYLE = read();

    @Test
    void hasOnlyColorsThatCanBeReadOnEachOther() {
        for (Map<String, String> tokens : List.of(tokens(":root {"), tokens("@media (prefers-color-scheme: dark) {"))) {
            for (String text : List.of("ink", "quiet", "accent")) {
                assertThat(contrast(tokens, text, "paper"))
                        .as(text + " on paper")
                        .isGreaterThanOrEqualTo(READABLE);
            }
            for (String text : List.of("ink", "quiet", "accent")) {
                assertThat(contrast(tokens, text, "shade-1"))
                        .as(text + " on shade-1")
                        .isGreaterThanOrEqualTo(READABLE);
            }
            for (String shade : List.of("shade-2", "shade-3", "shade-4")) {
                assertThat(contrast(tokens, "ink", shade)).as("ink on " + shade).isGreaterThanOrEqualTo(READABLE);
            }
        }
    }

    @Test
    void loadsNothingElse() {
        assertThat(STYLE).doesNotContain("url(", "@import", "//");
        assertThat(STYLE.length()).isLessThan(30_000);
    }

    @Test
    void stylesOnlyWhatIsPrinted() throws IOException {
        Set<String> printed = new HashSet<>();
        for (Path folder : List.of(Path.of("templates"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(ftlh|java)"))
                        .toList()) {
                    printed.addAll(List.of(Files.readString(file).split("[^a-z-]+")));
                }
            }
        }
        Set<String> styled = new TreeSet<>();
        Matcher rule = Pattern.compile("([^{}]+)\\{").matcher(STYLE.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rule.find()) {
            Pattern.compile("\\.([a-z]+(-[a-z]+)*-?)")
                    .matcher(rule.group(1))
                    .results()
                    .forEach(name -> styled.add(name.group(1)));
        }
        styled.removeAll(printed);
        assertThat(styled).isEmpty();
    }

    /** The custom properties of the first block that follows. */
    private static Map<String, String> tokens(String start) {
        int from = STYLE.indexOf(start);
        Matcher token = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});")
                .matcher(STYLE.substring(from, STYLE.indexOf("}", from)));
        Map<String, String> tokens = new HashMap<>();
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    /** WCAG 2.2: the ratio of the luminances of two colors. */
    private static double contrast(Map<String, String> tokens, String text, String ground) {
        double a = luminance(tokens.get(text));
        double b = luminance(tokens.get(ground));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("templates/style.css"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
