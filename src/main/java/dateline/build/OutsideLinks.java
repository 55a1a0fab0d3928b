package dateline.build;

import dateline.article.Article;
import dateline.article.AuthorFile;
import dateline.article.Content;
import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.article.SourceFile;
import dateline.article.TopicFile;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.source.Place;
import dateline.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The links of a digest that leave it, for a program that tries them. */
public final class OutsideLinks {
    private OutsideLinks() {}

    /** A link to another site and where it stands. */
    public record Link(String url, Place place) {}

    /** All links of texts and of front matter but those of drafts, in the order of files and places. */
    public static List<Link> of(Path site, int jobs) throws IOException {
        SourceTree tree = SourceTree.read(site).value();
        ContentReader content = ContentReader.of(Copy.config(tree).value());
        List<Entry> files = tree.under("content/").stream()
                .filter(file -> file.ending().equals("md") && !file.path().startsWith(SourceTree.STATIC))
                .toList();
        return Parallel.map(files, jobs, file -> links(tree.text(file).value(), content)).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Link> links(Source source, ContentReader reader) {
        Content content = reader.read(source).value();
        List<Link> links = new ArrayList<>();
        content.document().filter(document -> !isDraft(document)).ifPresent(document -> {
            addresses(document)
                    .filter(OutsideLinks::isOnTheWeb)
                    .forEach(url -> links.add(new Link(url, place(source, url))));
            content.body().external().stream()
                    .filter(link -> isOnTheWeb(link.url()))
                    .forEach(link ->
                            links.add(new Link(link.url(), new Place(source.path(), link.line(), link.column()))));
        });
        return links;
    }

    private static boolean isDraft(Document document) {
        return document instanceof Article article && article.draft();
    }

    private static boolean isOnTheWeb(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    private static Place place(Source source, String url) {
        int at = source.text().indexOf(url);
        return at < 0 ? Place.of(source.path()) : source.place(at);
    }

    private static Stream<String> addresses(Document document) {
        if (document instanceof Article article) {
            return article.sources().stream().flatMap(source -> Stream.of(source.url(), source.archive()));
        }
        if (document instanceof TopicFile topic) {
            return topic.sameAs().stream();
        }
        if (document instanceof AuthorFile author) {
            return author.sameAs().stream();
        }
        return document instanceof SourceFile source ? Stream.of(source.url()) : Stream.of();
    }
}
