package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.text.WebPath;

/** {@code robots.txt}: everything may be read, and where the sitemaps are. */
final class Robots {
    static final WebPath PATH = WebPath.file("robots.txt");

    private Robots() {}

    static Output of(SiteConfig config) {
        String sitemaps = sitemap(config, OutputKind.SITEMAP, Sitemaps.INDEX)
                + sitemap(config, OutputKind.NEWS_SITEMAP, NewsSitemap.PATH);
        return Output.text(PATH, "User-agent: *\nAllow: /\n" + (sitemaps.isEmpty() ? "" : "\n" + sitemaps));
    }

    private static String sitemap(SiteConfig config, OutputKind kind, WebPath path) {
        return config.makes(kind) ? "Sitemap: " + config.absolute(path) + "\n" : "";
    }
}
