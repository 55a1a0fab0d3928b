package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Page;
import dateline.page.Pages;
import dateline.site.Edition;
import dateline.site.Published;
import dateline.text.WebPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /**
     * A page, or a file of the sitemap.
     *
     * @param address full
     * @param changed date or date-time; empty when not known
     */
    private record Listed(String address, String changed) {}

    static List<WebPath> paths(Context context) {
        if (!context.config().makes(OutputKind.SITEMAP)) {
            return List.of();
        }
        List<WebPath> paths = new ArrayList<>();
        paths.add(INDEX);
        paths.add(file(Page.PAGES, 1));
        Stream.concat(
                        context.site().articles().stream().map(Published::day),
                        context.site().editions().stream()
                                .filter(edition -> context.config().makes(OutputKind.EDITIONS))
                                .map(Edition::from))
                .map(day -> YearMonth.from(day).toString())
                .distinct()
                .forEach(month -> paths.add(file(month, 1)));
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
                        .add(new Listed(config.absolute(page.path()), page.changed()));
            }
        }
        Comparator<String> byTime = (one, other) -> compare(one, other, config.zone());
        List<Listed> index = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        parts.forEach((part, entries) -> {
            for (int from = 0; from < entries.size(); from += most) {
                List<Listed> held = entries.subList(from, Math.min(from + most, entries.size()));
                WebPath path = file(part, from / most + 1);
                outputs.add(Output.of(path, held, list -> write("urlset", "url", list)));
                String changed = held.stream()
                        .map(Listed::changed)
                        .filter(time -> !time.isEmpty())
                        .max(byTime)
                        .orElse("");
                index.add(new Listed(config.absolute(path), changed));
            }
        });
        outputs.add(0, Output.of(INDEX, index, list -> write("sitemapindex", "sitemap", list)));
        return outputs;
    }

    /** The first file of a part has its plain name, so that it keeps it when the part outgrows it. */
    private static WebPath file(String part, int number) {
        return WebPath.file("sitemap-" + part + (number == 1 ? "" : "-" + number) + ".xml");
    }

    /** Which of two comes first; most are times of one offset, whose words are in the order of the times. */
    private static int compare(String one, String other, ZoneId zone) {
        int offset = "2023-07-03T16:30:00".length();
        boolean alike = one.length() == other.length()
                && one.length() > offset
                && one.regionMatches(offset, other, offset, one.length() - offset);
        return alike ? one.compareTo(other) : instant(one, zone).compareTo(instant(other, zone));
    }

    private static Instant instant(String changed, ZoneId zone) {
        return changed.indexOf('T') < 0
                ? LocalDate.parse(changed).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(changed).toInstant();
    }

    private static byte[] write(String root, String element, List<Listed> entries) {
        Xml xml = new Xml();
        xml.open(root, "xmlns", NAMESPACE);
        for (Listed entry : entries) {
            xml.open(element);
            xml.text("loc", entry.address());
            if (!entry.changed().isEmpty()) {
                xml.text("lastmod", entry.changed());
            }
            xml.close();
        }
        return xml.close().bytes();
    }
}
