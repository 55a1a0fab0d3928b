package dateline.output;

import dateline.config.SiteConfig;
import dateline.text.Urls;

/**
 * Names that never change, as tag URIs (RFC 4151): {@code tag:digest.example,2020:article/2023/07/03/talks}.
 *
 * <p>An article keeps its name when its address, its slug or its date changes, so the date in the name is the same for
 * all: a day of the article's own would move with its date, and the digest's first day with the first older article that
 * somebody adds.
 */
final class TagUri {
    private static final String SINCE = "2020";

    private TagUri() {}

    /** The name of an article by its {@code id}. */
    static String ofArticle(SiteConfig config, String id) {
        return of(config, "article/" + id);
    }

    /** The name of the feed of a page by its path. */
    static String ofFeed(SiteConfig config, String page) {
        return of(config, "feed" + page);
    }

    /** Digests that share a host are told apart by their paths. */
    private static String of(SiteConfig config, String name) {
        String base = config.base();
        String path = base.isEmpty() ? "" : base.substring(1) + "/";
        return "tag:" + host(config) + "," + SINCE + ":" + path + Urls.encodePath(name);
    }

    /** The host without its port and without a user's name. */
    private static String host(SiteConfig config) {
        String url = config.url();
        int start = url.indexOf("//") + 2;
        String authority = url.substring(start, url.indexOf('/', start));
        String host = authority.substring(authority.indexOf('@') + 1);
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }
}
