package dateline.output;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.DAY_OF_WEEK;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import dateline.text.Html;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a feed as RSS 2.0, with the elements of other vocabularies that the RSS Best Practices Profile names. */
final class RssFeed {
    /** RFC 822 with a year of four digits: {@code Mon, 03 Jul 2023 16:30:00 +0900}. */
    private static final DateTimeFormatter RFC_822 = new DateTimeFormatterBuilder()
            .appendText(DAY_OF_WEEK, names("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
            .appendLiteral(", ")
            .appendValue(DAY_OF_MONTH, 2)
            .appendLiteral(' ')
            .appendText(
                    MONTH_OF_YEAR,
                    names("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"))
            .appendPattern(" uuuu HH:mm:ss ")
            .appendOffset("+HHMM", "+0000")
            .toFormatter(Locale.ROOT);

    private RssFeed() {}

    private static Map<Long, String> names(String... names) {
        Map<Long, String> byNumber = new HashMap<>();
        for (String name : names) {
            byNumber.put(byNumber.size() + 1L, name);
        }
        return byNumber;
    }

    /**
     * @param address full address of the feed itself
     */
    static byte[] write(Feed feed, String address) {
        Xml xml = new Xml();
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.text("title", feed.title());
        xml.text("link", feed.page());
        xml.markup("description", Html.escape(feed.description().isEmpty() ? feed.title() : feed.description()));
        xml.text("language", feed.language());
        if (!feed.entries().isEmpty()) {
            xml.text("lastBuildDate", date(feed.updated()));
        }
        xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", address);
        if (!feed.hub().isEmpty()) {
            xml.empty("atom:link", "rel", "hub", "href", feed.hub());
        }
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.close().close().bytes();
    }

    private static void item(Xml xml, Entry entry) {
        xml.open("item");
        xml.text("title", entry.title());
        xml.text("link", entry.url());
        xml.text("guid", entry.id(), "isPermaLink", "false");
        xml.text("pubDate", date(entry.published()));
        entry.authors().forEach(author -> xml.text("dc:creator", author.name()));
        for (Entry.Category topic : entry.categories()) {
            xml.text("category", topic.name(), "domain", topic.scheme());
        }
        // readers that take the first of the two for the summary need this order
        if (!entry.summary().isEmpty()) {
            xml.markup("description", Html.escape(entry.summary()));
        }
        if (!entry.content().isEmpty()) {
            xml.markup("content:encoded", entry.content().markup());
        }
        xml.close();
    }

    static String date(String rfc3339) {
        return RFC_822.format(OffsetDateTime.parse(rfc3339));
    }
}
