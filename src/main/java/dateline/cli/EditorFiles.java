package dateline.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dateline.article.Schemas;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files under {@code .vscode/} that make an editor know a digest: the keys of {@code site.yml} are completed and
 * checked as they are typed, {@code article} and a tab key makes an article's front matter, and the task "Check the
 * digest" marks every problem at its line.
 */
final class EditorFiles {
    private static final String FOLDER = ".vscode/";

    /** What stands behind each snippet's required keys: a place to type, or the day. */
    private static final Map<String, Map<String, String>> TYPED = Map.of(
            "article", Map.of("title", "${1:Headline}", "date", "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"),
            "page", Map.of("title", "${1:Title}"),
            "edition", Map.of());

    private EditorFiles() {}

    /** Texts by path below the site's folder. */
    static SortedMap<String, String> all() {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : Schemas.names()) {
            files.put(FOLDER + "schemas/" + name + ".json", JsonReport.print(Schemas.of(name)));
        }
        files.put(FOLDER + "dateline.code-snippets", JsonReport.print(snippets()));
        files.put(FOLDER + "settings.json", Resource.text("vscode/settings.json"));
        files.put(FOLDER + "tasks.json", Resource.text("vscode/tasks.json"));
        files.put(FOLDER + "extensions.json", Resource.text("vscode/extensions.json"));
        return files;
    }

    private static JsonObject snippets() {
        JsonObject snippets = new JsonObject();
        for (String name : Schemas.names()) {
            if (!name.equals("site")) {
                snippets.add("Front matter: " + name, snippet(name));
            }
        }
        return snippets;
    }

    private static JsonObject snippet(String name) {
        Map<String, String> typed = TYPED.getOrDefault(name, Map.of("name", "${1:Name}"));
        Map<String, String> marks = new TreeMap<>();
        typed.keySet().forEach(key -> marks.put(key, "\u0000" + key + "\u0000"));
        String text = escaped(Schemas.stub(name, marks));
        for (Map.Entry<String, String> value : typed.entrySet()) {
            text = text.replace("\u0000" + value.getKey() + "\u0000", value.getValue());
        }
        JsonArray body = new JsonArray();
        text.lines().forEach(body::add);
        body.add("$0");
        JsonObject snippet = new JsonObject();
        snippet.addProperty("scope", "markdown");
        snippet.add("prefix", new JsonPrimitive(name));
        snippet.add("body", body);
        return snippet;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }
}
