package dateline.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.config.OutputKind;
import dateline.page.Context;
import dateline.page.PortableText;
import dateline.site.Published;
import dateline.text.WebPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Each article as IPTC ninjs 3.1 beside its page: {@code /2023/07/03/talks/ninjs.json}; withdrawn ones are canceled. */
final class NinjsItems {
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private NinjsItems() {}

    static List<WebPath> paths(Context context) {
        return articles(context).stream().map(NinjsItems::path).toList();
    }

    static List<Output> of(Context context) {
        List<Output> items = new ArrayList<>();
        for (Published article : articles(context)) {
            items.add(Output.of(
                    path(article),
                    () -> PortableText.grounds(context, List.of(article)),
                    () -> NinjsItem.of(context, article),
                    NinjsItems::write));
        }
        return items;
    }

    private static List<Published> articles(Context context) {
        List<Published> articles = new ArrayList<>();
        if (context.config().makes(OutputKind.NINJS)) {
            articles.addAll(context.site().articles());
            articles.addAll(context.site().withdrawn());
        }
        return articles;
    }

    private static WebPath path(Published article) {
        return article.path().child("ninjs.json");
    }

    private static byte[] write(NinjsItem item) {
        JsonObject json = new JsonObject();
        json.addProperty("uri", item.uri());
        JsonObject standard = new JsonObject();
        standard.addProperty("name", "ninjs");
        standard.addProperty("version", "3.1");
        standard.addProperty("schema", SCHEMA);
        json.add("standard", standard);
        json.addProperty("type", "text");
        json.addProperty("representationType", item.canceled() ? "partial" : "full");
        json.addProperty("firstCreated", item.created());
        json.addProperty("versionCreated", item.changed());
        json.addProperty("pubStatus", item.canceled() ? "canceled" : "usable");
        json.addProperty("language", item.language());
        json.addProperty("slugline", item.slug());
        add(json, "by", item.by());
        add(json, "located", item.located());
        json.add("headlines", list(value("main", "text/plain", item.headline())));
        addAll(json, "descriptions", descriptions(item));
        if (!item.body().isEmpty()) {
            JsonObject body = value("main", "text/html", item.body().markup());
            body.addProperty("wordCount", item.words());
            json.add("bodies", list(body));
        }
        json.add("genres", list(named(item.genre(), "", "")));
        topics(json, item);
        JsonArray sources = new JsonArray();
        item.sources().forEach(source -> sources.add(named(source.name(), "", source.url())));
        addAll(json, "infoSources", sources);
        json.add("renditions", list(rendition("web", item.url(), "text/html")));
        item.photo().ifPresent(photo -> json.add("associations", list(picture(photo))));
        JsonArray policies = new JsonArray();
        for (NinjsItem.Policy policy : item.policies()) {
            JsonObject page = new JsonObject();
            page.addProperty("title", policy.name());
            page.addProperty("href", policy.url());
            policies.add(page);
        }
        addAll(json, "trustIndicators", policies);
        return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray descriptions(NinjsItem item) {
        JsonArray descriptions = new JsonArray();
        if (!item.summary().isEmpty()) {
            descriptions.add(value("summary", "text/plain", item.summary()));
        }
        item.corrections().forEach(note -> descriptions.add(value("correction", "text/plain", note)));
        return descriptions;
    }

    /** Each kind of topic has a list of its own. */
    private static void topics(JsonObject json, NinjsItem item) {
        JsonArray people = new JsonArray();
        JsonArray organisations = new JsonArray();
        JsonArray places = new JsonArray();
        JsonArray events = new JsonArray();
        JsonArray subjects = new JsonArray();
        for (NinjsItem.Topic topic : item.topics()) {
            JsonArray list = switch (topic.type()) {
                case "person" -> people;
                case "organization" -> organisations;
                case "place" -> places;
                case "event" -> events;
                default -> subjects;
            };
            list.add(named(topic.name(), "about", topic.url()));
        }
        addAll(json, "people", people);
        addAll(json, "organisations", organisations);
        addAll(json, "places", places);
        addAll(json, "events", events);
        addAll(json, "subjects", subjects);
    }

    private static JsonObject picture(NinjsItem.Photo photo) {
        JsonObject json = new JsonObject();
        json.addProperty("uri", photo.url());
        json.addProperty("name", "photo");
        json.addProperty("rel", "illustrates");
        json.addProperty("type", "picture");
        add(json, "by", photo.credit());
        add(json, "usageTerms", photo.rights());
        JsonArray descriptions = new JsonArray();
        if (!photo.alt().isEmpty()) {
            descriptions.add(value("alt", "text/plain", photo.alt()));
        }
        if (!photo.caption().isEmpty()) {
            descriptions.add(value("caption", "text/plain", photo.caption()));
        }
        addAll(json, "descriptions", descriptions);
        JsonObject file = rendition("main", photo.url(), photo.mediaType());
        if (photo.width() > 0) {
            file.addProperty("width", photo.width());
            file.addProperty("height", photo.height());
        }
        json.add("renditions", list(file));
        return json;
    }

    private static JsonObject rendition(String name, String href, String mediaType) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("href", href);
        json.addProperty("contentType", mediaType);
        return json;
    }

    private static JsonObject value(String role, String mediaType, String value) {
        JsonObject json = new JsonObject();
        json.addProperty("role", role);
        json.addProperty("contentType", mediaType);
        json.addProperty("value", value);
        return json;
    }

    private static JsonObject named(String name, String relation, String uri) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        add(json, "rel", relation);
        add(json, "uri", uri);
        return json;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }

    private static void add(JsonObject json, String name, String value) {
        if (!value.isEmpty()) {
            json.addProperty(name, value);
        }
    }

    private static void addAll(JsonObject json, String name, JsonArray list) {
        if (!list.isEmpty()) {
            json.add(name, list);
        }
    }
}
