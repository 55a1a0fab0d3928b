package dateline.output;

/** Writes a feed as Atom (RFC 4287), and its archives (RFC 5005, §4). */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private AtomFeed() {}

    /**
     * @param address full address of the feed itself
     */
    static byte[] write(Feed feed, String address) {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", ATOM, "xml:lang", feed.language());
        head(xml, feed, address);
        link(xml, "hub", feed.hub());
        link(xml, "prev-archive", feed.archive());
        return end(xml, feed);
    }

    /**
     * @param address full address of the archive itself
     */
    static byte[] write(FeedArchives.Archive archive, String address) {
        Xml xml = new Xml();
        xml.open(
                "feed",
                "xmlns",
                ATOM,
                "xmlns:fh",
                HISTORY,
                "xml:lang",
                archive.feed().language());
        if (archive.closed()) {
            xml.empty("fh:archive");
        }
        head(xml, archive.feed(), address);
        link(xml, "current", archive.current());
        link(xml, "prev-archive", archive.previous());
        link(xml, "next-archive", archive.next());
        return end(xml, archive.feed());
    }

    private static void link(Xml xml, String relation, String address) {
        if (!address.isEmpty()) {
            xml.empty("link", "rel", relation, "href", address);
        }
    }

    private static void head(Xml xml, Feed feed, String address) {
        xml.text("id", feed.id());
        xml.text("title", feed.title());
        if (!feed.description().isEmpty()) {
            xml.text("subtitle", feed.description());
        }
        xml.text("updated", feed.updated());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", address);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
    }

    private static byte[] end(Xml xml, Feed feed) {
        person(xml, feed.publisher());
        if (!feed.logo().isEmpty()) {
            xml.text("logo", feed.logo());
        }
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.close().bytes();
    }

    private static void entry(Xml xml, Entry entry) {
        xml.open("entry", "xml:lang", entry.language());
        xml.text("id", entry.id());
        xml.text("title", entry.title());
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", entry.language(), "href", entry.url());
        if (!entry.source().isEmpty()) {
            xml.empty("link", "rel", "via", "href", entry.source());
        }
        xml.text("published", entry.published());
        xml.text("updated", entry.updated());
        entry.authors().forEach(author -> person(xml, author));
        for (Entry.Category topic : entry.categories()) {
            if (topic.name().isEmpty()) {
                xml.empty("category", "term", topic.term(), "scheme", topic.scheme());
            } else {
                xml.empty("category", "term", topic.term(), "scheme", topic.scheme(), "label", topic.name());
            }
        }
        if (!entry.summary().isEmpty()) {
            xml.text("summary", entry.summary());
        }
        if (!entry.content().isEmpty()) {
            xml.markup("content", entry.content().markup(), "type", "html");
        }
        xml.close();
    }

    private static void person(Xml xml, Person person) {
        xml.open("author");
        xml.text("name", person.name());
        if (!person.url().isEmpty()) {
            xml.text("uri", person.url());
        }
        xml.close();
    }
}
