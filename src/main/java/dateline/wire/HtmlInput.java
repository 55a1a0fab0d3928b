package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Source;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An HTML page: what its structured data say of the article, then its meta elements, then its markup; the text from
 * {@code article}, else from the element that holds most of the page's paragraphs.
 */
final class HtmlInput {
    private static final String BODY =
            "[itemprop=articleBody], .article-body, .story-body, .entry-content, .article__body, #articleBody, #article-body";

    private final Document page;
    private final Item item = new Item();
    private final String base;

    private HtmlInput(Document page) {
        this.page = page;
        String canonical = attribute("link[rel=canonical]", "href");
        String own = canonical.isEmpty() ? meta("og:url") : canonical;
        String href = attribute("base", "href");
        this.base = href.isEmpty() ? own : Links.absolute(href, own).orElse(own);
        Links.absolute(own, "")
                .ifPresent(url -> item.tell(Part.URL, url, lineOf("link[rel=canonical], meta[property=og:url]")));
    }

    static List<Item> read(Source source, WireProfile profile) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source.text(), "");
        return List.of(new HtmlInput(page).item(source, profile));
    }

    private Item item(Source source, WireProfile profile) {
        StructuredData.read(page, source.path(), item);
        metas();
        visible();
        Optional<Element> body = body();
        body.ifPresent(element -> {
            List<Block> blocks = Headings.without(Prose.of(element, base, item), item);
            Signs.all(blocks, item, profile);
            int around = MainText.words(page.body()) - MainText.words(element);
            if (around > 0) {
                item.drop(0, around + " words", "the page around the text");
            }
        });
        if (item.lede().isEmpty()) {
            StructuredData.body(page, source.path())
                    .ifPresent(told -> Signs.all(Texts.paragraphs(told.value(), told.line(), profile), item, profile));
        }
        if (item.captions().isEmpty()) {
            StructuredData.picture(page, source.path()).ifPresent(caption -> item.add(new Block.Figure(caption)));
        }
        item.redate();
        return item;
    }

    private void metas() {
        meta(Part.TITLE, "og:title", "twitter:title", "headline");
        meta(Part.SUMMARY, "og:description", "description", "twitter:description");
        date(
                Part.DATE,
                "article:published_time",
                "datePublished",
                "date",
                "pubdate",
                "dc.date",
                "dcterms.created",
                "parsely-pub-date");
        date(Part.UPDATED, "article:modified_time", "og:updated_time", "dateModified", "lastmod");
        meta(Part.LABEL, "article:section");
        for (Element tag : page.select("meta[property=article:tag]")) {
            item.tell(Part.KEYWORD, tag.attr("content"), Lines.of(tag));
        }
        for (Element author : page.select("meta[name=author], meta[property=article:author], meta[name=byl]")) {
            if (!author.attr("content").startsWith("http") && !item.has(Part.AUTHOR)) {
                Byline.ofField(author.attr("content")).forEach(name -> item.tell(Part.AUTHOR, name, Lines.of(author)));
            }
        }
        meta(Part.AGENCY, "og:site_name", "application-name");
        Element publisher = page.selectFirst("[itemprop=publisher] [itemprop=name]");
        if (publisher != null) {
            String name = publisher.hasAttr("content") ? publisher.attr("content") : publisher.text();
            item.tell(Part.AGENCY, name, Lines.of(publisher));
        }
        Element html = page.selectFirst("html[lang]");
        if (html != null) {
            item.tell(Part.LANGUAGE, html.attr("lang"), Lines.of(html));
        }
    }

    /** What only the visible page says. */
    private void visible() {
        Element heading = page.selectFirst("article h1, main h1, [itemprop=headline]");
        heading = heading == null ? page.selectFirst("h1") : heading;
        Element title = page.selectFirst("title");
        if (!item.has(Part.TITLE) && heading != null) {
            Signs.headline(Told.certain(Plain.line(heading.text()), Lines.of(heading)), item);
        } else if (!item.has(Part.TITLE) && title != null) {
            Signs.headline(Told.likely(headline(Plain.line(title.text())), Lines.of(title), "the page's title"), item);
        }
        if (!item.has(Part.DATE)) {
            for (Element time : page.select(
                    "article time[datetime], time[itemprop=datePublished], time[datetime], [itemprop=datePublished][content]")) {
                String value = time.attr("datetime").isEmpty() ? time.attr("content") : time.attr("datetime");
                if (!item.has(Part.DATE)) {
                    Instants.of(value)
                            .ifPresent(date -> item.tell(
                                    Part.DATE, Told.likely(date, Lines.of(time), "the first time on the page")));
                }
            }
        }
        if (!item.has(Part.AUTHOR)) {
            for (Element author :
                    page.select("[rel=author], [itemprop=author] [itemprop=name], .byline, .author-name")) {
                Byline.ofField(author.text()).forEach(name -> {
                    if (name.length() <= 60
                            && item.all(Part.AUTHOR).stream()
                                    .noneMatch(told -> told.value().equals(name))) {
                        item.tell(Part.AUTHOR, Told.likely(name, Lines.of(author), "a byline on the page"));
                    }
                });
            }
        }
    }

    /** A page's title without the name of its site: the part that stands on the page as well, else the first. */
    private String headline(String title) {
        String[] parts = title.split("\\s+[|–—-]\\s+");
        for (String part : parts) {
            boolean seen = page.body().getAllElements().stream()
                    .anyMatch(element -> !element.nameIs("a")
                            && Plain.line(element.ownText()).equals(part));
            if (parts.length > 1 && seen) {
                return part;
            }
        }
        return title.replaceFirst("\\s+[|–—-]\\s+[^|–—]{2,40}$", "");
    }

    private Optional<Element> body() {
        for (String selector : List.of(BODY, "article", "[role=main], main")) {
            Optional<Element> most =
                    page.select(selector).stream().max(java.util.Comparator.comparingInt(MainText::words));
            if (most.isPresent() && MainText.words(most.get()) >= 20) {
                return most;
            }
        }
        return MainText.of(page);
    }

    private void meta(Part part, String... names) {
        for (String name : names) {
            Element found = element(name);
            if (found != null && !item.has(part) && !found.attr("content").isBlank()) {
                Told told = Told.certain(Plain.line(found.attr("content")), Lines.of(found));
                if (part == Part.TITLE) {
                    Signs.headline(told, item);
                } else {
                    item.tell(part, told);
                }
            }
        }
    }

    private void date(Part part, String... names) {
        for (String name : names) {
            Element found = element(name);
            if (found != null && !item.has(part)) {
                Texts.date(found.attr("content"), Lines.of(found), part, item);
            }
        }
    }

    private Element element(String name) {
        return page.selectFirst("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
    }

    private String meta(String name) {
        Element found = element(name);
        return found == null ? "" : found.attr("content");
    }

    private String attribute(String selector, String name) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : found.attr(name);
    }

    private int lineOf(String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? 0 : Lines.of(found);
    }
}
