package dateline.page;

import dateline.article.Document;
import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.draw.Typeface;
import dateline.site.Site;
import dateline.text.WebPath;
import dateline.text.Words;
import java.util.function.Function;

/** What the makers of pages have at hand. */
public final class Context {
    private final Site site;
    private final Words words;
    private final Dates dates;
    private final Function<Document, String> html;
    private final String root;
    private final Typeface typeface;
    private final Shelf shelf = new Shelf();

    private Context(
            Site site, Words words, Dates dates, Function<Document, String> html, String root, Typeface typeface) {
        this.site = site;
        this.words = words;
        this.dates = dates;
        this.html = html;
        this.root = root;
        this.typeface = typeface;
    }

    /**
     * For pages of the site, whose links start at its base.
     *
     * @param site the whole digest
     * @param words the theme's words
     * @param dates dates in words
     * @param html of a document's text, its holes still open
     * @param typeface of share cards
     */
    public static Context of(Site site, Words words, Dates dates, Function<Document, String> html, Typeface typeface) {
        return new Context(site, words, dates, html, site.config().base(), typeface);
    }

    /** The same with the program's own typeface. */
    public static Context of(Site site, Words words, Dates dates, Function<Document, String> html) {
        return of(site, words, dates, html, Typeface.standard());
    }

    /** The same for what is read away from the site: every link is a full address. */
    Context away() {
        String url = config().url();
        return new Context(site, words, dates, html, url.substring(0, url.length() - 1), typeface);
    }

    /** The whole digest. */
    public Site site() {
        return site;
    }

    /** The theme's words. */
    public Words words() {
        return words;
    }

    /** Dates in words. */
    public Dates dates() {
        return dates;
    }

    public SiteConfig config() {
        return site.config();
    }

    /** The HTML of a document's text, its holes still open. */
    public Function<Document, String> html() {
        return html;
    }

    /** What stands before the path of every link: the site's base, or its whole address. */
    String root() {
        return root;
    }

    /** The typeface of share cards. */
    public Typeface typeface() {
        return typeface;
    }

    /** Parts that many pages show. */
    Shelf shelf() {
        return shelf;
    }

    /** What a link to a page says. */
    String href(WebPath path) {
        return root + path.encoded();
    }

    boolean makes(OutputKind kind) {
        return config().makes(kind);
    }

    /** A link where the page is made, else its words alone. */
    Link link(OutputKind kind, WebPath path, String text) {
        return new Link(makes(kind) ? href(path) : "", text);
    }
}
