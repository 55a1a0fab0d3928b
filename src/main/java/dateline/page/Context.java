package dateline.page;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.draw.Typeface;
import dateline.site.Site;
import dateline.text.WebPath;
import dateline.text.Words;

/** What the makers of pages have at hand. */
public final class Context {
    private final Site site;
    private final Words words;
    private final Dates dates;
    private final Texts texts;
    private final String root;
    private final Typeface typeface;
    private final Grounds grounds;
    private final Shelf shelf = new Shelf();

    private Context(Site site, Words words, Dates dates, Texts texts, Grounds grounds, String root, Typeface typeface) {
        this.site = site;
        this.words = words;
        this.dates = dates;
        this.texts = texts;
        this.grounds = grounds;
        this.root = root;
        this.typeface = typeface;
    }

    /**
     * For pages of the site, whose links start at its base.
     *
     * @param site the whole digest
     * @param words the theme's words
     * @param dates dates in words
     * @param texts of documents
     * @param typeface of share cards
     */
    public static Context of(Site site, Words words, Dates dates, Texts texts, Typeface typeface) {
        return new Context(
                site,
                words,
                dates,
                texts,
                new Grounds(site, texts),
                site.config().base(),
                typeface);
    }

    /** The same with the program's own typeface. */
    public static Context of(Site site, Words words, Dates dates, Texts texts) {
        return of(site, words, dates, texts, Typeface.standard());
    }

    /** The same for what is read away from the site: every link is a full address. */
    Context away() {
        String url = config().url();
        return new Context(site, words, dates, texts, grounds, url.substring(0, url.length() - 1), typeface);
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

    /** The texts of documents. */
    public Texts texts() {
        return texts;
    }

    /** What stands before the path of every link: the site's base, or its whole address. */
    String root() {
        return root;
    }

    /** The typeface of share cards. */
    public Typeface typeface() {
        return typeface;
    }

    /** What pages are made of. */
    Grounds grounds() {
        return grounds;
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
