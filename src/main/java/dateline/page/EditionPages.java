package dateline.page;

import dateline.article.Article;
import dateline.article.EditionFile;
import dateline.config.OutputKind;
import dateline.site.Edition;
import dateline.site.Published;
import dateline.site.Section;
import dateline.text.Digest;
import dateline.text.Html;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page of each edition. */
final class EditionPages {
    private EditionPages() {}

    static void addTo(List<Page> pages, Context context) {
        if (!context.makes(OutputKind.EDITIONS)) {
            return;
        }
        List<Edition> editions = context.site().editions();
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            Optional<Edition> before = i == 0 ? Optional.empty() : Optional.of(editions.get(i - 1));
            Optional<Edition> after = i + 1 == editions.size() ? Optional.empty() : Optional.of(editions.get(i + 1));
            pages.add(Page.listed(
                            edition.path(),
                            owner(edition),
                            YearMonth.from(edition.from()).toString(),
                            changed(edition),
                            () -> new View.Edition(
                                    Frames.site(context),
                                    head(context, edition),
                                    body(context, edition),
                                    before.map(other -> Cards.edition(context, other)),
                                    after.map(other -> Cards.edition(context, other))))
                    .on(() -> grounds(
                            context, edition, before.map(context.grounds()::of), after.map(context.grounds()::of))));
        }
    }

    /** All that the pages and letters of an edition are made of. */
    static Digest grounds(Context context, Edition edition, Object... more) {
        Grounds grounds = context.grounds();
        return Grounds.page(
                context,
                grounds.of(edition),
                edition.file().map(grounds::of),
                edition.file().map(file -> Prose.grounds(context, file)),
                grounds.of(edition.articles()),
                List.of(more));
    }

    /** The file that causes an edition to exist. */
    static String owner(Edition edition) {
        return edition.file()
                .map(EditionFile::file)
                .orElseGet(() -> edition.articles().get(0).article().file());
    }

    private static Optional<Temporal> changed(Edition edition) {
        return edition.articles().stream()
                .map(article -> article.article().modified())
                .max(OffsetDateTime.timeLineOrder())
                .map(Temporal.class::cast)
                .or(() -> Optional.of(edition.from()));
    }

    private static Head head(Context context, Edition edition) {
        String name = Cards.edition(context, edition).day().words();
        Frames.Draft draft = Frames.head(context, "edition", edition.path(), name)
                .description(description(context, edition))
                .data(StructuredData.edition(context, edition));
        draft.image(ShareCards.of(context, edition)
                .or(() -> edition.articles().stream().findFirst().flatMap(lead -> Cards.preview(context, lead))));
        if (context.makes(OutputKind.MONTHS)) {
            YearMonth month = YearMonth.from(edition.from());
            draft.crumb(dateline.site.Addresses.month(month), context.dates().month(month));
        }
        return draft.make();
    }

    /** The headlines of the first articles. */
    static String description(Context context, Edition edition) {
        List<String> headlines = edition.articles().stream()
                .limit(3)
                .map(article -> article.article().title())
                .toList();
        return String.join(" · ", headlines);
    }

    static EditionBody body(Context context, Edition edition) {
        Optional<Published> lead = lead(edition);
        List<Card> briefs = new ArrayList<>();
        List<Card> addedLater = new ArrayList<>();
        Map<Integer, List<Card>> sections = new TreeMap<>();
        Map<Integer, Section> names = new TreeMap<>();
        int words = 0;
        for (Published article : edition.articles()) {
            words += article.article().text().words();
            Card card = Cards.of(context, article);
            if (lead.isPresent() && lead.get().position() == article.position()) {
                continue;
            }
            if (isLate(article, edition)) {
                addedLater.add(card);
            } else if (article.article().kind() == Article.Kind.BRIEF) {
                briefs.add(card);
            } else {
                names.put(article.section().order(), article.section());
                sections.computeIfAbsent(article.section().order(), order -> new ArrayList<>())
                        .add(card);
            }
        }
        List<EditionBody.SectionGroup> groups = new ArrayList<>();
        sections.forEach((order, cards) ->
                groups.add(new EditionBody.SectionGroup(Cards.section(context, names.get(order)), cards)));
        Html note = edition.file()
                .map(file -> Prose.of(context, file, List.of(), ""))
                .orElse(Html.EMPTY);
        return new EditionBody(
                Cards.edition(context, edition),
                edition.file().map(EditionFile::title).orElse(""),
                note,
                edition.articles().size(),
                words,
                Math.max(1, Math.round(words / 230f)),
                lead.map(article -> Cards.of(context, article)),
                groups,
                briefs,
                addedLater);
    }

    /** The first article in the edition's order that is no brief and was there when it was sealed. */
    private static Optional<Published> lead(Edition edition) {
        return edition.articles().stream()
                .filter(article -> !isLate(article, edition))
                .filter(article -> article.article().kind() != Article.Kind.BRIEF
                        || article.article().lead())
                .findFirst();
    }

    /** Whether an article came after the edition was sealed: by its date, or since the order that was kept has it not. */
    private static boolean isLate(Published published, Edition edition) {
        Optional<EditionFile> file = edition.file().filter(each -> each.sealed().isPresent());
        if (file.isEmpty()) {
            return false;
        }
        Article article = published.article();
        List<Article.Name> order = file.get().order();
        return article.date().isAfter(file.get().sealed().orElseThrow())
                || (!order.isEmpty()
                        && order.stream().noneMatch(name -> name.text().equals(article.slug())));
    }
}
