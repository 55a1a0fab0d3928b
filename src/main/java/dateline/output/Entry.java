package dateline.output;

import dateline.article.Article;
import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Dates;
import dateline.page.PortableText;
import dateline.site.Published;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * An article as feeds carry it; dates are RFC 3339, addresses full.
 *
 * @param id stays when the address changes
 * @param language BCP 47
 * @param summary plain text; with the corrections where there is no content
 * @param content the whole text; empty when feeds carry summaries only
 * @param source address of what the article is based on; empty when none
 * @param authors the publisher when it names none; never empty
 * @param image address of its picture; empty when none
 */
record Entry(
        String id,
        String url,
        String title,
        String language,
        String published,
        String updated,
        String summary,
        Html content,
        String source,
        List<Person> authors,
        List<Category> categories,
        String image) {

    /**
     * A topic of an article.
     *
     * @param term its slug
     * @param scheme the address that, with the term behind it, is its page
     * @param name empty in archives
     */
    record Category(String term, String scheme, String name) {}

    static Entry of(Context context, Published published) {
        SiteConfig config = context.config();
        Article article = published.article();
        Html content = config.feeds().full() ? PortableText.of(context, published) : Html.EMPTY;
        List<String> summary = new ArrayList<>();
        if (content.isEmpty()) {
            summary.addAll(PortableText.corrections(context, published));
        }
        if (!article.summary().isEmpty()) {
            summary.add(article.summary());
        }
        return new Entry(
                TagUri.ofArticle(config, article.id()),
                config.absolute(published.path()),
                article.title(),
                article.language(),
                Dates.iso(article.date()),
                Dates.iso(article.modified()),
                String.join(" ", summary),
                content,
                article.sources().stream()
                        .findFirst()
                        .map(Article.Citation::url)
                        .orElse(""),
                authors(config, published),
                published.topics().stream()
                        .map(topic -> new Category(topic.slug(), config.url() + "topics/", topic.name()))
                        .toList(),
                PortableText.picture(context, published));
    }

    /** The same for an archive: without the names of topics, so that a new name changes no archive. */
    Entry archived() {
        return new Entry(
                id,
                url,
                title,
                language,
                published,
                updated,
                summary,
                content,
                source,
                authors,
                categories.stream()
                        .map(topic -> new Category(topic.term(), topic.scheme(), ""))
                        .toList(),
                image);
    }

    private static List<Person> authors(SiteConfig config, Published published) {
        if (published.authors().isEmpty()) {
            return List.of(publisher(config));
        }
        return published.authors().stream()
                .map(author -> new Person(
                        author.name(), config.makes(OutputKind.AUTHORS) ? config.absolute(author.path()) : ""))
                .toList();
    }

    /** The publisher, with the digest as the page on it when it has no other. */
    static Person publisher(SiteConfig config) {
        SiteConfig.Publisher publisher = config.publisher();
        return new Person(publisher.name(), publisher.url().isEmpty() ? config.url() : publisher.url());
    }
}
