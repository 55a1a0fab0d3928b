package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dateline.article.ContentReader;
import dateline.markdown.MarkdownSettings;
import dateline.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorFilesTest {
    /** With {@code -Dupdate} the files of this repository are written anew. */
    @Test
    void thisRepositorysOwnDigestHasThemToo() throws IOException {
        for (Map.Entry<String, String> file : EditorFiles.all().entrySet()) {
            Path path = Path.of(file.getKey());
            if (System.getProperty("update") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            assertThat(path).hasContent(file.getValue());
        }
    }

    @Test
    void allAreJson() {
        EditorFiles.all()
                .forEach((name, text) -> assertThat(JsonParser.parseString(text).isJsonObject())
                        .as(name)
                        .isTrue());
    }

    @Test
    void eachSnippetIsFrontMatterWithoutAProblemOnceItsPlacesAreFilled() {
        JsonObject snippets = JsonParser.parseString(EditorFiles.all().get(".vscode/dateline.code-snippets"))
                .getAsJsonObject();
        ContentReader reader = new ContentReader(ZoneId.of("Asia/Seoul"), "en", MarkdownSettings.DEFAULT);
        assertThat(snippets.keySet()).hasSize(7);
        for (Map.Entry<String, JsonElement> snippet : snippets.entrySet()) {
            assertThat(reader.read(Source.of(path(snippet.getKey()), filled(snippet.getValue())))
                            .problems())
                    .as(snippet.getKey())
                    .isEmpty();
        }
    }

    private static String path(String snippet) {
        String name = snippet.replaceFirst(".* ", "");
        return switch (name) {
            case "article", "edition" -> "content/2023/07/03/" + name + ".md";
            case "story" -> "content/stories/x.md";
            default -> "content/" + name + "s/x.md";
        };
    }

    /** The snippet's text as the editor inserts it, with its comments made keys. */
    private static String filled(JsonElement snippet) {
        StringBuilder text = new StringBuilder();
        snippet.getAsJsonObject()
                .getAsJsonArray("body")
                .forEach(line -> text.append(line.getAsString()).append('\n'));
        return text.toString()
                .replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2023-07-03")
                .replaceAll("\\$\\{1:(\\w+)}", "$1")
                .replace("$0", "Text.")
                .replaceAll("\\\\([$}\\\\])", "$1")
                .replaceAll("(?m)^# ", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content/2023/07/03/a b.md:5:10: error[topic-unknown]: unknown topic | content/2023/07/03/a b.md | 5 | 10 | error",
                "site.yml: warning[site-missing]: nothing                            | site.yml                  |   |    | warning",
            })
    void theTaskFindsProblemsInWhatCheckPrints(String line, String file, String row, String column, String severity) {
        JsonObject pattern = JsonParser.parseString(EditorFiles.all().get(".vscode/tasks.json"))
                .getAsJsonObject()
                .getAsJsonArray("tasks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("problemMatcher")
                .getAsJsonObject("pattern");
        Matcher matcher = Pattern.compile(pattern.get("regexp").getAsString()).matcher(line);
        assertThat(matcher.matches()).isTrue();
        assertThat(matcher.group(pattern.get("file").getAsInt())).isEqualTo(file);
        assertThat(matcher.group(pattern.get("line").getAsInt())).isEqualTo(row);
        assertThat(matcher.group(pattern.get("column").getAsInt())).isEqualTo(column);
        assertThat(matcher.group(pattern.get("severity").getAsInt())).isEqualTo(severity);
    }
}
