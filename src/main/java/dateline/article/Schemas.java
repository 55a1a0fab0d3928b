package dateline.article;

import com.google.gson.JsonObject;
import dateline.article.ContentPath.Kind;
import dateline.config.SiteKeys;
import dateline.schema.Field;
import dateline.schema.JsonSchemas;
import dateline.schema.Reference;
import dateline.schema.Stub;
import dateline.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys of {@code site.yml} and of each kind of content file, by name: {@code site}, {@code article}, {@code topic},
 * {@code story}, {@code author}, {@code source}, {@code page}, {@code edition}.
 */
public final class Schemas {
    private static final String SITE = "site";

    private Schemas() {}

    /** The names. */
    public static List<String> names() {
        return Stream.concat(Stream.of(SITE), Arrays.stream(Kind.values()).map(Schemas::name))
                .toList();
    }

    /** The JSON Schema (2020-12) of a name. */
    public static JsonObject of(String name) {
        return JsonSchemas.document(table(name));
    }

    /** The keys of a name as tables in Markdown. */
    public static String reference(String name) {
        return Reference.of(table(name));
    }

    /**
     * The front matter of a new file, with its fences.
     *
     * @param given values by key, as YAML writes them
     */
    public static String stub(String name, Map<String, String> given) {
        return Stub.of(table(name), given);
    }

    /** The keys of a name in the order in which they are best written. */
    public static List<String> keys(String name) {
        return table(name).fields().stream().<String>map(Field::name).toList();
    }

    /** The table of a name. */
    static Table table(String name) {
        return name.equals(SITE)
                ? SiteKeys.TABLE
                : Arrays.stream(Kind.values())
                        .filter(kind -> name(kind).equals(name))
                        .findFirst()
                        .map(ContentReader::table)
                        .orElseThrow(() -> new IllegalArgumentException("no schema: " + name));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
