package dateline.output;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Pages;
import dateline.search.SearchIndex;
import dateline.site.Addresses;
import dateline.text.Digest;
import dateline.text.WebPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the search page needs beside itself: the index, and {@code opensearch.xml}, by which browsers offer the search as their own. */
final class SearchDocuments {
    /** The longest name that OpenSearch 1.1 allows. */
    private static final int LONGEST_NAME = 16;

    private SearchDocuments() {}

    static List<WebPath> paths(Context context) {
        if (!context.config().makes(OutputKind.SEARCH)) {
            return List.of();
        }
        List<WebPath> paths = new ArrayList<>(SearchIndex.paths(context));
        paths.add(Addresses.OPEN_SEARCH);
        return paths;
    }

    static List<Output> of(Context context, Pages pages, Instant now) {
        if (!context.config().makes(OutputKind.SEARCH)) {
            return List.of();
        }
        List<Output> outputs = new ArrayList<>();
        SearchIndex.of(context)
                .forEach(file -> outputs.add(new Output(file.path(), () -> Digest.parse(file.inputs()), file.bytes())));
        outputs.add(openSearch(context.config()));
        return outputs;
    }

    private record Description(String name, String text, String language, String template) {}

    private static Output openSearch(SiteConfig config) {
        String title = config.title();
        String name = title.length() <= LONGEST_NAME
                ? title
                : title.substring(0, LONGEST_NAME).strip();
        String template = config.absolute(Addresses.SEARCH) + "?q={searchTerms}";
        Description description = new Description(name, title, config.language(), template);
        return Output.of(
                Addresses.OPEN_SEARCH,
                description,
                it -> new Xml()
                        .open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                        .text("ShortName", it.name())
                        .text("Description", it.text())
                        .text("Language", it.language())
                        .text("InputEncoding", "UTF-8")
                        .empty("Url", "type", "text/html", "method", "get", "template", it.template())
                        .close()
                        .bytes());
    }
}
