package dateline.page;

import dateline.article.Article;
import dateline.article.Document;
import dateline.article.EditionFile;
import dateline.markdown.Body;
import dateline.site.Asset;
import dateline.site.Links;
import dateline.site.Published;
import dateline.site.Site;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Nearest;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * All pages of the site: the one list that rendering, sitemap, redirects and link checks read.
 *
 * @param all in the order in which they are made
 * @param assets the files that are published as they are, by path
 * @param waiting paths of files that are needed by what is held back, and by nothing else
 */
public record Pages(List<Page> all, List<Asset> assets, Set<String> waiting) {
    /** The makers of pages, one for each family; old addresses come last, so that they give way to pages. */
    private static final List<BiConsumer<List<Page>, Context>> ALL = List.of(
            SinglePages::addTo,
            EditionPages::addTo,
            LetterPages::addTo,
            ArticlePages::addTo,
            SubjectPages::addTo,
            CalendarPages::addTo,
            SinglePages::addRedirects);

    private static final String CHANGE = "change the slug or the alias of one of the two";

    /**
     * Plans all pages and checks every link and picture of the documents.
     *
     * @param documents whose links are checked; those that are not published are passed over
     * @param others addresses of everything else, such as feeds, and what each belongs to
     */
    public static Checked<Pages> of(Context context, List<Document> documents, Map<WebPath, String> others) {
        Problems problems = new Problems();
        List<Page> pages = new ArrayList<>();
        ALL.forEach(maker -> maker.accept(pages, context));
        Claims claims = new Claims(problems);
        others.forEach((path, owner) -> claims.claim(path, owner, () -> Place.of(owner), ""));
        pages.removeIf(page -> !claims.claim(page.path(), shown(page), () -> place(context, page), CHANGE));
        Set<String> known = new HashSet<>();
        others.keySet().forEach(path -> known.add(path.value()));
        pages.forEach(page -> known.add(page.path().value()));
        Set<String> used = new TreeSet<>();
        Set<String> waiting = new TreeSet<>();
        checkLinks(context, documents, known, used, waiting, problems);
        waiting.removeAll(used);
        List<Asset> assets = context.site().links().assets().stream()
                .filter(asset -> asset.isStatic() || used.contains(asset.path()))
                .filter(asset -> claim(claims, asset, others))
                .toList();
        return problems.with(new Pages(List.copyOf(pages), assets, waiting));
    }

    private static boolean claim(Claims claims, Asset asset, Map<WebPath, String> others) {
        String file = "content/" + asset.path();
        String other = others.getOrDefault(asset.address(), "");
        String hint = other.startsWith("templates/") ? "put yours at " + other : "rename the file";
        return claims.claim(asset.address(), file, () -> Place.of(file), hint);
    }

    /** Whose a page is: a file's, or that of the many files that a list or the front page is made of. */
    private static String shown(Page page) {
        return page.owner().endsWith(".md") ? page.owner() : "the digest itself";
    }

    /** Where a page asks for its address. */
    private static Place place(Context context, Page page) {
        for (Site.Alias alias : context.site().aliases()) {
            if (alias.from().equals(page.path()) && alias.owner().file().equals(page.owner())) {
                return alias.written().in(page.owner());
            }
        }
        return Stream.concat(context.site().articles().stream(), context.site().withdrawn().stream())
                .filter(article -> article.path().equals(page.path()))
                .map(article -> article.article().slugPlace())
                .filter(place -> place.path().equals(page.owner()))
                .findFirst()
                .orElse(Place.of(page.owner()));
    }

    private static void checkLinks(
            Context context,
            List<Document> documents,
            Set<String> known,
            Set<String> used,
            Set<String> waiting,
            Problems problems) {
        Set<String> published = new HashSet<>();
        for (Published article : context.site().articles()) {
            published.add(article.article().path());
            article.photo().ifPresent(used::add);
        }
        context.site()
                .withdrawn()
                .forEach(article -> published.add(article.article().path()));
        context.site().editions().forEach(edition -> edition.file().ifPresent(note -> published.add(note.path())));
        for (Document document : documents) {
            boolean mayWait = document instanceof Article || document instanceof EditionFile;
            if (mayWait && !published.contains(document.path())) {
                waiting.addAll(needed(context.site().links(), document));
                continue;
            }
            for (Body.Hole hole : document.text().holes()) {
                Place place = new Place(document.file(), hole.line(), hole.column());
                if (hole instanceof Body.Picture picture) {
                    checkPicture(context.site().links(), document, picture, place, used, problems);
                } else {
                    checkLink(context, document, (Body.Link) hole, place, known, used, problems);
                }
            }
        }
    }

    /** The files that a document needs, as far as they exist. */
    private static List<String> needed(Links links, Document document) {
        List<String> files = new ArrayList<>();
        for (Body.Hole hole : document.text().holes()) {
            if (hole instanceof Body.Picture picture) {
                links.picture(document, picture.source()).ifPresent(asset -> files.add(asset.path()));
            } else if (links.link(document, ((Body.Link) hole).target()) instanceof Links.To to) {
                to.asset().ifPresent(asset -> files.add(asset.path()));
            }
        }
        if (document instanceof Article article) {
            article.photo()
                    .flatMap(photo -> links.picture(document, photo.file().text()))
                    .ifPresent(asset -> files.add(asset.path()));
        }
        return files;
    }

    private static void checkPicture(
            Links links, Document document, Body.Picture picture, Place place, Set<String> used, Problems problems) {
        links.picture(document, picture.source())
                .map(Asset::path)
                .ifPresentOrElse(
                        used::add,
                        () -> problems.add(
                                Rule.PICTURE_MISSING,
                                place,
                                "no picture \"" + picture.source() + "\"",
                                links.pictureHint(document, picture.source())));
    }

    private static void checkLink(
            Context context,
            Document document,
            Body.Link link,
            Place place,
            Set<String> known,
            Set<String> used,
            Problems problems) {
        Links.Resolved resolved = context.site().links().link(document, link.target());
        if (resolved instanceof Links.Broken broken) {
            problems.add(broken.rule(), place, broken.message(), broken.hint());
        } else if (resolved instanceof Links.To to) {
            to.asset().map(Asset::path).ifPresent(used::add);
            if (to.asset().isEmpty() && !known.contains(to.path().value())) {
                String hint = to.sure() ? "outputs: in site.yml leaves " + to.path() + " out" : hint(to, known);
                problems.add(Rule.LINK_BROKEN, place, "\"" + link.target() + "\" leads nowhere", hint);
            }
        }
    }

    private static String hint(Links.To to, Set<String> known) {
        String missingSlash = to.path().value() + "/";
        return known.contains(missingSlash)
                ? "write " + missingSlash
                : Nearest.hint(to.path().value(), known, "no page of this site has that address");
    }
}
