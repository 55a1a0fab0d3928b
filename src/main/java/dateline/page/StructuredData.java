package dateline.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dateline.article.Article;
import dateline.article.TopicFile;
import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.site.Addresses;
import dateline.site.Author;
import dateline.site.Edition;
import dateline.site.Mention;
import dateline.site.Published;
import dateline.site.Story;
import dateline.site.Topic;
import dateline.text.Html;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says in the vocabulary of schema.org, as one JSON-LD graph whose every {@code @id} is a full address. */
final class StructuredData {
    /** Gson writes {@code < > & =} and quotes as escapes, so that no value can end the script element. */
    private static final Gson GSON = new GsonBuilder().create();

    private static final Map<String, String> POLICIES = Map.of(
            "corrections", "correctionsPolicy",
            "ethics", "ethicsPolicy",
            "diversity", "diversityPolicy",
            "verification", "verificationFactCheckingPolicy",
            "unnamed-sources", "unnamedSourcesPolicy",
            "feedback", "actionableFeedbackPolicy",
            "mission", "missionCoveragePrioritiesPolicy",
            "masthead", "masthead",
            "bylines", "noBylinesPolicy",
            "ownership", "ownershipFundingInfo");

    private final List<Node> nodes = new ArrayList<>();

    void add(Node node) {
        nodes.add(node);
    }

    /** Adds the trail of pages above this one. */
    StructuredData with(List<Link> crumbs, String heading, String canonical) {
        if (crumbs.isEmpty()) {
            return this;
        }
        String host = canonical.substring(0, canonical.indexOf('/', canonical.indexOf("//") + 2));
        JsonArray items = new JsonArray();
        for (Link crumb : crumbs) {
            items.add(new Node("ListItem")
                    .set("position", items.size() + 1)
                    .set("name", crumb.text())
                    .set("item", host + crumb.href())
                    .json());
        }
        items.add(new Node("ListItem")
                .set("position", items.size() + 1)
                .set("name", heading)
                .set("item", canonical)
                .json());
        nodes.add(new Node("BreadcrumbList")
                .set("@id", canonical + "#breadcrumbs")
                .set("itemListElement", items));
        return this;
    }

    Html toHtml() {
        JsonArray graph = new JsonArray();
        nodes.forEach(node -> graph.add(node.json()));
        JsonObject document = new JsonObject();
        document.addProperty("@context", "https://schema.org");
        document.add("@graph", graph);
        return Html.of(GSON.toJson(document));
    }

    /** A thing with a type; empty values are left out. */
    static final class Node {
        private final JsonObject json = new JsonObject();

        Node(String type) {
            json.addProperty("@type", type);
        }

        private Node() {}

        /** A reference to a thing that another page describes. */
        static Node reference(String id) {
            return new Node().set("@id", id);
        }

        Node set(String name, String value) {
            return value.isEmpty() ? this : set(name, new JsonPrimitive(value));
        }

        Node set(String name, int value) {
            return set(name, new JsonPrimitive(value));
        }

        Node set(String name, Node value) {
            return set(name, value.json);
        }

        Node set(String name, List<Node> values) {
            JsonArray array = new JsonArray();
            values.forEach(value -> array.add(value.json));
            return array.isEmpty() ? this : set(name, array);
        }

        Node texts(String name, List<String> values) {
            JsonArray array = new JsonArray();
            values.forEach(array::add);
            return array.isEmpty() ? this : set(name, array);
        }

        Node set(String name, JsonElement value) {
            json.add(name, value);
            return this;
        }

        JsonObject json() {
            return json;
        }
    }

    /** The publisher as a reference: the front page describes it. */
    static Node publisher(SiteConfig config) {
        return new Node("NewsMediaOrganization")
                .set("@id", config.url() + "#publisher")
                .set("name", config.publisher().name())
                .set(
                        "url",
                        config.publisher().url().isEmpty()
                                ? config.url()
                                : config.publisher().url());
    }

    /** The publisher with its logo and policies, for the front page. */
    static Node publisherInFull(SiteConfig config) {
        Node node = publisher(config)
                .set("logo", absolute(config, config.publisher().logo()))
                .set("email", config.publisher().email())
                .set("description", config.description());
        config.policies().forEach((name, url) -> {
            String property = POLICIES.get(name);
            node.set(property == null ? "publishingPrinciples" : property, absolute(config, url));
        });
        return node;
    }

