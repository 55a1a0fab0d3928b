package dateline.wire;

import dateline.config.WireProfile;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
    private JsonFeed() {}

    static List<Item> read(JsonTree feed, WireProfile profile) {
        List<Item> items = new ArrayList<>();
        for (JsonTree entry : feed.get("items").each()) {
            items.add(item(entry, feed, profile));
        }
        return items;
    }

    private static Item item(JsonTree entry, JsonTree feed, WireProfile profile) {
        Item item = new Item().startsAt(Math.max(1, entry.line()));
        String home = feed.get("home_page_url").text();
        JsonTree title = entry.get("title");
        if (!title.isNothing()) {
            Signs.headline(Told.certain(Plain.line(title.text()), title.line()), item);
        }
        tell(entry, "id", Part.ITEM, item);
        JsonTree url = entry.get("url", "external_url");
        Links.absolute(url.text(), home).ifPresent(link -> item.tell(Part.URL, link, url.line()));
        date(entry.get("date_published"), Part.DATE, item);
        date(entry.get("date_modified"), Part.UPDATED, item);
        JsonTree authors = entry.get("authors", "author").isNothing()
                ? feed.get("authors", "author")
                : entry.get("authors", "author");
        for (JsonTree author : authors.each()) {
            Byline.ofField(author.words("name")).forEach(name -> item.tell(Part.AUTHOR, name, author.line()));
        }
        entry.get("tags").each().forEach(tag -> item.tell(Part.KEYWORD, tag.text(), tag.line()));
        JsonTree language = entry.get("language").isNothing() ? feed.get("language") : entry.get("language");
        item.tell(Part.LANGUAGE, language.text(), language.line());
        JsonTree name = feed.get("title");
        item.tell(Part.AGENCY, Told.likely(Plain.line(name.text()), name.line(), "the feed's title"));
        JsonTree summary = entry.get("summary");
        Prose.plain(summary.text()).ifPresent(words -> item.tell(Part.SUMMARY, words, summary.line()));
        JsonTree html = entry.get("content_html");
        JsonTree text = entry.get("content_text");
        String base = item.has(Part.URL) ? item.value(Part.URL) : home;
        List<Block> blocks = html.isNothing()
                ? Texts.paragraphs(text.text(), text.line(), profile)
                : Texts.atLine(Prose.of(Jsoup.parseBodyFragment(html.text()).body(), base, item), html.line());
        JsonTree image = entry.get("image", "banner_image");
        if (!image.isNothing()) {
            item.leave(image.line(), image.text(), "a picture without a caption");
        }
        entry.get("attachments").each().forEach(part -> item.leave(part.line(), part.words("url"), "an attachment"));
        Signs.all(blocks, item, profile);
        Texts.headlineOfText(item);
        return item;
    }

    private static void tell(JsonTree entry, String name, Part part, Item item) {
        JsonTree value = entry.get(name);
        item.tell(part, value.text(), value.line());
    }

    private static void date(JsonTree value, Part part, Item item) {
        Texts.date(value.text(), value.line(), part, item);
    }
}
