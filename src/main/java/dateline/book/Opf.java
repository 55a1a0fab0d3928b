package dateline.book;

import dateline.page.Book;
import dateline.text.Html;
import java.util.List;

/** The package document (EPUB 3.3, §5): what the book is, its files, and their order. */
final class Opf {
    private Opf() {}

    /** A file of the book; {@code properties} are empty for most, and only pages are in the order of reading. */
    record Item(String id, String file, String mediaType, String properties, boolean isPage) {}

    static String of(Book book, List<Item> items, boolean hasPictures) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append(
                        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"")
                .append(Html.escape(book.language()))
                .append("\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        dublinCore(out, "identifier id=\"id\"", book.address());
        dublinCore(out, "title", book.title());
        dublinCore(out, "language", book.language());
        dublinCore(out, "creator", book.digest());
        dublinCore(out, "publisher", book.publisher());
        dublinCore(out, "date", book.date());
        dublinCore(out, "source", book.page());
        meta(out, "dcterms:modified", book.modified());
        out.append("<meta property=\"belongs-to-collection\" id=\"series\">")
                .append(Html.escape(book.digest()))
                .append("</meta>\n<meta refines=\"#series\" property=\"collection-type\">series</meta>\n");
        accessibility(out, book, hasPictures);
        out.append("</metadata>\n<manifest>\n");
        for (Item item : items) {
            out.append("<item id=\"" + item.id() + "\" href=\"" + item.file() + "\" media-type=\"" + item.mediaType()
                    + "\"" + (item.properties().isEmpty() ? "" : " properties=\"" + item.properties() + "\"") + "/>\n");
        }
        out.append("</manifest>\n<spine page-progression-direction=\"" + book.direction() + "\">\n");
        items.stream().filter(Item::isPage).forEach(item -> out.append("<itemref idref=\"" + item.id() + "\"/>\n"));
        return Xhtml.allowed(out.append("</spine>\n</package>\n").toString());
    }

    /** EPUB Accessibility 1.1, §2. */
    private static void accessibility(StringBuilder out, Book book, boolean hasPictures) {
        meta(out, "schema:accessMode", "textual");
        if (hasPictures) {
            meta(out, "schema:accessMode", "visual");
            meta(out, "schema:accessibilityFeature", "alternativeText");
        }
        meta(out, "schema:accessModeSufficient", "textual");
        for (String feature :
                List.of("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")) {
            meta(out, "schema:accessibilityFeature", feature);
        }
        meta(out, "schema:accessibilityHazard", "none");
        meta(out, "schema:accessibilitySummary", book.labels().access());
    }

    private static void dublinCore(StringBuilder out, String name, String text) {
        String end = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        out.append("<dc:" + name + ">").append(Html.escape(text)).append("</dc:" + end + ">\n");
    }

    private static void meta(StringBuilder out, String property, String text) {
        out.append("<meta property=\"" + property + "\">")
                .append(Html.escape(text))
                .append("</meta>\n");
    }
}