    static Node website(SiteConfig config) {
        return new Node("WebSite")
                .set("@id", config.url() + "#website")
                .set("url", config.url())
                .set("name", config.title())
                .set("description", config.description())
                .set("inLanguage", config.language())
                .set("publisher", Node.reference(config.url() + "#publisher"));
    }

    /** The digest as a periodical, of which editions are issues. */
    private static Node periodical(SiteConfig config) {
        return new Node("Periodical")
                .set("@id", config.url() + "#periodical")
                .set("name", config.title())
                .set("url", config.url());
    }

    static Node edition(Context context, Edition edition) {
        SiteConfig config = context.config();
        List<Node> parts = new ArrayList<>();
        for (Published article : edition.articles()) {
            parts.add(new Node(article.article().kind().schemaType())
                    .set("@id", articleId(config, article))
                    .set("url", config.absolute(article.path()))
                    .set("headline", article.article().title()));
        }
        Node node = new Node("PublicationIssue")
                .set("@id", editionId(config, edition.path()))
                .set("url", config.absolute(edition.path()))
                .set("datePublished", edition.from().toString())
                .set("inLanguage", config.language())
                .set("isPartOf", periodical(config))
                .set("publisher", publisher(config))
                .set("hasPart", parts);
        ShareCards.of(context, edition).ifPresent(card -> node.set("image", card.url()));
        return edition.number() == 0 ? node : node.set("issueNumber", edition.number());
    }

    /** A list of articles about something. */
    static Node collection(Context context, WebPath path, String name, String description, List<Published> articles) {
        SiteConfig config = context.config();
        JsonArray items = new JsonArray();
        for (Published article : articles) {
            items.add(new Node("ListItem")
                    .set("position", items.size() + 1)
                    .set("url", config.absolute(article.path()))
                    .set("name", article.article().title())
                    .json());
        }
        Node node = new Node("CollectionPage")
                .set("@id", config.absolute(path))
                .set("url", config.absolute(path))
                .set("name", name)
                .set("description", description)
                .set("inLanguage", config.language())
                .set("isPartOf", Node.reference(config.url() + "#website"));
        if (!items.isEmpty()) {
            node.set("mainEntity", new Node("ItemList").set("itemListElement", items));
        }
        return node;
    }

    /** The subject of a topic's page. */
    static Node thing(Context context, Topic topic) {
        SiteConfig config = context.config();
        List<String> sameAs = topic.file().map(TopicFile::sameAs).orElse(List.of());
        String mediaTopic = topic.file().map(TopicFile::mediaTopic).orElse("");
        if (!mediaTopic.isEmpty()) {
            sameAs = new ArrayList<>(sameAs);
            sameAs.add("http://cv.iptc.org/newscodes/mediatopic/" + mediaTopic.replace("medtop:", ""));
        }
        return new Node(topic.type().schemaType())
                .set("@id", config.absolute(topic.path()) + "#topic")
                .set("name", topic.name())
                .texts("alternateName", topic.also())
                .set("description", topic.summary())
                .texts("sameAs", sameAs);
    }

    static Node person(Context context, Author author) {
        SiteConfig config = context.config();
        Node node = new Node("Person").set("name", author.name());
        if (context.makes(OutputKind.AUTHORS)) {
            node.set("@id", config.absolute(author.path()) + "#author").set("url", config.absolute(author.path()));
        }
        author.file()
                .ifPresent(file -> node.set("jobTitle", file.role())
                        .set("email", file.email())
                        .texts("sameAs", file.sameAs()));
        return node;
    }

    private static Node byline(Context context, Author author) {
        Node node = new Node("Person").set("name", author.name());
        return context.makes(OutputKind.AUTHORS)
                ? node.set("url", context.config().absolute(author.path()))
                : node;
    }

