package dateline.config;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.config.SiteConfig.Mail;
import dateline.config.SiteConfig.MenuItem;
import dateline.config.SiteConfig.Publisher;
import dateline.config.SiteConfig.Registry;
import dateline.config.SiteConfig.Rhythm;
import dateline.config.SiteConfig.Section;
import dateline.config.SiteConfig.Security;
import dateline.config.SiteConfig.Theme;
import dateline.markdown.MarkdownSettings;
import dateline.schema.Addresses;
import dateline.schema.Field;
import dateline.schema.Languages;
import dateline.schema.Placed;
import dateline.schema.Table;
import dateline.schema.Types;
import dateline.schema.Zones;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The keys of {@code site.yml}. */
public final class SiteKeys {
    static final Field<String> TITLE =
            required("title", Types.TEXT, "name of the digest", "Harbour Brief").elsewhere("name", "site_name");
    static final Field<String> URL = required(
                    "url",
                    Addresses.SITE,
                    "where the site is published; it may have a path, and every link then lies under it",
                    "https://example.org/")
            .elsewhere("baseURL", "base_url", "baseurl", "siteUrl", "site_url");
    static final Field<ZoneId> ZONE = required(
                    "zone", Zones.ZONE, "the zone of days, and of dates that name none", "Europe/Lisbon")
            .elsewhere("timezone", "time_zone", "tz");
    static final Field<String> TAGLINE = optional(
                    "tagline", Types.TEXT, "", "a few words under the title", "The port in five minutes")
            .elsewhere("subtitle", "slogan");
    static final Field<String> DESCRIPTION = optional(
            "description",
            Types.TEXT,
            "",
            "what the digest is, in one sentence for search engines and feeds",
            "News of the port, every weekday.");
    static final Field<String> LANGUAGE = optional(
                    "language", Languages.LANGUAGE, "en", "language of the site and of articles that name none", "pt")
            .elsewhere("lang", "locale", "languageCode", "language_code");
    static final Field<Publisher> PUBLISHER = optional(
                    "publisher", SiteParts.publisher(), "the title", "who publishes it", "{name: Harbour Press}")
            .elsewhere("organization", "author");
    static final Field<Rhythm> EDITION = optional(
            "edition",
            Types.word(Rhythm.class),
            "daily",
            "how often an edition appears; a weekly one has an ISO week, Monday to Sunday",
            "weekly");
    static final Field<List<Placed<Section>>> SECTIONS = optional(
                    "sections",
                    Types.list(SiteParts.section().as(Placed::new)),
                    "one section, News",
                    "the fixed parts of the digest, in their order",
                    "[Harbour, {name: Town hall, slug: town}]")
            .elsewhere("categories");
    static final Field<Registry> TOPICS = optional(
            "topics",
            Types.word(Registry.class),
            "strict",
            "whether a topic without a file under content/topics/ is an error, or gets a plain page",
            "open");
    static final Field<Registry> AUTHORS = optional(
            "authors", Types.word(Registry.class), "open", "likewise for authors and content/authors/", "strict");
    static final Field<Registry> SOURCES = optional(
            "sources", Types.word(Registry.class), "open", "likewise for sources and content/sources/", "strict");
    static final Field<List<MenuItem>> MENU = optional(
                    "menu",
                    Types.list(SiteParts.menuItem()),
                    "Today, Topics, Stories, Archive",
                    "links at the top of every page",
                    "[{name: Today, url: /}, {name: About, url: /about/}]")
            .elsewhere("nav", "navigation", "menus");
    static final Field<String> FEEDBACK = optional(
                    "feedback",
                    Addresses.URL_OR_MAIL,
                    "",
                    "where readers can write to; linked in the footer",
                    "desk@example.org")
            .elsewhere("contact", "email");
    static final Field<Map<String, String>> POLICIES = optional(
            "policies",
            SiteParts.policies(),
            "",
            "pages that say how the newsroom works; in the footer and in structured data",
            "{corrections: /corrections-policy/}");
    static final Field<Security> SECURITY = optional(
            "security",
            SiteParts.security(),
            "",
            "what security.txt says to those who find a weakness",
            "{contact: \"mailto:security@example.org\", expires: 2031-01-01}");
    static final Field<SiteConfig.Feeds> FEEDS = optional(
                    "feeds",
                    SiteParts.feeds(),
                    "",
                    "size and fullness of feeds, and their hub",
                    "{items: 20, content: full}")
            .elsewhere("feed", "rss");
    static final Field<Mail> MAIL = optional(
            "e-mail",
            SiteParts.mail(),
            "",
            "what the e-mail edition says of its sender",
            "{from: desk@example.org, unsubscribe: \"{{ unsubscribe_url }}\"}");
    static final Field<Integer> LISTS = optional("lists", SiteParts.listSize(), "", "length of lists", "{size: 50}")
            .elsewhere("paginate", "pagination");
    static final Field<List<OutputKind>> OUTPUTS = optional(
            "outputs",
            Types.list(Types.word(OutputKind.class)),
            "default",
            "the kinds of pages and documents to make besides articles and the front page",
            "[default, cards]");
    static final Field<Boolean> PRECOMPRESS = optional(
            "precompress",
            Types.FLAG,
            "false",
            "whether texts are published compressed as well, as index.html.gz beside index.html",
            "true");
    static final Field<MarkdownSettings> MARKDOWN = optional(
                    "markdown", SiteParts.markdown(), "", "how Markdown is read", "{html: escape}")
            .elsewhere("markup");
    static final Field<Theme> THEME =
            optional("theme", SiteParts.theme(), "", "colours of the theme", "{accent: \"#a3161c\"}");
    static final Field<List<WireProfile>> WIRE = optional(
                    "wire",
                    Types.list(WireKeys.profile()),
                    "",
                    "wire services and what their words mean here, for dateline import",
                    "[{name: port-wire, agency: Port Wire Service, zone: Europe/Lisbon}]")
            .elsewhere("import", "agencies");

    static final Field<List<String>> PICTURES = optional(
                    "pictures", SiteParts.pictures(), "", "which pictures are published", "{withhold: [not for sale]}")
            .elsewhere("images", "photos");
    static final Field<RuleLevels> RULES = optional(
                    "rules",
                    RuleKeys.levels(),
                    "",
                    "how grave breaches of single rules are: off, info, warning or error",
                    "{source-single: info, picture-alt: error}")
            .elsewhere("severity", "lint");
    static final Field<SiteConfig.Newsroom> NEWSROOM =
            optional("newsroom", RuleKeys.limits(), "", "limits of the rules of the newsroom", "{edition-words: 2500}");

    /** All keys. */
    public static final Table TABLE = new Table(
            "site.yml",
            List.of(
                    TITLE,
                    URL,
                    ZONE,
                    TAGLINE,
                    DESCRIPTION,
                    LANGUAGE,
                    PUBLISHER,
                    EDITION,
                    SECTIONS,
                    TOPICS,
                    AUTHORS,
                    SOURCES,
                    MENU,
                    FEEDBACK,
                    POLICIES,
                    SECURITY,
                    FEEDS,
                    MAIL,
                    LISTS,
                    OUTPUTS,
                    PRECOMPRESS,
                    MARKDOWN,
                    THEME,
                    PICTURES,
                    RULES,
                    NEWSROOM,
                    WIRE));

    private SiteKeys() {}
}
