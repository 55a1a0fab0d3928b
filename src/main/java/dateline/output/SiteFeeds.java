package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Feeds;
import dateline.page.Pages;
import dateline.page.PortableText;
import dateline.site.Listing;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Story;
import dateline.site.Subject;
import dateline.site.Topic;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.Lazy;
import dateline.text.WebPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The feeds of the digest and of each topic, story and section that has a page, in each format. */
final class SiteFeeds {
    private SiteFeeds() {}

    static List<WebPath> paths(Context context) {
        List<WebPath> paths = new ArrayList<>();
        paths.addAll(formats(context, WebPath.HOME));
        listings(context)
                .forEach(listing ->
                        paths.addAll(formats(context, listing.subject().path())));
        return paths;
    }

    static List<Output> of(Context context, Pages pages, Instant now) {
        SiteConfig config = context.config();
        int most = config.feeds().items();
        Entries entries = new Entries(context);
        List<Output> outputs = new ArrayList<>();
        List<Published> latest = Site.newestFirst(context.site().articles(), most);
        String archive = FeedArchives.newest(context);
        add(
                outputs,
                context,
                WebPath.HOME,
                () -> Fingerprint.of(archive, PortableText.grounds(context, latest)),
                () -> ofDigest(context, WebPath.HOME, archive, entries.of(latest)));
        for (Listing<?> listing : listings(context)) {
            Subject subject = listing.subject();
            List<Published> articles = listing.latest(most);
            add(
                    outputs,
                    context,
                    subject.path(),
                    () -> Fingerprint.of(subject.name(), description(subject), PortableText.grounds(context, articles)),
                    () -> feed(
                            context,
                            subject.path(),
                            subject.path(),
                            config.title() + ": " + subject.name(),
                            description(subject),
                            "",
                            entries.of(articles)));
        }
        return outputs;
    }

    private static List<Listing<?>> listings(Context context) {
        Site site = context.site();
        List<Listing<?>> listings = new ArrayList<>();
        if (context.config().makes(OutputKind.TOPICS)) {
            listings.addAll(site.topics().values());
        }
        if (context.config().makes(OutputKind.STORIES)) {
            listings.addAll(site.stories().values());
        }
        if (context.config().makes(OutputKind.SECTIONS)) {
            listings.addAll(site.sections());
        }
        return listings;
    }

    private static List<WebPath> formats(Context context, WebPath page) {
        List<WebPath> paths = new ArrayList<>();
        for (Feeds format : Feeds.values()) {
            if (context.config().makes(format.kind())) {
                paths.add(format.of(page));
            }
        }
        return paths;
    }

    private static String description(Subject subject) {
        if (subject instanceof Topic topic) {
            return topic.summary();
        }
        return subject instanceof Story story ? story.file().summary() : "";
    }

    private static void add(
            List<Output> outputs, Context context, WebPath page, Supplier<Digest> grounds, Supplier<Feed> maker) {
        Lazy<Digest> same = Lazy.of(grounds);
        Lazy<Feed> feed = Lazy.of(maker);
        for (Feeds format : Feeds.values()) {
            if (context.config().makes(format.kind())) {
                WebPath path = format.of(page);
                String address = context.config().absolute(path);
                outputs.add(Output.of(path, same, feed, made -> write(format, made, address)));
            }
        }
    }

    /** The digest's own feed, and what its archives are parts of; {@code page} is where its readers are sent. */
    static Feed ofDigest(Context context, WebPath page, String archive, List<Entry> entries) {
        SiteConfig config = context.config();
        String description = config.description().isEmpty() ? config.tagline() : config.description();
        return feed(context, WebPath.HOME, page, config.title(), description, archive, entries);
    }

    /**
     * @param of the page that the feed is named after
     * @param page where its readers are sent
     * @param archive the newest archive; empty when the feed has none
     */
    private static Feed feed(
            Context context,
            WebPath of,
            WebPath page,
            String title,
            String description,
            String archive,
            List<Entry> entries) {
        SiteConfig config = context.config();
        return new Feed(
                TagUri.ofFeed(config, of.value()),
                title,
                description,
                config.language(),
                config.absolute(page),
                Entry.publisher(config),
                logo(config),
                config.feeds().hub(),
                archive,
                entries);
    }

    private static byte[] write(Feeds format, Feed feed, String address) {
        return switch (format) {
            case ATOM -> AtomFeed.write(feed, address);
            case RSS -> RssFeed.write(feed, address);
            case JSON -> JsonFeed.write(feed, address);
        };
    }

    private static String logo(SiteConfig config) {
        String logo = config.publisher().logo();
        return logo.startsWith("/") ? config.url() + logo.substring(1) : logo;
    }

    /** Each article's entry, made once for all feeds that carry it. For many threads. */
    private static final class Entries {
        private final Context context;
        private final Map<String, Entry> made = new ConcurrentHashMap<>();

        Entries(Context context) {
            this.context = context;
        }

        List<Entry> of(List<Published> articles) {
            return articles.stream()
                    .map(article -> made.computeIfAbsent(article.article().path(), path -> Entry.of(context, article)))
                    .toList();
        }
    }
}
