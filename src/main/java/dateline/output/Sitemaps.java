package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Dates;
import dateline.page.Page;
import dateline.page.Pages;
import dateline.text.Fingerprint;
import dateline.text.WebPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sitemap (sitemaps.org, 0.9): an index, one file for the articles and editions of each month ({@code
 * /sitemap-2023-07.xml}), and one for all other pages ({@code /sitemap-pages.xml}), each continued in {@code …-2.xml} when
 * it is full.
 */
final class Sitemaps {
    static final WebPath INDEX = WebPath.file("sitemap.xml");
    /** Addresses that a file may hold. */
    private static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemaps() {}

    /** A page, or a file of the sitemap, and its last change. */
    private record Listed(WebPath path, Optional<Temporal> changed) {}

    static List<WebPath> paths(Context context) {
        if (!context.config().makes(OutputKind.SITEMAP)) {
            return List.of();
        }
        List<WebPath> paths = new ArrayList<>();
        paths.add(INDEX);
        paths.add(file(Page.PAGES, 1));
        Set<YearMonth> months = new TreeSet<>();
        context.site().articles().forEach(article -> months.add(YearMonth.from(article.day())));
        if (context.config().makes(OutputKind.EDITIONS)) {
            context.site().editions().forEach(edition -> months.add(YearMonth.from(edition.from())));
        }
        months.forEach(month -> paths.add(file(month.toString(), 1)));
        return paths;
    }

    static List<Output> of(Context context, Pages pages, Instant now) {
        return context.config().makes(OutputKind.SITEMAP) ? of(context.config(), pages, MOST) : List.of();
    }

    static List<Output> of(SiteConfig config, Pages pages, int most) {
        Map<String, List<Listed>> parts = new TreeMap<>();
        for (Page page : pages.all()) {
            if (!page.sitemap().isEmpty()) {
                parts.computeIfAbsent(page.sitemap(), part -> new ArrayList<>())
                        .add(new Listed(page.path(), page.changed()));
            }
        }
        List<Listed> index = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        parts.forEach((part, entries) -> {
            for (int from = 0; from < entries.size(); from += most) {
                List<Listed> held = entries.subList(from, Math.min(from + most, entries.size()));
                WebPath path = file(part, from / most + 1);
                outputs.add(output(config, path, "urlset", "url", held));
                index.add(new Listed(path, last(held, config.zone())));
            }
        });
        outputs.add(0, output(config, INDEX, "sitemapindex", "sitemap", index));
        return outputs;
    }

    /** The first file of a part has its plain name, so that it keeps it when the part outgrows it. */
    private static WebPath file(String part, int number) {
        return WebPath.file("sitemap-" + part + (number == 1 ? "" : "-" + number) + ".xml");
    }

    private static Optional<Temporal> last(List<Listed> entries, ZoneId zone) {
        return entries.stream()
                .flatMap(entry -> entry.changed().stream())
                .max(Comparator.comparing(changed -> instant(changed, zone)));
    }

    private static Instant instant(Temporal changed, ZoneId zone) {
        return changed instanceof LocalDate day
                ? day.atStartOfDay(zone).toInstant()
                : ((OffsetDateTime) changed).toInstant();
    }

    private static String words(Temporal changed) {
        return changed instanceof OffsetDateTime moment ? Dates.iso(moment) : changed.toString();
    }

    private static Output output(SiteConfig config, WebPath path, String root, String element, List<Listed> entries) {
        return new Output(
                path, () -> Fingerprint.of(config.url(), entries), () -> write(config, root, element, entries));
    }

    private static byte[] write(SiteConfig config, String root, String element, List<Listed> entries) {
        Xml xml = new Xml();
        xml.open(root, "xmlns", NAMESPACE);
        for (Listed entry : entries) {
            xml.open(element);
            xml.text("loc", config.absolute(entry.path()));
            entry.changed().ifPresent(changed -> xml.text("lastmod", words(changed)));
            xml.close();
        }
        return xml.close().bytes();
    }
}
