package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Pages;
import dateline.text.WebPath;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** All documents beside the pages. */
public final class Outputs {
    /** The makers of documents, one for each family. */
    private static final List<Maker> ALL = List.of(
            new Maker(SiteFeeds::paths, SiteFeeds::of),
            new Maker(Sitemaps::paths, Sitemaps::of),
            one(OutputKind.NEWS_SITEMAP, NewsSitemap.PATH, NewsSitemap::of),
            one(OutputKind.ROBOTS, Robots.PATH, (context, now) -> Robots.of(context.config())),
            one(OutputKind.REDIRECTS, Redirects.PATH, (context, now) -> Redirects.of(context.site())),
            one(OutputKind.HEADERS, Headers.PATH, (context, now) -> Headers.of(context.config())),
            one(
                    config -> config.security().isPresent(),
                    SecurityText.PATH,
                    (context, now) -> SecurityText.of(context.config())));

    private Outputs() {}

    /** A family of documents: where they lie, and the documents themselves. */
    private record Maker(Function<Context, List<WebPath>> paths, Documents documents) {
        private interface Documents {
            List<Output> of(Context context, Pages pages, Instant now);
        }
    }

    private static Maker one(OutputKind kind, WebPath path, BiFunction<Context, Instant, Output> document) {
        return one(config -> config.makes(kind), path, document);
    }

    private static Maker one(Predicate<SiteConfig> made, WebPath path, BiFunction<Context, Instant, Output> document) {
        return new Maker(
                context -> made.test(context.config()) ? List.of(path) : List.of(),
                (context, pages, now) ->
                        made.test(context.config()) ? List.of(document.apply(context, now)) : List.of());
    }

    /** The addresses of all documents, which links may lead to and no page may take. */
    public static List<WebPath> paths(Context context) {
        return ALL.stream()
                .flatMap(maker -> maker.paths().apply(context).stream())
                .toList();
    }

    /**
     * All documents.
     *
     * @param pages which the sitemap lists
     * @param now the build clock's instant, which the news sitemap alone looks at
     */
    public static List<Output> of(Context context, Pages pages, Instant now) {
        return ALL.stream()
                .flatMap(maker -> maker.documents().of(context, pages, now).stream())
                .toList();
    }
}
