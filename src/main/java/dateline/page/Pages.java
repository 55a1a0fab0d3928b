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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * All pages of the site: the one list that rendering, sitemap, redirects and link checks read.
 *
 * @param all in the order in which they are made
 * @param assets the files that are published as they are, by path
 */
public record Pages(List<Page> all, List<Asset> assets) {
    /** The makers of pages, one for each family; old addresses come last, so that they give way to pages. */
    private static final List<BiConsumer<List<Page>, Context>> ALL = List.of(
            SinglePages::addTo, EditionPages::addTo, ArticlePages::addTo, SubjectPages::addTo, CalendarPages::addTo);

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
        Set<String> known = claim(context, pages, others, problems);
        Set<String> used = new TreeSet<>();
        checkLinks(context, documents, known, used, problems);
        List<Asset> assets = context.site().links().assets().stream()
                .filter(asset -> asset.isStatic() || used.contains(asset.path()))
                .toList();
        claimAssets(assets, pages, others, problems);
        return problems.with(new Pages(List.copyOf(pages), assets));
    }

    /** Two pages at one address are a problem; returns all addresses. */
    private static Set<String> claim(
            Context context, List<Page> pages, Map<WebPath, String> others, Problems problems) {
        Map<String, String> owners = new HashMap<>();
        Set<String> known = new HashSet<>();
        others.forEach((path, owner) -> {
            known.add(path.value());
            owners.put(fold(path), owner);
        });
        for (Page page : pages) {
            known.add(page.path().value());
            String other = owners.putIfAbsent(fold(page.path()), page.owner());
            if (other != null) {
                problems.add(
                        Rule.URL_TAKEN,
                        place(context, page),
                        "the address " + page.path() + " is already taken by " + other,
                        "change the slug or the alias of one of the two");
            }
        }
        return known;
    }

    private static Place place(Context context, Page page) {
        for (Site.Alias alias : context.site().aliases()) {
            if (alias.from().equals(page.path()) && alias.owner().file().equals(page.owner())) {
                return alias.written().in(page.owner());
            }
        }
        return Place.of(page.owner());
    }

    /** Addresses that some host or disk could take for one: case and the way accents are stored don't count. */
    private static String fold(WebPath path) {
        return Normalizer.normalize(path.target(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static void claimAssets(
            List<Asset> assets, List<Page> pages, Map<WebPath, String> others, Problems problems) {
        Map<String, String> owners = new HashMap<>();
        pages.forEach(page -> owners.put(fold(page.path()), page.owner()));
        others.forEach((path, owner) -> owners.put(fold(path), owner));
        for (Asset asset : assets) {
            String file = "content/" + asset.path();
            String other = owners.putIfAbsent(fold(asset.address()), file);
            if (other != null) {
                problems.add(
                        Rule.URL_TAKEN,
                        Place.of(file),
                        "the address " + asset.address() + " is already taken by " + other,
                        "rename the file");
            }
        }
    }

    private static void checkLinks(
            Context context, List<Document> documents, Set<String> known, Set<String> used, Problems problems) {
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
