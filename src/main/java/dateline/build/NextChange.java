package dateline.build;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dateline.article.Article;
import dateline.article.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The next instant at which the clock alone changes the site, and why: {@code .dateline/next-change.json}, from which a
 * build service schedules one build.
 */
final class NextChange {
    static final String FILE = "next-change.json";
    private static final int MOST = 100;
    private static final Duration NEWS = Duration.ofDays(2);

    private NextChange() {}

    /** The document; its instant is null when nothing will change by itself. */
    static String json(Optional<Instant> at, List<Document> documents) {
        JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.add("at", JsonNull.INSTANCE);
        at.ifPresent(instant -> json.addProperty("at", instant.toString()));
        JsonArray causes = new JsonArray();
        at.ifPresent(instant -> causes(instant, documents).forEach(causes::add));
        json.add("causes", causes);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .serializeNulls()
                        .create()
                        .toJson(json) + "\n";
    }

    private static List<JsonObject> causes(Instant at, List<Document> documents) {
        List<JsonObject> causes = new ArrayList<>();
        for (Document document : documents) {
            if (document instanceof Article article && !article.draft() && causes.size() < MOST) {
                reason(at, article).ifPresent(reason -> causes.add(cause(reason, article.file())));
            }
        }
        return causes;
    }

    private static JsonObject cause(String reason, String path) {
        JsonObject cause = new JsonObject();
        cause.addProperty("reason", reason);
        cause.addProperty("path", path);
        return cause;
    }

    private static Optional<String> reason(Instant at, Article article) {
        Instant date = article.date().toInstant();
        if (article.embargo().filter(embargo -> embargo.toInstant().equals(at)).isPresent()) {
            return Optional.of("embargo");
        }
        if (article.expires().filter(expires -> expires.toInstant().equals(at)).isPresent()) {
            return Optional.of("expires");
        }
        if (date.equals(at)) {
            return Optional.of("date");
        }
        Duration since = Duration.between(date.plus(NEWS), at);
        return !since.isNegative() && since.compareTo(Duration.ofSeconds(1)) <= 0
                ? Optional.of("news-sitemap")
                : Optional.empty();
    }
}
