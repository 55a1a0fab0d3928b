package dateline.config;

import dateline.markdown.MarkdownSettings;
import dateline.schema.Placed;
import dateline.text.WebPath;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code site.yml}, validated and with its defaults filled in.
 *
 * @param title the digest's name
 * @param url absolute, ends with {@code /}; may have a path
 * @param zone the zone of days and of dates without one
 * @param tagline empty when none
 * @param description empty when none
 * @param language BCP 47
 * @param publisher of the structured data
 * @param rhythm how often an edition appears
 * @param sections in the digest's order, never empty
 * @param topics whether unregistered topics are errors
 * @param authors likewise
 * @param sources likewise
 * @param menu of every page; empty means the default menu in the theme's words
 * @param feedback a URL or a {@code mailto:} address; empty when none
 * @param policies by name ({@code corrections}, {@code ethics}, {@code ownership} …): a URL or a path of the site
 * @param security the contact of {@code security.txt}; empty when none
 * @param feeds size and fullness of feeds
 * @param mail what letters say of their sender
 * @param listSize articles on a page of a list
 * @param outputs the kinds of pages and documents to make
 * @param precompress whether texts are published compressed as well
 * @param markdown how Markdown is read
 * @param theme the theme's knobs
 * @param withhold phrases in a photo's rights that keep it from being published
 * @param rules how grave breaches of rules are
 * @param newsroom the limits of newsroom rules
 * @param wires the wire services whose copy is imported, beside those that are built in
 */
public record SiteConfig(
        String title,
        String url,
        ZoneId zone,
        String tagline,
        String description,
        String language,
        Publisher publisher,
        Rhythm rhythm,
        List<Section> sections,
        Registry topics,
        Registry authors,
        Registry sources,
        List<MenuItem> menu,
        String feedback,
        Map<String, String> policies,
        Optional<Security> security,
        Feeds feeds,
        Mail mail,
        int listSize,
        Set<OutputKind> outputs,
        boolean precompress,
        MarkdownSettings markdown,
        Theme theme,
        List<String> withhold,
        RuleLevels rules,
        Newsroom newsroom,
        List<WireProfile> wires) {

    /** Daily editions, or one for each ISO week. */
    public enum Rhythm {
        DAILY,
        WEEKLY
    }

    /** Whether a name must be registered in a file of its own. */
    public enum Registry {
        STRICT,
        OPEN
    }

    /**
     * Who publishes the digest.
     *
     * @param url empty when none
     * @param logo path of the site or URL; empty when none
     * @param email empty when none
     */
    public record Publisher(String name, String url, String logo, String email) {}

    /** A fixed part of the digest. */
    public record Section(String name, String slug) {}

    /** An entry of the menu: a URL or a path of the site. */
    public record MenuItem(String name, String url) {}

    /**
     * What {@code /.well-known/security.txt} says (RFC 9116).
     *
     * @param contact a URI
     * @param expires RFC 3339
     * @param policy a URL; empty when none
     */
    public record Security(String contact, String expires, String policy) {}

    /**
     * @param items how many entries a feed has
     * @param full whether entries carry the whole text, not the summary alone
     * @param hub the WebSub hub that tells subscribers of news; empty when none
     */
    public record Feeds(int items, boolean full, String hub) {}

    /**
     * What the e-mail edition says of its sender.
     *
     * @param from its address
     * @param listId RFC 2919, without angle brackets
     * @param unsubscribe a URL, or the variable that the sending service replaces by one
     * @param address a postal address; empty when none
     */
    public record Mail(String from, String listId, String unsubscribe, String address) {}

    /**
     * The theme's knobs.
     *
     * @param accent light-mode accent colour, {@code #rrggbb}; empty for the theme's own
     * @param accentDark likewise in dark mode
     * @param cardFont file below {@code templates/} with the typeface of share cards; empty for the program's own
     */
    public record Theme(String accent, String accentDark, Optional<Placed<String>> cardFont) {}

    /** The name of the host: {@code user.example}. */
    public String host() {
        return URI.create(url).getHost();
    }

    /**
     * The limits of newsroom rules.
     *
     * @param headline the longest headline, in characters
     * @param editionWords the most words of an edition; 0 when it has no budget
     * @param draftDays after how many days a draft is stale
     * @param topicShare the percentage of all articles above which a topic says nothing
     */
    public record Newsroom(int headline, int editionWords, int draftDays, int topicShare) {
        /** What counts when nothing is said. */
        public static final Newsroom DEFAULT = new Newsroom(110, 0, 14, 50);
    }

    /** The path part of {@link #url} without its last slash: empty, or {@code /repo}. */
    public String base() {
        int host = url.indexOf("//") + 2;
        int path = url.indexOf('/', host);
        return path < 0 ? "" : url.substring(path, url.length() - 1);
    }

    /** What a page's links to another page of the site say: {@code /repo/topics/nato/}. */
    public String href(WebPath path) {
        return base() + path.encoded();
    }

    /** The full address of a page: {@code https://user.example/repo/topics/nato/}. */
    public String absolute(WebPath path) {
        return url + path.encoded().substring(1);
    }

    /** A configured URL as a link: a path of the site gets the site's base before it, everything else stays. */
    public String link(String urlOrPath) {
        return urlOrPath.startsWith("/") ? base() + urlOrPath : urlOrPath;
    }

    /** Whether a kind of page or document is made. */
    public boolean makes(OutputKind kind) {
        return outputs.contains(kind);
    }

    /** The language as the JDK's locale, for words of dates. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
