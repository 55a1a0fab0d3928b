package dateline.book;

import dateline.page.Book;
import dateline.page.Print;
import dateline.text.Html;
import dateline.text.Urls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a book as EPUB 3.3, article by article. */
public final class Epub {
    private static final String FOLDER = "EPUB/";
    private static final String PAGE = "application/xhtml+xml";

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles>
            <rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """;

    private static final String STYLE = """
            body { margin: 0 5%; font-family: Charter, "Iowan Old Style", "Noto Serif", serif; line-height: 1.5; }
            h1, h2, h3 { line-height: 1.2; text-align: start; break-after: avoid; }
            h1 { font-size: 1.6em; margin: .3em 0; }
            .kicker, .meta, figcaption, .address, .sources { font-family: sans-serif; font-size: .85em; }
            .kicker { color: ACCENT; margin: 1em 0 0; }
            .standfirst { font-size: 1.1em; }
            .edition { border-top: 4px double; padding-top: 1em; }
            .sources { border-top: 1px solid; margin-top: 2em; }
            .sources h2 { font-size: 1em; }
            .address { overflow-wrap: anywhere; }
            figure { margin: 1em 0; break-inside: avoid; }
            img { max-width: 100%; height: auto; }
            .cover { margin: 0; text-align: center; }
            .cover img { max-height: 100vh; }
            table { border-collapse: collapse; }
            td, th { border-bottom: 1px solid; padding: .2em .5em; text-align: start; }
            :lang(ko) { word-break: keep-all; }
            """;

    private final Book book;
    private final Function<Print, byte[]> pictures;
    private final Zip zip = new Zip();
    private final List<Opf.Item> items = new ArrayList<>();
    private final Map<Print, String> files = new LinkedHashMap<>();
    private final Map<String, String> pictureFiles = new HashMap<>();
    private final Map<String, String> chapterFiles = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    private Epub(Book book, Function<Print, byte[]> pictures) {
        this.book = book;
        this.pictures = pictures;
    }

    /**
     * The bytes of the book.
     *
     * @param site the site's address, under which the full addresses of pictures lie
     * @param pictures the bytes of a picture
     */
    public static byte[] write(Book book, String site, Function<Print, byte[]> pictures) {
        return new Epub(book, pictures).written(site);
    }

    private byte[] written(String site) {
        zip.store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
        zip.deflate("META-INF/container.xml", CONTAINER);
        number(site);
        text("style", "style.css", "text/css", "", STYLE.replace("ACCENT", book.accent()));
        text("cover-picture", "cover.svg", "image/svg+xml", "cover-image", Jacket.draw(book));
        page(
                "cover",
                "cover.xhtml",
                "",
                book.title(),
                book.language(),
                "<body class=\"cover\" epub:type=\"cover\">\n<p><img" + " src=\"cover.svg\" alt=\""
                        + Html.escape(book.title()) + "\"/></p>\n</body>");
        page("contents", "contents.xhtml", "nav", book.labels().contents(), book.language(), contents());
        int part = 0;
        int chapter = 0;
        for (Book.Part edition : book.parts()) {
            part++;
            page("edition-" + part, "edition-" + part + ".xhtml", "", edition.day(), book.language(), edition(edition));
            for (Book.Chapter article : edition.chapters()) {
                chapter++;
                page(
                        "article-" + chapter,
                        "article-" + chapter + ".xhtml",
                        "",
                        article.headline(),
                        article.language(),
                        article(article));
            }
        }
        files.forEach((print, file) -> {
            zip.store(FOLDER + file, pictures.apply(print));
            items.add(new Opf.Item(file.substring(0, file.indexOf('.')), file, print.mediaType(), "", false));
        });
        zip.deflate(FOLDER + "book.opf", Opf.of(book, items, !files.isEmpty()));
        return zip.bytes();
    }

    /** Gives every article and every picture its file. */
    private void number(String site) {
        for (Book.Part part : book.parts()) {
            part.prints().forEach(print -> number(print, site));
            for (Book.Chapter chapter : part.chapters()) {
                chapterFiles.put(chapter.url(), "article-" + (chapterFiles.size() + 1) + ".xhtml");
                anchors.put(
                        chapter.url(),
                        chapter.anchors().stream().map(Urls::encodePath).collect(Collectors.toSet()));
                chapter.prints().forEach(print -> number(print, site));
            }
        }
    }

    private void number(Print print, String site) {
        String path = print.path().encoded();
        String file = files.computeIfAbsent(print, each -> {
            String name = each.mediaType().substring("image/".length());
            return "picture-" + (files.size() + 1) + "." + (name.startsWith("svg") ? "svg" : name);
        });
        pictureFiles.put(site + path.substring(1), file);
    }

    private void page(String id, String file, String properties, String title, String language, String body) {
        String direction = language.equals(book.language()) ? book.direction() : "auto";
        zip.deflate(FOLDER + file, Xhtml.page(language, direction, title, body));
        items.add(new Opf.Item(id, file, PAGE, properties, true));
    }

    private void text(String id, String file, String mediaType, String properties, String text) {
        zip.deflate(FOLDER + file, text);
        items.add(new Opf.Item(id, file, mediaType, properties, false));
    }

    /** The way through the book, and its landmarks. */
    private String contents() {
        StringBuilder out = new StringBuilder("<body>\n<nav epub:type=\"toc\" role=\"doc-toc\">\n");
        out.append(Xhtml.element("h1", "", book.labels().contents())).append("<ol>\n");
        int part = 0;
        int chapter = 0;
        for (Book.Part edition : book.parts()) {
            part++;
            out.append("<li>")
                    .append(link("edition-" + part + ".xhtml", edition.day()))
                    .append("\n<ol>\n");
            for (Book.Chapter article : edition.chapters()) {
                chapter++;
                String lang = article.language().equals(book.language())
                        ? ""
                        : " lang=\"" + article.language() + "\" xml:lang=\"" + article.language() + "\"";
                out.append("<li" + lang + ">")
                        .append(link("article-" + chapter + ".xhtml", article.headline()))
                        .append("</li>\n");
            }
            out.append("</ol>\n</li>\n");
        }
        return out.append("</ol>\n</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n"
                        + "<li><a epub:type=\"cover\" href=\"cover.xhtml\">"
                        + Html.escape(book.labels().cover())
                        + "</a></li>\n<li><a epub:type=\"toc\" href=\"contents.xhtml\">"
                        + Html.escape(book.labels().contents())
                        + "</a></li>\n<li><a epub:type=\"bodymatter\" href=\"edition-1.xhtml\">"
                        + Html.escape(book.period()) + "</a></li>\n</ol>\n</nav>\n</body>")
                .toString();
    }

    private static String link(String href, String words) {
        return "<a href=\"" + Html.escape(href) + "\">" + Html.escape(words) + "</a>";
    }

    private String edition(Book.Part edition) {
        return "<body epub:type=\"part\">\n<section class=\"edition\">\n"
                + Xhtml.element("h1", "", edition.day())
                + Xhtml.element("p", "meta", edition.number())
                + Xhtml.element("p", "standfirst", edition.title())
                + Markup.of(edition.note().markup(), this::inside, pictureFiles)
                + "</section>\n</body>";
    }

    private String article(Book.Chapter article) {
        StringBuilder sources = new StringBuilder();
        if (!article.sources().isEmpty()) {
            sources.append("<section class=\"sources\">\n")
                    .append(Xhtml.element("h2", "", book.labels().sources()))
                    .append("<ul>\n");
            for (Book.Source source : article.sources()) {
                String words = source.url().isEmpty()
                        ? Html.escape(source.words())
                        : Markup.of(link(source.url(), source.words()), this::inside, pictureFiles);
                sources.append("<li>").append(words).append("</li>\n");
            }
            sources.append("</ul>\n</section>\n");
        }
        String byline = article.byline().isEmpty() ? "" : Html.escape(article.byline()) + " · ";
        return "<body epub:type=\"chapter\">\n<article>\n<header>\n"
                + Xhtml.element("p", "kicker", article.kicker())
                + Xhtml.element("h1", "", article.headline())
                + Xhtml.element("p", "standfirst", article.standfirst())
                + "<p class=\"meta\">" + byline + "<time datetime=\""
                + article.published().iso() + "\">"
                + Html.escape(article.published().words()) + "</time></p>\n</header>\n"
                + Markup.of(article.text().markup(), address -> within(article, address), pictureFiles)
                + sources
                + "<p class=\"address\"><a href=\"" + Html.escape(article.url()) + "\">" + Html.escape(article.url())
                + "</a></p>\n</article>\n</body>";
    }

    /** A link to a part of the same article stays within it. */
    private Optional<String> within(Book.Chapter article, String address) {
        String parts = article.url() + "#";
        return address.startsWith(parts) ? Optional.of(address.substring(parts.length() - 1)) : inside(address);
    }

    /** The file of an article of the book; with the part that is linked to, if its text has one of that name. */
    private Optional<String> inside(String address) {
        int hash = address.indexOf('#');
        String url = hash < 0 ? address : address.substring(0, hash);
        String part = hash < 0 ? "" : address.substring(hash + 1);
        return Optional.ofNullable(chapterFiles.get(url))
                .map(file -> anchors.get(url).contains(part) ? file + "#" + part : file);
    }
}
