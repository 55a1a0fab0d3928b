package dateline.output;

import dateline.config.OutputKind;
import dateline.page.Context;
import dateline.page.Feeds;
import dateline.page.PortableText;
import dateline.site.Addresses;
import dateline.site.Published;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.WebPath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the digest's Atom feed ever carried, a document for each month (RFC 5005, §4): {@code
 * /2023/07/feed.xml}.
 *
 * <p>A month is over when a later one has an article, so no clock is asked. Until then its document says nothing of being an
 * archive, since readers may keep those for good; afterwards it changes only when an old article does.
 */
final class FeedArchives {
    private FeedArchives() {}

    /**
     * A month of the feed.
     *
     * @param feed with the entries of the month
     * @param current full address of the feed itself
     * @param previous full address of the archive before it; empty when there is none
     * @param next full address of the archive after it; empty when there is none
     * @param closed whether the month is over
     */
    record Archive(Feed feed, String current, String previous, String next, boolean closed) {}

    /** A month and its articles, oldest first. */
    private record Month(YearMonth month, List<Published> articles) {
        WebPath page() {
            return Addresses.month(month);
        }

        WebPath path() {
            return Feeds.ATOM.of(page());
        }
    }

    static List<WebPath> paths(Context context) {
        return months(context).stream().map(Month::path).toList();
    }

    static List<Output> of(Context context) {
        List<Month> months = months(context);
        List<Output> outputs = new ArrayList<>(months.size());
        for (int i = 0; i < months.size(); i++) {
            int at = i;
            outputs.add(Output.of(
                    months.get(i).path(),
                    () -> grounds(context, months, at),
                    () -> archive(context, months, at), // not kept: it is large
                    archive -> AtomFeed.write(archive, address(context, months, at))));
        }
        return outputs;
    }

    /** Full address of the newest; empty when there is none. */
    static String newest(Context context) {
        List<Published> articles = context.site().articles();
        if (articles.isEmpty() || !context.config().makes(OutputKind.ATOM)) {
            return "";
        }
        YearMonth month = YearMonth.from(articles.get(articles.size() - 1).day());
        return context.config().absolute(Feeds.ATOM.of(Addresses.month(month)));
    }

    private static List<Month> months(Context context) {
        List<Month> months = new ArrayList<>();
        if (!context.config().makes(OutputKind.ATOM)) {
            return months;
        }
        for (Published article : context.site().articles()) {
            YearMonth month = YearMonth.from(article.day());
            if (months.isEmpty() || !months.get(months.size() - 1).month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.get(months.size() - 1).articles().add(article);
        }
        return months;
    }

    private static Digest grounds(Context context, List<Month> months, int at) {
        return Fingerprint.of(
                address(context, months, at - 1),
                address(context, months, at + 1),
                PortableText.grounds(context, months.get(at).articles()));
    }

    private static Archive archive(Context context, List<Month> months, int at) {
        List<Published> articles = months.get(at).articles();
        List<Entry> entries = new ArrayList<>(articles.size());
        for (int i = articles.size() - 1; i >= 0; i--) {
            entries.add(Entry.of(context, articles.get(i)).archived());
        }
        boolean hasPage = context.config().makes(OutputKind.MONTHS);
        return new Archive(
                SiteFeeds.ofDigest(context, hasPage ? months.get(at).page() : WebPath.HOME, "", entries),
                context.config().absolute(Feeds.ATOM.of(WebPath.HOME)),
                address(context, months, at - 1),
                address(context, months, at + 1),
                at + 1 < months.size());
    }

    private static String address(Context context, List<Month> months, int at) {
        return at < 0 || at >= months.size()
                ? ""
                : context.config().absolute(months.get(at).path());
    }
}
