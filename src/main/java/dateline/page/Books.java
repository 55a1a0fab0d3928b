package dateline.page;

import dateline.article.Article;
import dateline.article.Document;
import dateline.article.EditionFile;
import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.markdown.Body;
import dateline.site.Addresses;
import dateline.site.Asset;
import dateline.site.Edition;
import dateline.site.Published;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.Html;
import dateline.text.WebPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The e-books: one of each week and of each month that has a page and an article. */
public final class Books {
    private static final String ACCENT = "#a3161c";

    private Books() {}

    /**
     * A book that is not yet written.
     *
     * @param inputs of its words; those of its pictures come on top
     * @param prints its pictures
     */
    public record Volume(WebPath path, Digest inputs, List<Print> prints, Supplier<Book> book) {}

    /** The editions of a week or month. */
    private record Period(WebPath page, String name, List<Edition> editions) {
        /** {@code /2023/w27/2023-w27.epub}: a name that says what it is wherever a reader keeps it. */
        WebPath path() {
            String path = page.value();
            return page.child(path.substring(1, path.length() - 1).replace('/', '-') + ".epub");
        }
    }

    /** The address of the book of a page; empty when there is none. */
    static String href(Context context, WebPath page, List<Edition> editions) {
        boolean has = context.makes(OutputKind.E_BOOK) && CalendarPages.count(editions) > 0;
        return has ? context.href(new Period(page, "", editions).path()) : "";
    }

    /** The addresses of all books. */
    public static List<WebPath> paths(Context context) {
        return periods(context).stream().map(Period::path).toList();
    }

    /** All books. An article is in two of them, its words are looked at once. */
    public static List<Volume> of(Context context) {
        Map<Integer, Known> known = new HashMap<>();
        return periods(context).stream()
                .map(period -> volume(context, period, known))
                .toList();
    }

    private record Known(Digest words, List<Print> prints) {}

    private static Volume volume(Context context, Period period, Map<Integer, Known> known) {
        List<Object> inputs = new ArrayList<>();
        List<Print> prints = new ArrayList<>();
        inputs.add(book(context, period, List.of()));
        for (Edition edition : period.editions()) {
            Book.Part part = part(context, edition, List.of());
            inputs.add(part);
            prints.addAll(part.prints());
            for (Published article : edition.articles()) {
                Known of = known.computeIfAbsent(article.position(), position -> {
                    Book.Chapter chapter = chapter(context, article);
                    return new Known(Fingerprint.of(chapter), chapter.prints());
                });
                inputs.add(of.words().toString());
                prints.addAll(of.prints());
            }
        }
        return new Volume(
                period.path(),
                Fingerprint.of(inputs),
                prints.stream().distinct().toList(),
                () -> book(context, period, parts(context, period)));
    }

    private static List<Period> periods(Context context) {
        List<Period> periods = new ArrayList<>();
        if (!context.makes(OutputKind.E_BOOK)) {
            return periods;
        }
        List<Edition> editions = context.site().editions().stream()
                .filter(edition -> !edition.articles().isEmpty())
                .toList();
        if (context.makes(OutputKind.WEEKS)) {
            CalendarPages.weeks(editions)
                    .forEach((monday, list) -> periods.add(
                            new Period(Addresses.week(monday), CalendarPages.weekName(context, monday), list)));
        }
        if (context.makes(OutputKind.MONTHS)) {
            CalendarPages.months(editions)
                    .forEach((month, list) -> periods.add(
                            new Period(Addresses.month(month), context.dates().month(month), list)));
        }
        return periods;
    }

    private static Book book(Context context, Period period, List<Book.Part> parts) {
        SiteConfig config = context.config();
        SiteView site = Frames.site(context);
        String accent = config.theme().accent();
        List<Published> articles = period.editions().stream()
                .flatMap(edition -> edition.articles().stream())
                .toList();
        Instant modified = articles.stream()
                .map(article -> article.article().modified().toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
        return new Book(
                period.path(),
                config.absolute(period.path()),
                config.absolute(period.page()),
                context.words().say("labelled", config.title(), period.name()),
                config.title(),
                period.name(),
                config.language(),
                site.direction(),
                config.publisher().name(),
                articles.stream()
                        .map(article -> article.day().toString())
                        .max(String::compareTo)
                        .orElseThrow(),
                modified.truncatedTo(ChronoUnit.SECONDS).toString(),
                accent.isEmpty() ? ACCENT : accent,
                new Book.Labels(
                        context.words().say("bookCover"),
                        context.words().say("bookContents"),
                        context.words().say("sources"),
                        context.words().count("article", articles.size()),
                        context.words().say("bookAccess")),
                parts);
    }

    private static List<Book.Part> parts(Context context, Period period) {
        return period.editions().stream()
                .map(edition -> part(
                        context,
                        edition,
                        edition.articles().stream()
                                .map(article -> chapter(context, article))
                                .toList()))
                .toList();
    }

    private static Book.Part part(Context context, Edition edition, List<Book.Chapter> chapters) {
        return new Book.Part(
                Cards.edition(context, edition).day().words(),
                edition.number() == 0 ? "" : context.words().say("number", Integer.toString(edition.number())),
                edition.file().map(EditionFile::title).orElse(""),
                edition.file()
                        .map(file -> Prose.absolute(context, file, edition.path(), ""))
                        .orElse(Html.EMPTY),
                edition.file()
                        .map(file -> prints(context, file, Optional.empty()))
                        .orElse(List.of()),
                chapters);
    }

    private static Book.Chapter chapter(Context context, Published published) {
        Article article = published.article();
        String kind = Cards.kind(context, article);
        String section = published.section().name();
        return new Book.Chapter(
                context.config().absolute(published.path()),
                article.text().anchors(),
                kind.isEmpty() ? section : section + " · " + kind,
                article.title(),
                article.summaryIsLede() ? "" : article.summary(),
                String.join(
                        ", ",
                        published.authors().stream()
                                .map(author -> author.name())
                                .toList()),
                context.dates().moment(article.date(), article.dateOnly()),
                article.language(),
                PortableText.of(context, published),
                ArticlePages.sources(context, published).stream()
                        .map(Books::source)
                        .toList(),
                prints(context, article, published.photo()));
    }

    private static Book.Source source(SourceNote note) {
        String words = Stream.of(note.publisher().text(), note.document().text(), note.date())
                .filter(part -> !part.isEmpty())
                .reduce((before, after) -> before + ", " + after)
                .orElse("");
        return new Book.Source(words, note.document().href());
    }

    /** The pictures of a text, its photo first; what cannot be published is a problem elsewhere. */
    private static List<Print> prints(Context context, Document document, Optional<String> photo) {
        List<Asset> assets = new ArrayList<>();
        photo.flatMap(path -> context.site().asset(path)).ifPresent(assets::add);
        for (Body.Hole hole : document.text().holes()) {
            if (hole instanceof Body.Picture picture) {
                context.site().links().picture(document, picture.source()).ifPresent(assets::add);
            }
        }
        return assets.stream()
                .filter(asset -> asset.fault().isEmpty())
                .map(Print::of)
                .distinct()
                .toList();
    }
}
