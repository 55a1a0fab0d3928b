package dateline.check;

import dateline.article.Article;
import dateline.article.Document;
import dateline.page.Page;
import dateline.page.Pages;
import dateline.site.Addresses;
import dateline.site.Published;
import dateline.site.Site;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code content/ledger.txt}: every address that was ever published, one a line. It holds what has a name of its own:
 * articles, pages, topics and their kin, editions with a file. Calendar pages and numbered lists follow from those.
 */
public final class Ledger {
    public static final String FILE = "content/ledger.txt";

    private static final Pattern NUMBERED = Pattern.compile("/(topics|stories|sections|authors|sources)/[^/]+/[0-9]+/");
    private static final Pattern PERIOD = Pattern.compile("/[0-9]{4}/(w?[0-9]{2}/)?");
    private static final Pattern DAY = Pattern.compile("/[0-9]{4}/[0-9]{2}/[0-9]{2}/");

    private Ledger() {}

    /** The addresses of a site that belong into its ledger. */
    public static SortedSet<String> addresses(Pages pages) {
        SortedSet<String> addresses = new TreeSet<>();
        for (Page page : pages.all()) {
            String path = page.path().value();
            boolean followsFromOthers = NUMBERED.matcher(path).matches()
                    || PERIOD.matcher(path).matches()
                    || (DAY.matcher(path).matches() && !page.owner().endsWith("/edition.md"));
            if (page.path().isPage() && !followsFromOthers) {
                addresses.add(path);
            }
        }
        return addresses;
    }

    /** The text of a ledger that holds all addresses as well; the same text when none is missing. */
    public static String with(String ledger, SortedSet<String> addresses) {
        TreeSet<String> all = new TreeSet<>();
        ledger.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::add);
        return all.addAll(addresses) ? String.join("\n", all) + "\n" : ledger;
    }

    /**
     * Finds addresses that led somewhere once and lead nowhere now.
     *
     * @param others addresses that are no pages: feeds, pictures
     */
    public static List<Problem> check(
            Source ledger, Site site, List<Document> documents, Pages pages, Set<String> others) {
        Problems problems = new Problems();
        Set<String> known = new HashSet<>(others);
        pages.all().forEach(page -> known.add(page.path().value()));
        TreeSet<String> listed = new TreeSet<>();
        Successors successors = null;
        Set<String> waiting = null;
        int number = 0;
        for (String line : (Iterable<String>) ledger.text().lines()::iterator) {
            number++;
            String address = line.strip();
            Place place = new Place(FILE, number, 1);
            if (address.isEmpty() || known.contains(address)) {
                continue;
            }
            if (!address.startsWith("/") || address.contains("//") || address.contains(" ")) {
                problems.add(
                        Rule.LEDGER_LINE,
                        place,
                        "\"" + shortened(address) + "\" is no address of the site",
                        mending(address));
                continue;
            }
            if (!listed.add(address)) {
                continue;
            }
            if (successors == null) {
                successors = Successors.of(site, documents, pages, ledger);
                waiting = waiting(site, documents);
            }
            if (!waiting.contains(address)) {
                problems.add(
                        Rule.URL_VANISHED,
                        place,
                        address + " was published and leads nowhere now",
                        successors.hint(address));
            }
        }
        return problems.list();
    }

    private static String mending(String address) {
        return address.startsWith("<<<<") || address.startsWith("====") || address.startsWith(">>>>")
                ? "remove this line, and keep those of both sides"
                : "write a path such as /2023/07/03/talks/, or remove the line";
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Addresses that are missing by the clock alone, or because the only article behind them was withdrawn. */
    private static Set<String> waiting(Site site, List<Document> documents) {
        Set<String> published = new HashSet<>();
        site.articles().forEach(article -> published.add(article.article().path()));
        Set<String> waiting = new HashSet<>();
        for (Document document : documents) {
            if (document instanceof Article article
                    && !published.contains(article.path())
                    && !article.draft()
                    && article.status() != Article.Status.WITHHELD) {
                waiting.add(Addresses.day(article.day()).value() + article.slug() + "/");
                waiting.add(Addresses.day(article.day()).value());
                article.topics().forEach(name -> waiting.add(listOf("topics", name)));
                article.authors().forEach(name -> waiting.add(listOf("authors", name)));
                article.sources().forEach(source -> waiting.add(listOf("sources", source.name())));
                article.aliases().forEach(alias -> waiting.add(alias.text()));
            }
        }
        return waiting;
    }

    private static String listOf(String kind, Article.Name name) {
        return "/" + kind + "/" + Slug.of(name.text()) + "/";
    }

    /** All articles of a site that have an address, withdrawn ones included. */
    static Stream<Published> articles(Site site) {
        return Stream.concat(site.articles().stream(), site.withdrawn().stream());
    }
}
