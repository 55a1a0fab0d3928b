package dateline;

import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Progress;
import dateline.render.Markup;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The files of a published site as a reader's browser meets them.
 *
 * @param url its address, ending with a slash
 * @param folder where they lie
 * @param files their names below the folder: {@code topics/nato/index.html}
 * @param pages the HTML files among them by name
 * @param outcome what the build said
 */
public record PublishedSite(
        String url, Path folder, List<String> files, SortedMap<String, Document> pages, Outcome outcome) {

    /** An address in a page, with the element that has it. */
    public record Reference(String page, Element element, String address) {
        @Override
        public String toString() {
            return page + ": " + element.outerHtml();
        }
    }

    /**
     * Copies a site, publishes the copy, and reads what came of it.
     *
     * @param source the site's folder
     * @param url where to publish it, instead of where {@code site.yml} says
     * @param folder an empty one
     */
    public static PublishedSite of(Path source, String url, Path folder, Instant now) throws IOException {
        for (String part : List.of("content", "templates")) {
            if (Files.exists(source.resolve(part))) {
                copy(source.resolve(part), folder.resolve(part));
            }
        }
        String settings = Files.readString(source.resolve("site.yml"));
        Files.writeString(folder.resolve("site.yml"), settings.replaceFirst("(?m)^url: .*$", "url: " + url));
        Path out = folder.resolve("public");
        BuildRequest request = new BuildRequest(folder, out, now, false, false, false, 2, true);
        return read(url, out, Build.run(request, Progress.NONE));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static PublishedSite read(String url, Path folder, Outcome outcome) throws IOException {
        List<String> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
        SortedMap<String, Document> pages = new TreeMap<>();
        for (String file : files) {
            if (file.endsWith(".html")) {
                pages.put(file, Jsoup.parse(Files.readString(folder.resolve(file)), addressOf(url, file)));
            }
        }
        return new PublishedSite(url, folder, files, pages, outcome);
    }

    public String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** The path of the site's address without its last slash: empty, or {@code /repo}. */
    public String base() {
        return url.replaceFirst("https://[^/]+", "").replaceFirst("/$", "");
    }

    /** Every {@code href} and {@code src} of every page. */
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        pages.forEach((name, page) -> {
            page.select("[href]").forEach(e -> references.add(new Reference(name, e, e.attr("href"))));
            page.select("[src]").forEach(e -> references.add(new Reference(name, e, e.attr("src"))));
        });
        return references;
    }

    /** Links and pictures that don't land, with the reason. */
    public List<String> broken() {
        return references().stream()
                .flatMap(reference ->
                        missing(reference.page(), reference.address()).stream().map(why -> reference + ": " + why))
                .toList();
    }

    /** What the Nu HTML checker finds in the pages. */
    public List<String> markupErrors() throws IOException {
        List<String> errors = new ArrayList<>();
        for (String page : pages.keySet()) {
            Markup.errors(text(page)).forEach(error -> errors.add(page + ":" + error));
        }
        return errors;
    }

    /** What is wrong with an address in a page: empty when it leaves the site or lands. */
    public Optional<String> missing(String page, String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
        String path = hash < 0 ? address : address.substring(0, hash);
        if (path.startsWith(url)) {
            path = base() + "/" + path.substring(url.length());
        }
        String file = page;
        if (!path.isEmpty()) {
            if (!path.startsWith("/")) {
                return path.matches("(https?|mailto|tel):.*") ? Optional.empty() : Optional.of("not a path");
            }
            if (!path.startsWith(base() + "/")) {
                return Optional.of("outside of the site");
            }
            file = decoded(path.substring(base().length() + 1));
            file = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
            if (!files.contains(file)) {
                return Optional.of("no file " + file);
            }
        }
        boolean lands = fragment.isEmpty() || pages.get(file).getElementById(fragment) != null;
        return lands ? Optional.empty() : Optional.of("no #" + fragment + " in " + file);
    }

    private static String addressOf(String url, String file) {
        return url + file.replaceFirst("index\\.html$", "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
