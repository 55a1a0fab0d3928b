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
        article(page, path, item).ifPresent(article -> {
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
            for (JsonTree author : article.get("author", "creator").each()) {
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
            JsonTree source = article.get("sourceOrganization", "publisher", "copyrightHolder");
            item.tell(Part.AGENCY, source.words("name"), source.line());
            JsonTree url = article.get("url", "mainEntityOfPage");
            Links.absolute(url.words("@id", "url"), "").ifPresent(link -> item.tell(Part.URL, link, url.line()));
        });
    }

    /** The text that it gives, for pages that show it only by a script. */
    static Optional<Told> body(Document page, String path) {
        return article(page, path, new Item())
                .map(article -> article.get("articleBody"))
                .filter(body -> !body.isNothing())
                .map(body -> Told.likely(body.text(), body.line(), ""));
    }

    private static Optional<JsonTree> article(Document page, String path, Item item) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            int line = Math.max(1, Lines.of(script));
            Problems broken = new Problems();
            Optional<JsonTree> tree = JsonTree.read(Source.of(path, script.data()), line, broken);
            if (tree.isEmpty()) {
                item.leave(line, Plain.shown(script.data(), 80), "structured data that is no JSON");
            }
            List<JsonTree> nodes = new ArrayList<>();
            tree.ifPresent(top -> collect(top, nodes, 0));
            for (JsonTree node : nodes) {
                boolean article = node.get("@type").each().stream()
                        .anyMatch(type ->
                                type.text().matches("(?:.*[/:#])?\\w*(?:Article|BlogPosting|Report|LiveBlogPosting)"));
                if (article) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
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
