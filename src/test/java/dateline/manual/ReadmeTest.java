package dateline.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of this folder is true. Its examples are tested with the manual's. */
class ReadmeTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>.*?</groupId>\\s*<artifactId>(.*?)</artifactId>");
    private static final Pattern LIBRARY = Pattern.compile("`([a-z][a-z0-9-]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");

    @Test
    void everyLibraryIsNamedWithItsReasonAndNoneElse() throws IOException {
        String libraries = readme().lines()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.substring(0, line.indexOf(" |", 2)))
                .reduce("", String::concat);
        assertThat(all(LIBRARY, libraries))
                .containsExactlyInAnyOrderElementsOf(all(DEPENDENCY, Files.readString(Path.of("pom.xml"))));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        assertThat(all(LINK, readme()))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
