package dateline.build;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what leads nowhere within a published site: links, pictures, parts of pages, addresses in documents. */
final class InternalLinks {
    private static final Pattern WITHOUT_LINKS = Pattern.compile(".*\\.(css|svg|png|jpe?g|gif|webp|eml)");

    private final Map<String, String> files;
    private final URI site;
    private final List<String> broken = new ArrayList<>();

    private InternalLinks(Map<String, String> files, String site) {
        this.files = files;
        this.site = URI.create(site);
    }

    /**
     * @param files the published files, by path
     * @param site the address that they are published at, with its last slash
     */
    static List<String> broken(Map<String, String> files, String site) {
        InternalLinks links = new InternalLinks(files, site);
        Pattern address = Pattern.compile(Pattern.quote(site) + "[^\\s\"'<>()\\\\,&{]*");
        files.forEach((path, content) -> {
            if (path.endsWith(".html")) {
                links.page(path, Jsoup.parse(content));
            }
            if (!WITHOUT_LINKS.matcher(path).matches()) {
                for (Matcher found = address.matcher(content); found.find(); ) {
                    links.target(path, URI.create(found.group()));
                }
            }
        });
        return links.broken;
    }

    private void page(String path, Document page) {
        URI address = site.resolve(encoded(path.replaceFirst("(^|/)index\\.html$", "$1")));
        for (Element picture : page.select("[srcset]")) {
            for (String source : picture.attr("srcset").split(", ")) {
                target(path, address.resolve(source.substring(0, source.lastIndexOf(' '))));
            }
        }
        for (Element element : page.select("[href], [src]")) {
            String written = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            URI to = address.resolve(written);
            Optional<String> target = target(path, to);
            if (target.isPresent() && to.getFragment() != null) {
                Document there = target.get().equals(path) ? page : Jsoup.parse(files.get(target.get()));
                if (there.getElementById(to.getFragment()) == null) {
                    broken.add(path + ": " + to + " leads to no part of its page");
                }
            }
        }
    }

    /** The file that an address within the site leads to. */
    private Optional<String> target(String from, URI to) {
        if (!site.getRawAuthority().equals(to.getRawAuthority())) {
            return Optional.empty();
        }
        if (!to.getRawPath().startsWith(site.getRawPath())) {
            broken.add(from + ": " + to + " does not lie under " + site);
            return Optional.empty();
        }
        String file = decoded(to.getRawPath().substring(site.getRawPath().length()));
        String path = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
        if (!files.containsKey(path)) {
            broken.add(from + ": " + to + " leads nowhere");
            return Optional.empty();
        }
        return Optional.of(path);
    }

    private static String encoded(String path) {
        return path.isEmpty() ? "." : URI.create("/").relativize(filePath(path)).getRawPath();
    }

    private static URI filePath(String path) {
        try {
            return new URI(null, null, "/" + path, null);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
