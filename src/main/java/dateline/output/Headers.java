package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Feeds;
import dateline.site.Asset;
import dateline.text.WebPath;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code _headers}: what hosts that read it answer with each file. Of two matching rules that set the same header, Cloudflare
 * Pages joins the values and Netlify takes the later one, so what differs from file to file is not set for all of them.
 */
final class Headers {
    static final WebPath PATH = WebPath.file("_headers");

    /**
     * What a page may load; a {@code meta} element says the same but for the last, which it may not hold. It may ask for the
     * site's own files even when it has no script: tools that audit a page fetch {@code robots.txt} from within it.
     */
    static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What an e-mail edition may load when it is read on the site: its style lies in it, as mail programs need it. */
    static final String POLICY_OF_LETTERS = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /**
     * Pages, as addresses: all end with a slash. To Netlify, which leaves that slash out of account, the second is every file.
     */
    private static final List<String> PAGES = List.of("/", "/*/");

    /** Cloudflare Pages serves it without its ending. */
    private static final List<String> LETTERS = List.of("/*/email.html", "/*/email");

    private static final Pattern HTML = Pattern.compile("\\.html?$", Pattern.CASE_INSENSITIVE);

    /** Two rules each; hosts read a hundred. */
    private static final int MOST_OWN_PAGES = 30;

    private static final String DRAWING = "svg";

    private static final List<String> PICTURES = List.of("avif", "gif", "jpeg", "jpg", "png", "svg", "webp");
    private static final String POLICY_HEADER = "Content-Security-Policy: ";
    private static final String RECENT = "no-cache";
    private static final String HOUR = "public, max-age=3600";
    private static final String WEEK = "public, max-age=604800";

    private Headers() {}

    /** @param files that may be published as they are */
    static Output of(SiteConfig config, Collection<Asset> files) {
        String base = config.base();
        StringBuilder text = new StringBuilder();
        rule(
                text,
                base + "/*",
                "Permissions-Policy: camera=(), geolocation=(), microphone=()",
                "Referrer-Policy: strict-origin-when-cross-origin",
                "X-Content-Type-Options: nosniff");
        PAGES.forEach(pages -> rule(text, base + pages, POLICY_HEADER + POLICY));
        ownPages(files).forEach(page -> rule(text, base + page, POLICY_HEADER + POLICY));
        if (config.makes(OutputKind.E_MAIL)) {
            LETTERS.forEach(letters -> rule(text, base + letters, POLICY_HEADER + POLICY_OF_LETTERS));
        }
        rule(text, base + "/style.css", "Cache-Control: " + HOUR);
        if (hasScripts(config)) {
            rule(text, base + "/*.js", "Cache-Control: " + HOUR);
        }
        if (config.makes(OutputKind.SEARCH)) {
            rule(text, base + "/search/index.json", "Cache-Control: " + RECENT);
        }
        for (String ending : PICTURES) {
            String address = base + "/*." + ending;
            String weekly = "Cache-Control: " + WEEK;
            if (ending.equals(DRAWING)) {
                rule(text, address, POLICY_HEADER + POLICY, weekly); // a drawing is a document when it is opened alone
            } else {
                rule(text, address, weekly);
            }
        }
        for (Feeds format : Feeds.values()) {
            if (config.makes(format.kind())) {
                String type = "Content-Type: " + format.mediaType() + "; charset=utf-8";
                rule(text, base + format.of(WebPath.HOME), type);
                rule(text, base + format.of(new WebPath("/*/")), type);
            }
        }
        return Output.text(PATH, text.toString());
    }

    /** Addresses of the site's own HTML files that do not end with a slash, with and without their endings. */
    private static List<String> ownPages(Collection<Asset> files) {
        return files.stream()
                .map(file -> file.address().encoded())
                .filter(address -> HTML.matcher(address).find() && !address.endsWith("/"))
                .sorted()
                .limit(MOST_OWN_PAGES)
                .flatMap(address -> Stream.of(address, HTML.matcher(address).replaceFirst("")))
                .toList();
    }

    private static boolean hasScripts(SiteConfig config) {
        return config.makes(OutputKind.SEARCH) || config.makes(OutputKind.CATCH_UP);
    }

    private static void rule(StringBuilder text, String path, String... headers) {
        text.append(path).append('\n');
        for (String header : headers) {
            text.append("  ").append(header).append('\n');
        }
    }
}
