package dateline.config;

import static dateline.schema.Field.optional;
import static dateline.schema.Field.required;

import dateline.config.SiteConfig.Feeds;
import dateline.config.SiteConfig.Mail;
import dateline.config.SiteConfig.MenuItem;
import dateline.config.SiteConfig.Publisher;
import dateline.config.SiteConfig.Section;
import dateline.config.SiteConfig.Security;
import dateline.config.SiteConfig.Theme;
import dateline.markdown.MarkdownSettings;
import dateline.markdown.MarkdownSettings.RawHtml;
import dateline.schema.Addresses;
import dateline.schema.Dates;
import dateline.schema.Field;
import dateline.schema.Placed;
import dateline.schema.Table;
import dateline.schema.Type;
import dateline.schema.Types;
import dateline.schema.When;
import dateline.text.Slug;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of the maps within {@code site.yml}. */
final class SiteParts {
    /** How full the entries of feeds are. */
    private enum Content {
        FULL,
        SUMMARY
    }

    private SiteParts() {}

    static Type<Publisher> publisher() {
        Field<String> name = optional("name", Types.TEXT, "the title", "its name", "Harbour Press");
        Field<String> url = optional("url", Addresses.URL, "", "its home", "https://press.example.org/");
        Field<String> logo = optional("logo", Addresses.URL_OR_PATH, "", "its logo", "/images/logo.png");
        Field<String> email = optional("email", Addresses.MAIL, "", "its mail address", "desk@example.org");
        return Types.record(
                new Table("publisher", List.of(name, url, logo, email)),
                values -> new Publisher(
                        values.get(name, ""), values.get(url, ""), values.get(logo, ""), values.get(email, "")));
    }

    static Type<Section> section() {
        Field<String> name =
                required("name", Types.TEXT, "its name", "Town hall").elsewhere("title");
        Field<String> slug = optional("slug", Addresses.SLUG, "made of the name", "last part of its address", "town");
        Type<Section> record = Types.record(new Table("section", List.of(name, slug)), values -> {
            String words = values.required(name);
            return new Section(words, values.get(slug).orElseGet(() -> Slug.of(words)));
        });
        return Types.either(Types.TEXT.as((words, place) -> new Section(words, Slug.of(words))), record);
    }

    static Type<MenuItem> menuItem() {
        Field<String> name =
                required("name", Types.TEXT, "what the link says", "About").elsewhere("title", "label", "text");
        Field<String> url = required("url", Addresses.URL_OR_PATH, "where it leads", "/about/")
                .elsewhere("href", "link", "path", "pageRef");
        return Types.record(
                new Table("menu item", List.of(name, url)),
                values -> new MenuItem(values.required(name), values.required(url)));
    }

    static Type<Map<String, String>> policies() {
        List<Field<String>> pages = List.of(
                policy("principles", "the principles of the newsroom"),
                policy("corrections", "how mistakes are mended"),
                policy("ethics", "what its people may and may not do"),
                policy("diversity", "whose voices it looks for"),
                policy("verification", "how facts are checked"),
                policy("unnamed-sources", "when a source stays unnamed"),
                policy("feedback", "what becomes of readers' letters"),
                policy("mission", "what it covers first"),
                policy("masthead", "who works for it"),
                policy("bylines", "why articles have no byline"),
                policy("ownership", "who owns and pays for it"));
        return Types.record(new Table("policies", List.copyOf(pages)), values -> {
            Map<String, String> given = new LinkedHashMap<>();
            pages.forEach(page -> values.get(page).ifPresent(url -> given.put(page.name(), url)));
            return Collections.unmodifiableMap(given);
        });
    }

    private static Field<String> policy(String name, String meaning) {
        return optional(name, Addresses.URL_OR_PATH, "", meaning, "/" + name + "/");
    }

