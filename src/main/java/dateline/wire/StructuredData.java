package dateline.wire;

import dateline.source.Problems;
import dateline.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the JSON-LD of a page says of its article (schema.org). */
final class StructuredData {
    private StructuredData() {}

    static void read(Document page, String path, Item item) {
        List<JsonTree> nodes = nodes(page, path, item);
        article(nodes).ifPresent(article -> {
            Signs.headline(
                    Told.certain(
                            Prose.plain(article.get("headline", "name").words("@value"))
                                    .orElse(""),
                            article.get("headline", "name").line()),
                    item);
            date(article, "datePublished", Part.DATE, item);
            date(article, "dateModified", Part.UPDATED, item);
            date(article, "expires", Part.EXPIRES, item);
            tell(article.get("description"), Part.SUMMARY, item);
            tell(article.get("articleSection"), Part.LABEL, item);
            tell(article.get("inLanguage"), Part.LANGUAGE, item);
            tell(article.get("dateline"), Part.DATELINE, item);
            for (JsonTree named : article.get("author", "creator").each()) {
                JsonTree author = resolved(named, nodes);
                Byline.ofField(author.words("name")).forEach(name -> item.tell(Part.AUTHOR, name, author.line()));
            }
            for (JsonTree word : article.get("keywords").each()) {
                for (String one : word.words("name", "@value").split(",", -1)) {
                    item.tell(Part.KEYWORD, one, word.line());
                }
            }
            for (String group : List.of("about", "mentions")) {
                article.get(group).each().forEach(thing -> item.tell(Part.KEYWORD, thing.words("name"), thing.line()));
            }
            JsonTree source = resolved(article.get("sourceOrganization", "publisher", "copyrightHolder"), nodes);
            item.tell(Part.AGENCY, source.words("name"), source.line());
            JsonTree url = article.get("url", "mainEntityOfPage");
            Links.absolute(url.words("@id", "url"), "").ifPresent(link -> item.tell(Part.URL, link, url.line()));
        });
    }

    /** The text that it gives, for pages that show it only by a script. */
    static Optional<Told> body(Document page, String path) {
        return article(nodes(page, path, new Item()))
                .map(article -> article.get("articleBody"))
                .filter(body -> !body.isNothing())
                .map(body -> Told.likely(body.text(), body.line(), ""));
    }

    /** The picture that it describes, for pages whose text has none. */
    static Optional<Caption> picture(Document page, String path) {
        return article(nodes(page, path, new Item()))
                .flatMap(article -> article.get("image").each().stream()
                        .filter(image -> !image.get("caption", "description").isNothing())
                        .findFirst())
                .map(image -> new Caption(
                        Plain.line(image.get("caption", "description").text()),
                        "",
                        Plain.line(image.get("creditText", "creator", "author").words("name")),
                        Plain.line(image.get("copyrightNotice").text()),
                        "",
                        Links.absolute(image.words("url", "contentUrl", "@id"), "")
                                .orElse(""),
                        image.line()));
    }

    /** What a node that is only named by its id stands for elsewhere on the page. */
    private static JsonTree resolved(JsonTree node, List<JsonTree> nodes) {
        String id = node.get("@id").text();
        boolean bare = !id.isEmpty() && node.get("name").isNothing();
        return bare
                ? nodes.stream()
                        .filter(other -> other.get("@id").text().equals(id)
                                && !other.get("name").isNothing())
                        .findFirst()
                        .orElse(node)
                : node;
    }

    private static Optional<JsonTree> article(List<JsonTree> nodes) {
        return nodes.stream()
                .filter(node -> node.get("@type").each().stream()
                        .anyMatch(type ->
                                type.text().matches("(?:.*[/:#])?\\w*(?:Article|BlogPosting|Report|LiveBlogPosting)")))
                .findFirst();
    }

    /** All that the page's structured data describe. */
    private static List<JsonTree> nodes(Document page, String path, Item item) {
        List<JsonTree> nodes = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            int line = Math.max(1, Lines.of(script));
            Optional<JsonTree> tree = JsonTree.read(Source.of(path, script.data()), line, new Problems());
            if (tree.isEmpty()) {
                item.leave(line, Plain.shown(script.data(), 80), "structured data that is no JSON");
            }
            tree.ifPresent(top -> collect(top, nodes, 0));
        }
        return nodes;
    }

    private static void collect(JsonTree node, List<JsonTree> nodes, int depth) {
        if (depth > 4) {
            return;
        }
        nodes.add(node);
        node.items().forEach(entry -> collect(entry, nodes, depth + 1));
        node.get("@graph").each().forEach(entry -> collect(entry, nodes, depth + 1));
        node.get("mainEntity").each().forEach(entry -> collect(entry, nodes, depth + 1));
    }

    private static void tell(JsonTree value, Part part, Item item) {
        Prose.plain(value.words("name", "@value", "alternateName"))
                .ifPresent(words -> item.tell(part, words, value.line()));
    }

    private static void date(JsonTree article, String name, Part part, Item item) {
        JsonTree value = article.get(name);
        Texts.date(value.words("@value"), value.line(), part, item);
    }
}