    static Node article(Context context, Published published) {
        SiteConfig config = context.config();
        Article article = published.article();
        Node node = new Node(article.kind().schemaType())
                .set("@id", articleId(config, published))
                .set("url", config.absolute(published.path()))
                .set("mainEntityOfPage", config.absolute(published.path()))
                .set("headline", article.title())
                .set("description", article.summary())
                .set("datePublished", moment(article))
                .set("dateModified", article.updated().map(Dates::iso).orElse(moment(article)))
                .set("inLanguage", article.language())
                .set("articleSection", published.section().name())
                .set("dateline", article.dateline())
                .set("wordCount", article.text().words())
                .set("publisher", publisher(config));
        if (context.makes(OutputKind.EDITIONS)) {
            node.set("isPartOf", Node.reference(editionId(config, Addresses.day(published.edition()))));
        }
        article.expires().ifPresent(expires -> node.set("expires", Dates.iso(expires)));
        if (!article.dateline().isEmpty()) {
            node.set("locationCreated", new Node("Place").set("name", article.dateline()));
        }
        if (published.authors().isEmpty()) {
            node.set("author", Node.reference(config.url() + "#publisher"));
        } else {
            node.set(
                    "author",
                    published.authors().stream()
                            .map(author -> byline(context, author))
                            .toList());
        }
        node.set("image", images(context, published));
        List<Node> about = new ArrayList<>();
        published.topics().forEach(topic -> about.add(mention(context, topic)));
        published.story().ifPresent(story -> about.add(event(context, story)));
        node.set("about", about);
        if (published.position() >= 0) {
            List<Node> mentioned = new ArrayList<>();
            for (Mention mention : context.site().mentions().get(published.position())) {
                Topic topic = context.site().topics().get(mention.topic()).subject();
                if (published.topics().stream().noneMatch(own -> own.slug().equals(topic.slug()))) {
                    mentioned.add(mention(context, topic));
                }
            }
            node.set("mentions", mentioned);
        }
        sources(article, node);
        node.set("correction", corrections(article));
        return node;
    }

    /** Its picture for previews, then its photo in each shape that search engines ask for. */
    private static List<Node> images(Context context, Published published) {
        List<Head.Picture> pictures = new ArrayList<>();
        Cards.preview(context, published).ifPresent(pictures::add);
        Crop.of(context, published)
                .forEach(crop -> pictures.add(
                        new Head.Picture(context.config().absolute(crop.address()), crop.width(), crop.height(), "")));
        Optional<Article.Photo> photo = Cards.photo(context, published)
                .flatMap(asset -> published.article().photo());
        return pictures.stream()
                .map(picture -> new Node("ImageObject")
                        .set("url", picture.url())
                        .set("width", picture.width())
                        .set("height", picture.height())
                        .set("creditText", photo.map(Article.Photo::credit).orElse(""))
                        .set("caption", photo.map(Article.Photo::caption).orElse("")))
                .toList();
    }

    private static Node mention(Context context, Topic topic) {
        Node node = new Node(topic.type().schemaType()).set("name", topic.name());
        return context.makes(OutputKind.TOPICS)
                ? node.set("url", context.config().absolute(topic.path()))
                : node;
    }

    private static Node event(Context context, Story story) {
        Node node = new Node("Event").set("name", story.name());
        return context.makes(OutputKind.STORIES)
                ? node.set("url", context.config().absolute(story.path()))
                : node;
    }

    private static void sources(Article article, Node node) {
        List<Node> citations = new ArrayList<>();
        for (Article.Citation source : article.sources()) {
            Node work = new Node("CreativeWork")
                    .set("name", source.title().isEmpty() ? source.name().text() : source.title())
                    .set("url", source.url())
                    .set(
                            "publisher",
                            new Node("Organization").set("name", source.name().text()));
            source.date().ifPresent(date -> work.set("datePublished", date.toString()));
            citations.add(work);
        }
        if (!citations.isEmpty()) {
            node.set("isBasedOn", citations.get(0));
            node.set("citation", citations);
            node.set(
                    "sourceOrganization",
                    new Node("Organization")
                            .set("name", article.sources().get(0).name().text()));
        }
    }

    private static List<Node> corrections(Article article) {
        return article.corrections().stream()
                .map(correction -> new Node("CorrectionComment")
                        .set("text", correction.text())
                        .set(
                                "datePublished",
                                correction.dateOnly()
                                        ? correction.date().toLocalDate().toString()
                                        : Dates.iso(correction.date())))
                .toList();
    }

    private static String moment(Article article) {
        return article.dateOnly() ? article.day().toString() : Dates.iso(article.date());
    }

    private static String articleId(SiteConfig config, Published article) {
        return config.absolute(article.path()) + "#article";
    }

    private static String editionId(SiteConfig config, WebPath edition) {
        return config.absolute(edition) + "#edition";
    }

    private static String absolute(SiteConfig config, String url) {
        return url.startsWith("/") ? config.url() + url.substring(1) : url;
    }
}
