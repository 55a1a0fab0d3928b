package dateline.output;

import dateline.article.Article;
import dateline.config.OutputKind;
import dateline.page.Context;
import dateline.page.Dates;
import dateline.site.Published;
import dateline.text.WebPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The news sitemap ({@code sitemap-news/0.9}): what was first published in the last two days, newest first. On a
 * quiet day it holds the front page alone, and no news, since the schema wants an address. Full copies of other
 * publishers' texts are left out.
 */
final class NewsSitemap {
    static final WebPath PATH = WebPath.file("news-sitemap.xml");
    static final Duration REACH = Duration.ofDays(2);
    private static final int MOST = 1_000;

    private NewsSitemap() {}

    /**
     * @param language as the format wants it
     * @param published date or date-time
     */
    private record Item(String address, String language, String published, String title) {}

    private record News(String frontPage, String publication, List<Item> entries) {}

    static Output of(Context context, Instant now) {
        List<Published> articles = context.site().articles();
        List<Item> entries = new ArrayList<>();
        for (int i = articles.size() - 1; i >= 0 && entries.size() < MOST; i--) {
            Published published = articles.get(i);
            Article article = published.article();
            if (!now.isBefore(leaves(published))) {
                break;
            }
            if (article.syndication() != Article.Syndication.FULL) {
                entries.add(new Item(
                        context.config().absolute(published.path()),
                        language(article.language()),
                        article.dateOnly() ? article.day().toString() : Dates.iso(article.date()),
                        article.title()));
            }
        }
        News news = new News(context.config().url(), context.config().title(), entries);
        return Output.of(PATH, news, NewsSitemap::write);
    }

    /** The next instant at which an article becomes too old for it. */
    static Optional<Instant> nextChange(Context context, Instant now) {
        if (!context.config().makes(OutputKind.NEWS_SITEMAP)) {
            return Optional.empty();
        }
        // by date, so the first that is still in it is the next to leave
        List<Published> articles = context.site().articles();
        Instant next = null;
        for (int i = articles.size() - 1; i >= 0 && now.isBefore(leaves(articles.get(i))); i--) {
            next = leaves(articles.get(i));
        }
        return Optional.ofNullable(next);
    }

    /** It is still news when just two days old. */
    private static Instant leaves(Published article) {
        return article.article().date().toInstant().plus(REACH).plusSeconds(1);
    }

    /** ISO 639, with the two exceptions that the format makes. */
    static String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        boolean traditional = locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && List.of("TW", "HK", "MO").contains(locale.getCountry()));
        return traditional ? "zh-tw" : "zh-cn";
    }

    private static byte[] write(News news) {
        Xml xml = new Xml();
        xml.open(
                "urlset",
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:news",
                "http://www.google.com/schemas/sitemap-news/0.9");
        if (news.entries().isEmpty()) {
            xml.open("url").text("loc", news.frontPage()).close();
        }
        for (Item entry : news.entries()) {
            xml.open("url").text("loc", entry.address()).open("news:news");
            xml.open("news:publication");
            xml.text("news:name", news.publication()).text("news:language", entry.language());
            xml.close();
            xml.text("news:publication_date", entry.published()).text("news:title", entry.title());
            xml.close().close();
        }
        return xml.close().bytes();
    }
}
