package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.site.Site;
import dateline.text.WebPath;

/**
 * {@code _redirects}: old addresses and where they lead, for hosts that answer with status 301 (Cloudflare Pages, Netlify,
 * GitLab Pages). Elsewhere the pages at the old addresses send readers on.
 */
final class Redirects {
    static final WebPath PATH = WebPath.file("_redirects");

    private Redirects() {}

    /** Not without an old address. */
    static boolean areMade(Context context) {
        return context.config().makes(OutputKind.REDIRECTS)
                && !context.site().aliases().isEmpty();
    }

    static Output of(Site site) {
        StringBuilder text = new StringBuilder();
        for (Site.Alias alias : site.aliases()) {
            text.append(literal(site.config(), alias.from()))
                    .append(' ')
                    .append(literal(site.config(), alias.to()))
                    .append(" 301\n");
        }
        return Output.text(PATH, text.toString());
    }

    /** An address in which {@code *} and {@code :} stand for themselves. */
    private static String literal(SiteConfig config, WebPath path) {
        return config.href(path).replace("*", "%2A").replace(":", "%3A");
    }
}