    static Type<Security> security() {
        Field<String> contact = required(
                "contact", Addresses.URL_OR_MAIL, "where to report a weakness", "\"mailto:security@example.org\"");
        Field<When> expires = required("expires", Dates.WHEN, "until when this holds", "2031-01-01T00:00:00Z");
        Field<String> policy =
                optional("policy", Addresses.URL, "", "how reports are handled", "https://example.org/security/");
        return Types.record(
                new Table("security", List.of(contact, expires, policy)),
                values -> new Security(
                        values.required(contact),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                values.required(expires).instant()),
                        values.get(policy, "")));
    }

    static Type<Feeds> feeds() {
        Field<Integer> items = optional("items", Types.number(1, 500), "20", "entries of a feed", "30");
        Field<Content> content = optional(
                "content", Types.word(Content.class), "summary", "whether entries carry the whole text", "full");
        Field<String> hub = optional(
                "hub",
                Addresses.URL,
                "",
                "the WebSub hub that passes news on to subscribers at once",
                "https://hub.example.net/");
        return Types.record(
                new Table("feeds", List.of(items, content, hub)),
                values -> new Feeds(
                        values.get(items, SiteConfigReader.FEED_ITEMS),
                        values.get(content, Content.SUMMARY) == Content.FULL,
                        values.get(hub, "")));
    }

    static Type<Mail> mail() {
        Field<String> from = optional(
                "from", Addresses.MAIL, "the publisher's", "the address that letters come from", "desk@example.org");
        Field<String> unsubscribe = optional(
                "unsubscribe",
                Types.TEXT,
                "a mail to from",
                "where readers leave the list: a URL, or the variable that the sending service puts one in for",
                "\"*|UNSUB|*\"");
        Field<String> list = optional(
                "list-id", Types.TEXT, "the site's host", "what mail programs know the list by", "brief.example.org");
        Field<String> address = optional(
                "address",
                Types.TEXT,
                "",
                "a postal address, which some countries' laws ask for",
                "\"Harbour Press, 1 Quay Street, Porto\"");
        return Types.record(
                new Table("e-mail", List.of(from, unsubscribe, list, address)),
                values -> new Mail(
                        values.get(from, ""),
                        values.get(list, ""),
                        values.get(unsubscribe, ""),
                        values.get(address, "")));
    }

    static Type<Integer> listSize() {
        Field<Integer> size = optional("size", Types.number(1, 1000), "50", "articles on a page of a list", "30");
        return Types.record(new Table("lists", List.of(size)), values -> values.get(size, SiteConfigReader.LIST_SIZE));
    }

    static Type<MarkdownSettings> markdown() {
        Field<RawHtml> html = optional(
                "html",
                Types.word(RawHtml.class),
                "sanitize",
                "what becomes of raw HTML: escape shows it as it was typed, sanitize keeps allowed elements, trust passes"
                        + " it through",
                "escape");
        Field<Boolean> typography = optional(
                "typography",
                Types.FLAG,
                "true",
                "whether straight quotes, dashes and dots become typographic ones",
                "false");
        return Types.record(
                new Table("markdown", List.of(html, typography)),
                values -> new MarkdownSettings(
                        values.get(html, MarkdownSettings.DEFAULT.html()),
                        values.get(typography, MarkdownSettings.DEFAULT.typography())));
    }

    static Type<List<String>> pictures() {
        Field<List<String>> withhold = optional(
                "withhold",
                Types.list(Types.TEXT),
                String.join(", ", SiteConfigReader.WITHHOLD),
                "phrases in a photo's rights, caption or credit that keep it from being published",
                "[not for sale, no archives]");
        return Types.record(
                new Table("pictures", List.of(withhold)),
                values -> values.get(withhold).orElse(SiteConfigReader.WITHHOLD));
    }

    static Type<Theme> theme() {
        Type<String> colour =
                Types.pattern("colour", Pattern.compile("#[0-9a-fA-F]{6}"), "write it in quotes, as in \"#a3161c\"");
        Field<String> accent = optional("accent", colour, "the theme's", "accent colour", "\"#a3161c\"");
        Field<String> dark =
                optional("accent-dark", colour, "the theme's", "accent colour in dark mode", "\"#ff8a80\"");
        Type<Placed<String>> font = Types.pattern(
                        "font",
                        Pattern.compile("templates/[^\\\\]+\\.(ttf|otf)"),
                        "put a .ttf or .otf file under templates/ and write its path from the site's folder")
                .as(Placed::new);
        Field<Placed<String>> cardFont = optional(
                "card-font",
                font,
                "Latin letters",
                "typeface of share cards, for titles in other scripts",
                "templates/card.ttf");
        return Types.record(
                new Table("theme", List.of(accent, dark, cardFont)),
                values -> new Theme(values.get(accent, ""), values.get(dark, ""), values.get(cardFont)));
    }
}
