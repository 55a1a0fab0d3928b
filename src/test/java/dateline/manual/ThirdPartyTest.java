package dateline.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The notice that goes along with the jar, held against the build file. */
class ThirdPartyTest {
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ARTIFACT =
            Pattern.compile("<artifactId>(.*?)</artifactId>\\s*<version>(.*?)</version>");

    private static String resource(String name) throws IOException {
        try (InputStream in = ThirdPartyTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyLibraryInTheJarIsNamedWithItsVersion() throws IOException {
        String notice = resource("/META-INF/THIRD-PARTY.txt");
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher flexmark = Pattern.compile("<flexmark.version>(.*?)<").matcher(pom);
        assertThat(flexmark.find()).isTrue();
        assertThat(notice).contains("flexmark " + flexmark.group(1));
        List<String> shaded = DEPENDENCY
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(found -> !found.contains("<scope>"))
                .toList();
        assertThat(shaded).hasSizeGreaterThan(10);
        for (String dependency : shaded) {
            MatchResult artifact =
                    ARTIFACT.matcher(dependency).results().findFirst().orElseThrow();
            boolean own = !artifact.group(2).startsWith("${");
            assertThat(notice)
                    .containsPattern("(?m)(^|[ ,])" + Pattern.quote(artifact.group(1))
                            + (own ? " " + Pattern.quote(artifact.group(2)) + "[:,]" : "[ ,:]"));
        }
    }

    @Test
    void licensesWhoseWordsMustGoAlongDo() throws IOException {
        assertThat(resource("/META-INF/dateline/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(resource("/META-INF/THIRD-PARTY.txt"))
                .contains("JCodec project", "JCraft, Inc.", "Vladimir Schneider", "Jonathan Hedley", "Robin Stocker")
                .contains("Redistributions in binary form must reproduce the above copyright notice")
                .contains("this permission notice shall be included in all copies");
    }
}
