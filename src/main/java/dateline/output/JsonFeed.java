package dateline.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private JsonFeed() {}

    /**
     * @param address full address of the feed itself
     */
    static byte[] write(Feed feed, String address) {
        JsonObject json = new JsonObject();
        json.addProperty("version", "https://jsonfeed.org/version/1.1");
        json.addProperty("title", feed.title());
        json.addProperty("home_page_url", feed.page());
        json.addProperty("feed_url", address);
        add(json, "description", feed.description());
        add(json, "icon", feed.logo());
        json.addProperty("language", feed.language());
        json.add("authors", authors(List.of(feed.publisher())));
        if (!feed.hub().isEmpty()) {
            JsonObject hub = new JsonObject();
            hub.addProperty("type", "WebSub");
            hub.addProperty("url", feed.hub());
            JsonArray hubs = new JsonArray();
            hubs.add(hub);
            json.add("hubs", hubs);
        }
        JsonArray items = new JsonArray();
        feed.entries().forEach(entry -> items.add(item(entry)));
        json.add("items", items);
        return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject item(Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("id", entry.id());
        json.addProperty("url", entry.url());
        json.addProperty("title", entry.title());
        if (entry.content().isEmpty()) {
            json.addProperty("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
        } else {
            add(json, "summary", entry.summary());
            json.addProperty("content_html", entry.content().markup());
        }
        add(json, "image", entry.image());
        json.addProperty("date_published", entry.published());
        json.addProperty("date_modified", entry.updated());
        json.add("authors", authors(entry.authors()));
        if (!entry.categories().isEmpty()) {
            JsonArray tags = new JsonArray();
            entry.categories().forEach(topic -> tags.add(topic.name()));
            json.add("tags", tags);
        }
        json.addProperty("language", entry.language());
        return json;
    }

    private static JsonArray authors(List<Person> people) {
        JsonArray authors = new JsonArray();
        for (Person person : people) {
            JsonObject json = new JsonObject();
            json.addProperty("name", person.name());
            add(json, "url", person.url());
            authors.add(json);
        }
        return authors;
    }

    private static void add(JsonObject json, String name, String value) {
        if (!value.isEmpty()) {
            json.addProperty(name, value);
        }
    }
}
