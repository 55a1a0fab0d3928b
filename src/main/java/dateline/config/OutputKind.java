package dateline.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of pages and documents that {@code outputs:} in {@code site.yml} switches. Article pages are always made. */
public enum OutputKind {
    EDITIONS("pages of days or weeks with an edition"),
    WEEKS("pages of ISO weeks"),
    MONTHS("pages of months"),
    YEARS("pages of years"),
    ARCHIVE("the page of all years"),
    TOPICS("the topic tree and each topic's pages"),
    STORIES("the list of running stories and each story's page"),
    SECTIONS("pages of sections"),
    AUTHORS("pages of authors"),
    SOURCES("pages of sources"),
    CORRECTIONS("the page of all corrections"),
    SEARCH("the search page with its index"),
    CATCH_UP("what is new since a reader's last visit, on the front page and on pages of topics"),
    RELATED("related and since-then lists of articles"),
    MENTIONS("links at the first mention of a topic"),
    ATOM("Atom feeds, and an archive of the digest's for each month"),
    RSS("RSS 2.0 feeds"),
    JSON_FEED("JSON feeds"),
    CROPS("the photo of each article in 16:9, 4:3 and 1:1 for search engines, around its position"),
    E_MAIL("each edition as a letter: email.html, email.txt and email.eml"),
    SITEMAP("the sitemap"),
    NEWS_SITEMAP("the news sitemap"),
    REDIRECTS("redirects of aliases"),
    HEADERS("the _headers file with the security policy"),
    ROBOTS("robots.txt"),
    NINJS("each article for other newsrooms' systems, as ninjs.json beside its page", false),
    E_BOOK("each week and each month that has a page as an e-book (EPUB)", false),
    CARDS("share cards, the pictures that links have where they are shared; see Pictures", false),
    DEFAULT("everything that is made without this list, so all but ninjs, e-book and cards", false);

    private final String meaning;

    private final boolean byDefault;

    OutputKind(String meaning) {
        this(meaning, true);
    }

    OutputKind(String meaning, boolean byDefault) {
        this.meaning = meaning;
        this.byDefault = byDefault;
    }

    /** Whether it is made when {@code site.yml} lists nothing. */
    public boolean isByDefault() {
        return byDefault;
    }

    /** The word in {@code site.yml}: {@code json-feed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /** All words, in the table's order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(OutputKind::word).toList();
    }
}
