package dateline.page;

import dateline.article.PageFile;
import dateline.article.TopicFile;
import dateline.config.OutputKind;
import dateline.site.Addresses;
import dateline.site.Edition;
import dateline.site.Listing;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Topic;
import dateline.text.WebPath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of which there is one: front page, corrections, not found; and the site's own pages and redirects. */
final class SinglePages {
    static final WebPath TOPICS = WebPath.page("topics");
    static final WebPath STORIES = WebPath.page("stories");
    static final WebPath ARCHIVE = WebPath.page("archive");
    static final WebPath CORRECTIONS = WebPath.page("corrections");
    static final WebPath NOT_FOUND = WebPath.file("404.html");

    /** What the menu leads to besides the front page. */
    static final List<MenuPart> MENU = List.of(
            new MenuPart(OutputKind.TOPICS, TOPICS),
            new MenuPart(OutputKind.STORIES, STORIES),
            new MenuPart(OutputKind.ARCHIVE, ARCHIVE),
            new MenuPart(OutputKind.SEARCH, Addresses.SEARCH));

    private static final int EARLIER = 5;
    private static final int TOPICS_SHOWN = 12;
    private static final int LATELY = 200;

    private SinglePages() {}

    /** An entry of the default menu; its name is the word with the kind's name. */
    record MenuPart(OutputKind kind, WebPath path) {}

    static void addTo(List<Page> pages, Context context) {
        Site site = context.site();
        if (site.pages().stream().noneMatch(page -> page.place().isEmpty())) {
            pages.add(Page.listed(
                    WebPath.HOME, "site.yml", Page.PAGES, Cards.lastDate(site.articles()), () -> front(context)));
        }
        if (context.makes(OutputKind.CORRECTIONS)) {
            pages.add(Page.listed(CORRECTIONS, "content", Page.PAGES, Optional.empty(), () -> corrections(context)));
        }
        if (context.makes(OutputKind.SEARCH)) {
            pages.add(Page.listed(
                    Addresses.SEARCH, "site.yml", Page.PAGES, Optional.empty(), () -> SearchPage.view(context)));
        }
        for (PageFile page : site.pages()) {
            WebPath path = address(page);
            pages.add(Page.listed(path, page.file(), Page.PAGES, Optional.empty(), () -> page(context, page, path)));
        }
        pages.add(Page.unlisted(NOT_FOUND, "site.yml", () -> notFound(context)));
    }

    /** Adds a page at each old address. */
    static void addRedirects(List<Page> pages, Context context) {
        if (context.makes(OutputKind.REDIRECTS)) {
            for (Site.Alias alias : context.site().aliases()) {
                pages.add(Page.unlisted(alias.from(), alias.owner().file(), () -> redirect(context, alias)));
            }
        }
    }

    private static WebPath address(PageFile page) {
        return page.place().isEmpty() ? WebPath.HOME : WebPath.page(page.place());
    }

    private static View front(Context context) {
        Site site = context.site();
        Optional<Edition> latest = site.latestEdition();
        Frames.Draft draft = Frames.head(
                        context, "front", WebPath.HOME, context.config().title())
                .description(
                        context.config().description().isEmpty()
                                ? context.config().tagline()
                                : context.config().description())
                .data(StructuredData.website(context.config()))
                .data(StructuredData.publisherInFull(context.config()));
        latest.flatMap(edition -> edition.articles().stream().findFirst())
                .ifPresent(lead -> draft.image(Cards.preview(context, lead)));
        if (context.makes(OutputKind.CATCH_UP)) {
            draft.script(CatchUp.SCRIPT);
        }
        return new View.Front(
                Frames.site(context),
                draft.make(),
                latest.map(edition -> EditionPages.body(context, edition)),
                context.makes(OutputKind.STORIES) ? SubjectPages.stories(context, false) : List.of(),
                latestEditions(context, 1, EARLIER),
                busyTopics(context),
                latest.map(edition -> frontCalendar(context, edition)),
                CatchUp.href(context, WebPath.HOME));
    }

    private static Calendar frontCalendar(Context context, Edition latest) {
        YearMonth month = YearMonth.from(latest.from());
        List<Edition> editions = context.site().editions().stream()
                .filter(edition -> YearMonth.from(edition.from()).equals(month))
                .toList();
        LocalDate current = latest.from();
        return CalendarPages.calendar(context, month, editions, CalendarPages.busiest(editions), Optional.of(current));
    }

