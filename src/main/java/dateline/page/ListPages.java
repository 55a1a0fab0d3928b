package dateline.page;

import dateline.config.OutputKind;
import dateline.site.Addresses;
import dateline.site.Listing;
import dateline.site.Published;
import dateline.site.Subject;
import dateline.text.Digest;
import dateline.text.WebPath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A subject's articles in pages. The newest page has the subject's own address and grows from one to nearly two pages'
 * worth; older ones are numbered from the oldest and closed: no later article changes them, but for the link from the last
 * closed page to its newer neighbour.
 */
final class ListPages {
    private ListPages() {}

    /**
     * Adds the pages of one subject.
     *
     * @param owner the file that they belong to
     * @param more of the subject than its file and its articles that its pages say
     * @param view makes the record of the newest page ({@code number} 0) or of an older one
     */
    static void addTo(
            List<Page> pages,
            Context context,
            Listing<? extends Subject> listing,
            String owner,
            Supplier<List<?>> more,
            BiFunction<ListPage, WebPath, View> view) {
        int size = context.config().listSize();
        List<Published> articles = listing.articles();
        int closed = closed(articles.size(), size);
        WebPath head = listing.subject().path();
        for (int number = 0; number <= closed; number++) {
            int page = number;
            WebPath path = address(head, number);
            List<Published> shown = page == 0
                    ? articles.subList(closed * size, articles.size())
                    : articles.subList((page - 1) * size, page * size);
            Supplier<Digest> grounds = () -> Grounds.page(
                    context,
                    context.grounds().of(listing.subject()),
                    more.get(),
                    page,
                    page == closed,
                    page == 0
                            ? context.grounds().of(articles)
                            : context.grounds().of(shown));
            pages.add(Page.listed(
                            path,
                            owner,
                            Page.PAGES,
                            Cards.lastDate(shown),
                            () -> view.apply(
                                    new ListPage(
                                            months(context, shown),
                                            page == 0 ? articles.size() : 0,
                                            page,
                                            newer(context, head, page, closed),
                                            older(context, head, page, closed)),
                                    path))
                    .on(grounds));
        }
    }

    /** How many pages are closed: the newest keeps at least one page's worth. */
    static int closed(int articles, int size) {
        return Math.max(0, articles / size - 1);
    }

    private static WebPath address(WebPath head, int number) {
        return number == 0 ? head : head.child(number + "/");
    }

    /** The last closed page leads to the newest by its fixed address, and does not change when the next one closes. */
    private static Optional<Link> newer(Context context, WebPath head, int page, int closed) {
        if (page == 0) {
            return Optional.empty();
        }
        WebPath to = address(head, page == closed ? 0 : page + 1);
        return Optional.of(new Link(context.href(to), context.words().say("newer")));
    }

    private static Optional<Link> older(Context context, WebPath head, int page, int closed) {
        int before = page == 0 ? closed : page - 1;
        return before == 0
                ? Optional.empty()
                : Optional.of(new Link(
                        context.href(address(head, before)), context.words().say("older")));
    }

    /** Articles by month, newest first. */
    static List<ListPage.MonthGroup> months(Context context, List<Published> oldestFirst) {
        List<ListPage.MonthGroup> groups = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Published article = oldestFirst.get(i);
            cards.add(Cards.of(context, article));
            YearMonth month = YearMonth.from(article.day());
            if (i == 0 || !YearMonth.from(oldestFirst.get(i - 1).day()).equals(month)) {
                Link link = context.link(
                        OutputKind.MONTHS,
                        Addresses.month(month),
                        context.dates().month(month));
                groups.add(new ListPage.MonthGroup(link, List.copyOf(cards)));
                cards.clear();
            }
        }
        return groups;
    }
}
