package dateline.page;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Head.FeedLink;
import dateline.page.Head.MenuLink;
import dateline.site.Addresses;
import dateline.site.Subject;
import dateline.text.Html;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands around the content of pages: the site's own words, and each page's head. */
final class Frames {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi", "ps", "sd", "ug", "dv");

    /** Kinds of pages that the archive leads to although they lie elsewhere. */
    private static final Set<String> PARTS_OF_ARCHIVE = Set.of("week", "month", "year");

    /** What search engines show of a description, in characters, at the most. */
    private static final int DESCRIPTION = 160;

    private static final String BETWEEN = " · ";

    private Frames() {}

    static SiteView site(Context context) {
        return context.shelf().frame(() -> frame(context));
    }

    private static SiteView frame(Context context) {
        SiteConfig config = context.config();
        List<Link> footer = new ArrayList<>();
        if (context.makes(OutputKind.CORRECTIONS)) {
            footer.add(new Link(
                    config.href(SinglePages.CORRECTIONS), context.words().say("corrections")));
        }
        context.site().pages().stream()
                .filter(page -> page.place().equals("about"))
                .forEach(page -> footer.add(new Link(config.href(WebPath.page("about")), page.title())));
        config.policies()
                .forEach((name, url) -> footer.add(new Link(config.link(url), policyName(context, name, url))));
        if (context.makes(OutputKind.ATOM)) {
            footer.add(new Link(
                    config.href(Feeds.ATOM.of(WebPath.HOME)), context.words().say("feed")));
        }
        String feedback = config.feedback().contains("@") && !config.feedback().contains(":")
                ? "mailto:" + config.feedback()
                : config.link(config.feedback());
        return new SiteView(
                config.title(),
                config.tagline(),
                config.language(),
                RIGHT_TO_LEFT.contains(config.locale().getLanguage()) ? "rtl" : "ltr",
                context.href(WebPath.HOME),
                context.root(),
                context.makes(OutputKind.SEARCH) ? config.href(Addresses.OPEN_SEARCH) : "",
                footer,
                feedback.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Link(feedback, context.words().say("feedback"))),
                config.publisher().name());
    }

    /** A policy is called as its page is titled, else as its key says. */
    private static String policyName(Context context, String name, String url) {
        return context.site().pages().stream()
                .filter(page -> url.equals(WebPath.page(page.place()).value()))
                .map(page -> page.title())
                .findFirst()
                .orElse(Cards.capital(name).replace('-', ' '));
    }

    /** Starts the head of a page. */
    static Draft head(Context context, String kind, WebPath path, String heading) {
        return new Draft(context, kind, path, heading);
    }

    /** A head in the making; what is not said has its plain default. */
    static final class Draft {
        private final Context context;
        private final String kind;
        private final WebPath path;
        private final String heading;
        private final List<Link> crumbs = new ArrayList<>();
        private final List<FeedLink> feeds = new ArrayList<>();
        private final StructuredData data = new StructuredData();
        private final List<String> scripts = new ArrayList<>();
        private String description = "";
        private boolean noindex;
        private boolean isOfFeed;
        private String type = "website";
        private String published = "";
        private String modified = "";
        private String section = "";
        private List<String> tags = List.of();
        private Optional<Head.Picture> image = Optional.empty();
        private List<LanguageLink> alternates = List.of();
        private String language;

        private Draft(Context context, String kind, WebPath path, String heading) {
            this.context = context;
            this.kind = kind;
            this.path = path;
            this.heading = heading;
            this.language = context.config().language();
        }

        Draft description(String text) {
            description = text;
            return this;
        }

        /** Describes it by the names of what it lists, as many as search engines show. */
        Draft description(List<String> names) {
            StringBuilder row = new StringBuilder();
            for (String name : names) {
                if (row.length() > 0 && row.length() + BETWEEN.length() + name.length() > DESCRIPTION) {
                    break;
                }
                row.append(row.length() == 0 ? "" : BETWEEN).append(name);
            }
            return description(row.toString());
        }

        Draft noindex() {
            noindex = true;
            return this;
        }

        Draft article(String published, String modified, String section, List<String> tags) {
            this.type = "article";
            this.published = published;
            this.modified = modified;
            this.section = section;
            this.tags = tags;
            return this;
        }

        Draft noindexWhen(boolean condition) {
            noindex |= condition;
            return this;
        }

        Draft image(Optional<Head.Picture> picture) {
            image = picture;
            return this;
        }

        Draft language(String tag, List<LanguageLink> alternates) {
            this.language = tag;
            this.alternates = alternates;
            return this;
        }

        Draft crumb(WebPath page, String text) {
            crumbs.add(new Link(context.href(page), text));
            return this;
        }

        /** The feeds of a subject. */
        Draft feedsOf(Subject subject) {
            isOfFeed |= path.equals(subject.path());
            feeds.addAll(Feeds.links(context, subject.path(), context.config().title() + ": " + subject.name()));
            return this;
        }

        /** A script of the theme, by its name below {@code templates/}. */
        Draft script(String name) {
            scripts.add(context.href(WebPath.file(name)));
            return this;
        }

        Draft data(StructuredData.Node node) {
            data.add(node);
            return this;
        }

        Head make() {
            SiteConfig config = context.config();
            boolean home = path.equals(WebPath.HOME);
            List<Link> above = new ArrayList<>();
            if (!home) {
                above.add(new Link(context.href(WebPath.HOME), context.words().say("home")));
                above.addAll(crumbs);
            }
            List<FeedLink> allFeeds = new ArrayList<>(feeds);
            allFeeds.addAll(Feeds.links(context, WebPath.HOME, config.title()));
            boolean missing = kind.equals("not-found");
            String canonical = missing ? "" : config.absolute(path);
            return new Head(
                    kind,
                    home ? title(config) : heading + " · " + config.title(),
                    heading,
                    description,
                    canonical,
                    noindex,
                    type,
                    Locale.forLanguageTag(language).toString(),
                    published,
                    modified,
                    section,
                    tags,
                    missing ? image : image.or(() -> ShareCards.ofSite(context)),
                    alternates,
                    allFeeds,
                    canonical.isEmpty() || (!home && !isOfFeed)
                            ? ""
                            : config.feeds().hub(),
                    menu(config),
                    above,
                    scripts,
                    missing ? Html.EMPTY : data.with(above, heading, canonical).toHtml());
        }

        private static String title(SiteConfig config) {
            return config.tagline().isEmpty() ? config.title() : config.title() + ": " + config.tagline();
        }

        private List<MenuLink> menu(SiteConfig config) {
            List<MenuLink> menu = new ArrayList<>();
            if (!config.menu().isEmpty()) {
                config.menu().forEach(item -> menu.add(item(item.name(), item.url(), config.link(item.url()))));
                return menu;
            }
            menu.add(own("today", WebPath.HOME));
            for (SinglePages.MenuPart part : SinglePages.MENU) {
                if (context.makes(part.kind())) {
                    menu.add(own(part.kind().word(), part.path()));
                }
            }
            return menu;
        }

        private MenuLink own(String word, WebPath to) {
            return item(context.words().say(word), to.value(), context.href(to));
        }

        private MenuLink item(String name, String url, String href) {
            String here = path.value();
            boolean below = !url.equals("/") && url.endsWith("/") && here.startsWith(url);
            below |= url.equals(SinglePages.ARCHIVE.value()) && PARTS_OF_ARCHIVE.contains(kind);
            return new MenuLink(href, name, url.equals(here) ? "page" : below ? "true" : "");
        }
    }
}