    private static List<EditionCard> latestEditions(Context context, int skip, int most) {
        List<Edition> newestFirst = new ArrayList<>(context.site().editions());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .skip(skip)
                .filter(edition -> !edition.articles().isEmpty())
                .limit(most)
                .map(edition -> Cards.editionCard(context, edition))
                .toList();
    }

    /** Themes that the latest articles are about, those that occur most often first. */
    private static List<TopicLink> busyTopics(Context context) {
        if (!context.makes(OutputKind.TOPICS)) {
            return List.of();
        }
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Published article : Site.newestFirst(context.site().articles(), LATELY)) {
            article.topics().forEach(topic -> counts.merge(topic.slug(), 1, Integer::sum));
        }
        Comparator<Listing<Topic>> often = Comparator.comparing(
                listing -> -counts.getOrDefault(listing.subject().slug(), 0));
        return counts.keySet().stream()
                .map(context.site().topics()::get)
                .filter(listing -> listing.subject().type() == TopicFile.Type.THEME)
                .sorted(often)
                .limit(TOPICS_SHOWN)
                .map(listing -> Cards.topic(
                        context, listing.subject(), listing.articles().size()))
                .toList();
    }

    private static View corrections(Context context) {
        String heading = context.words().say("corrections");
        List<CorrectionGroup> years = Corrections.byYear(context);
        Head head = Frames.head(context, "corrections", CORRECTIONS, heading)
                .description(years.stream()
                        .flatMap(year -> year.corrections().stream())
                        .map(note -> note.article().text())
                        .distinct()
                        .toList())
                .data(StructuredData.collection(context, CORRECTIONS, heading, "", List.of()))
                .make();
        Optional<Link> policy = Optional.ofNullable(context.config().policies().get("corrections"))
                .map(url -> new Link(context.config().link(url), context.words().say("correctionsPolicy")));
        List<Published> withdrawn = Site.newestFirst(
                context.site().withdrawn(), context.site().withdrawn().size());
        return new View.Corrections(Frames.site(context), head, years, Cards.of(context, withdrawn), policy);
    }

    private static View page(Context context, PageFile file, WebPath path) {
        Frames.Draft draft = Frames.head(context, "page", path, file.title())
                .description(file.summary())
                .language(file.language(), List.of());
        List<PageFile> pages = context.site().pages();
        for (PageFile above : pages) {
            if (!above.place().isEmpty() && file.place().startsWith(above.place() + "/")) {
                draft.crumb(address(above), above.title());
            }
        }
        String folder = folder(file);
        List<PageFile> beside = new ArrayList<>(pages.stream()
                .filter(other -> !folder.isEmpty() && folder(other).equals(folder))
                .toList());
        beside.sort(Comparator.comparingInt(PageFile::order).thenComparing(PageFile::title));
        List<Link> neighbours = beside.size() < 2
                ? List.of()
                : beside.stream()
                        .map(other -> new Link(context.href(address(other)), other.title()))
                        .toList();
        return new View.Page(
                Frames.site(context),
                draft.make(),
                file.title(),
                Cards.language(context, file.language()),
                Prose.of(context, file, List.of(), ""),
                contents(file),
                neighbours);
    }

    /** The folder of a page's file, so that {@code guide/index.md} belongs to the pages that it introduces. */
    private static String folder(PageFile page) {
        String below = page.path().substring("pages/".length());
        return below.substring(0, below.lastIndexOf('/') + 1);
    }

    private static List<Link> contents(PageFile file) {
        List<Link> contents = file.text().headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(heading -> new Link("#" + heading.id(), heading.text()))
                .toList();
        return contents.size() < 3 ? List.of() : contents;
    }

    private static View notFound(Context context) {
        Head head = Frames.head(context, "not-found", NOT_FOUND, context.words().say("notFound"))
                .noindex()
                .make();
        return new View.NotFound(Frames.site(context), head, latestEditions(context, 0, EARLIER), busyTopics(context));
    }

    private static View redirect(Context context, Site.Alias alias) {
        Head head = Frames.head(context, "redirect", alias.to(), alias.title())
                .noindex()
                .make();
        return new View.Redirect(Frames.site(context), head, context.href(alias.to()), alias.title());
    }
}
