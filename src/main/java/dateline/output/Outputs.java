package dateline.output;

import dateline.config.OutputKind;
import dateline.page.Context;
import dateline.page.Pages;
import dateline.text.WebPath;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** All documents beside the pages. */
public final class Outputs {
    /** The makers of documents, one for each family. */
    private static final List<Maker> ALL = List.of(
            new Maker(SiteFeeds::paths, SiteFeeds::of),
            new Maker(FeedArchives::paths, (context, pages, now) -> FeedArchives.of(context)),
            new Maker(NinjsItems::paths, (context, pages, now) -> NinjsItems.of(context)),
            new Maker(Sitemaps::paths, Sitemaps::of),
            new Maker(SearchDocuments::paths, SearchDocuments::of),
            new Maker(CatchUpLists::paths, CatchUpLists::of),
            new Maker(CardFiles::paths, (context, pages, now) -> CardFiles.of(context)),
            one(NewsSitemap.PATH, makes(OutputKind.NEWS_SITEMAP), NewsSitemap::of),
            one(Robots.PATH, makes(OutputKind.ROBOTS), (context, now) -> Robots.of(context.config())),
            one(Redirects.PATH, Redirects::areMade, (context, now) -> Redirects.of(context.site())),
            one(
                    Headers.PATH,
                    makes(OutputKind.HEADERS),
                    (context, now) ->
                            Headers.of(context.config(), context.site().links().assets())),
            one(SecurityText.PATH, SecurityText::isMade, (context, now) -> SecurityText.of(context.config())));

    private Outputs() {}

    /** A family of documents: where they lie, and the documents themselves. */
    private record Maker(Function<Context, List<WebPath>> paths, Documents documents) {
        private interface Documents {
            List<Output> of(Context context, Pages pages, Instant now);
        }
    }

    private static Predicate<Context> makes(OutputKind kind) {
        return context -> context.config().makes(kind);
    }

    /** A family of one. */
    private static Maker one(WebPath path, Predicate<Context> isMade, BiFunction<Context, Instant, Output> document) {
        return new Maker(
                context -> isMade.test(context) ? List.of(path) : List.of(),
                (context, pages, now) -> isMade.test(context) ? List.of(document.apply(context, now)) : List.of());
    }

    /** The addresses of all documents, which links may lead to and no page may take. */
    public static List<WebPath> paths(Context context) {
        return ALL.stream()
                .flatMap(maker -> maker.paths().apply(context).stream())
                .toList();
    }

    /**
     * All documents. Of two at one address, as of two articles that claim one, there is the first only.
     *
     * @param pages which the sitemap lists
     * @param now the build clock's instant, which the news sitemap alone looks at
     */
    public static List<Output> of(Context context, Pages pages, Instant now) {
        Set<WebPath> taken = new HashSet<>();
        return ALL.stream()
                .flatMap(maker -> maker.documents().of(context, pages, now).stream())
                .filter(output -> taken.add(output.path()))
                .toList();
    }

    /** The next instant at which the clock alone changes a document, beside what it changes on pages. */
    public static Optional<Instant> nextChange(Context context, Instant now) {
        return NewsSitemap.nextChange(context, now);
    }
}
