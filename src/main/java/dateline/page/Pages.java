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
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Nearest;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * All pages of the site: the one list that rendering, sitemap, redirects and link checks read.
 *
 * @param all in the order in which they are made
 * @param assets the files that are published beside them in their own size, by path
 * @param shown the pictures that pages show, whose smaller versions are published, by path
 * @param crops of the photos of articles, by the photo's path
 * @param uses where pictures are used first, by path
 * @param waiting paths of files that are needed by what is held back, and by nothing else
 */
public record Pages(
        List<Page> all,
        List<Asset> assets,
        List<Asset> shown,
        SortedMap<String, SortedMap<WebPath, Crop>> crops,
        Map<String, Place> uses,
        Set<String> waiting) {
    /** Every file that something is published of, by path. */
    public List<Asset> files() {
        TreeMap<String, Asset> files = new TreeMap<>();
        assets.forEach(asset -> files.put(asset.path(), asset));
        shown.forEach(asset -> files.put(asset.path(), asset));
        return List.copyOf(files.values());
    }

    /** Whether smaller versions of a file are published. */
    public boolean isShown(Asset asset) {
        return uses.containsKey(asset.path());
    }

    /** The crops of a photo, by their addresses. */
    public List<Crop> crops(Asset asset) {
        return List.copyOf(
                crops.getOrDefault(asset.path(), Collections.emptySortedMap()).values());
    }

    /** The number of smaller versions and crops. */
    public int versions() {
        return shown.stream()
                .mapToInt(asset -> asset.versions().size() + crops(asset).size())
                .sum();
    }

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
        Uses uses = new Uses();
        checkLinks(context, documents, known, uses, problems);
        uses.waiting.removeAll(uses.linked);
        uses.waiting.removeAll(uses.shown.keySet());
        List<Asset> assets = new ArrayList<>();
        List<Asset> shown = new ArrayList<>();
        for (Asset asset : context.site().links().assets()) {
            boolean isShown = uses.shown.containsKey(asset.path());
            boolean isWhole =
                    asset.isStatic() || uses.linked.contains(asset.path()) || (isShown && asset.isShownWhole());
            if (isWhole && claim(claims, asset, asset.address(), others)) {
                assets.add(asset);
            }
            if (isShown && versions(asset, uses).allMatch(version -> claim(claims, asset, version, others))) {
                shown.add(asset);
            }
            if (isWhole && !isShown) {
                asset.fault().ifPresent(fault -> problems.addAll(List.of(fault)));
            }
        }
        return problems.with(new Pages(
                List.copyOf(pages), List.copyOf(assets), List.copyOf(shown), uses.crops, uses.shown, uses.waiting));
    }

    private static Stream<WebPath> versions(Asset asset, Uses uses) {
        return Stream.concat(
                asset.versions().stream().map(Asset.Version::address),
                uses.crops.getOrDefault(asset.path(), Collections.emptySortedMap()).keySet().stream());
    }

    /** Which files are used, by path. */
    private static final class Uses {
        private final Map<String, Place> shown = new TreeMap<>();
        private final SortedMap<String, SortedMap<WebPath, Crop>> crops = new TreeMap<>();
        private final Set<String> linked = new TreeSet<>();
        private final Set<String> waiting = new TreeSet<>();

        /** Notes that a page shows a picture; one that cannot be published is a problem at the place that uses it. */
        void show(Asset asset, Place place, Problems problems) {
            shown.putIfAbsent(asset.path(), place);
            asset.fault().ifPresent(fault -> problems.addAll(List.of(at(fault, place))));
        }
    }

    /** A problem of a picture as it is told where the picture is used; a line within a drawing is the better place. */
    public static Problem at(Problem fault, Place use) {
        return fault.place().line() > 0
                ? fault
                : new Problem(fault.rule(), use, fault.place().path() + ": " + fault.message(), fault.hint());
    }

    private static boolean claim(Claims claims, Asset asset, WebPath address, Map<WebPath, String> others) {
        String file = "content/" + asset.path();
        String other = others.getOrDefault(address, "");
        String hint = other.startsWith("templates/") ? "put yours at " + other : "rename the file";
        return claims.claim(address, file, () -> Place.of(file), hint);
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
            Context context, List<Document> documents, Set<String> known, Uses uses, Problems problems) {
        Links links = context.site().links();
        Set<String> published = new HashSet<>();
        for (Published article : context.site().articles()) {
            published.add(article.article().path());
            article.article().photo().ifPresent(photo -> {
                Place place = photo.file().in(article.article().file());
                links.picture(article.article(), photo.file().text()).ifPresent(asset -> {
                    if (article.photo().isPresent()) {
                        uses.show(asset, place, problems);
                        Crop.of(context, article)
                                .forEach(crop -> uses.crops
                                        .computeIfAbsent(asset.path(), path -> new TreeMap<>())
                                        .put(crop.address(), crop));
                    } else {
                        uses.waiting.add(asset.path());
                    }
                });
            });
        }
        context.site()
                .withdrawn()
                .forEach(article -> published.add(article.article().path()));
        context.site().editions().forEach(edition -> edition.file().ifPresent(note -> published.add(note.path())));
        for (Document document : documents) {
            boolean mayWait = document instanceof Article || document instanceof EditionFile;
            if (mayWait && !published.contains(document.path())) {
                uses.waiting.addAll(needed(links, document));
                continue;
            }
            for (Body.Hole hole : document.text().holes()) {
                Place place = new Place(document.file(), hole.line(), hole.column());
                if (hole instanceof Body.Picture picture) {
                    checkPicture(links, document, picture, place, uses, problems);
                } else {
                    checkLink(context, document, (Body.Link) hole, place, known, uses, problems);
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
            Links links, Document document, Body.Picture picture, Place place, Uses uses, Problems problems) {
        links.picture(document, picture.source())
                .ifPresentOrElse(
                        asset -> uses.show(asset, place, problems),
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
            Uses uses,
            Problems problems) {
        Links.Resolved resolved = context.site().links().link(document, link.target());
        if (resolved instanceof Links.Broken broken) {
            problems.add(broken.rule(), place, broken.message(), broken.hint());
        } else if (resolved instanceof Links.To to) {
            to.asset().ifPresent(asset -> {
                uses.linked.add(asset.path());
                asset.fault().ifPresent(fault -> problems.addAll(List.of(at(fault, place))));
            });
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
