package dateline.page;

import dateline.site.Addresses;
import dateline.site.Listing;
import dateline.site.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The page whose script searches the digest. */
final class SearchPage {
    /** Longer lists of choices keep those with most articles. */
    private static final int CHOICES = 300;

    private SearchPage() {}

    static View view(Context context) {
        Head head = Frames.head(
                        context, "search", Addresses.SEARCH, context.words().say("search"))
                .description(List.of(
                        context.words().say("searchFor"), context.words().say("searchHint")))
                .script("search.js")
                .make();
        return new View.Search(
                Frames.site(context),
                head,
                context.href(Addresses.SEARCH),
                byName(context.site().topics().values()),
                choices(context.site().sections()),
                byName(context.site().outlets().values()),
                otherWays(context));
    }

    private static List<Choice> byName(Collection<? extends Listing<? extends Subject>> listings) {
        List<Choice> choices = new ArrayList<>(choices(listings.stream()
                .sorted(Comparator.comparingInt(listing -> -listing.articles().size()))
                .limit(CHOICES)
                .toList()));
        choices.sort(Comparator.comparing(Choice::text, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Choice::value));
        return choices;
    }

    private static List<Choice> choices(Collection<? extends Listing<? extends Subject>> listings) {
        return listings.stream()
                .filter(listing -> !listing.articles().isEmpty())
                .map(listing ->
                        new Choice(listing.subject().slug(), listing.subject().name()))
                .toList();
    }

    private static List<Link> otherWays(Context context) {
        return SinglePages.MENU.stream()
                .filter(part -> !part.path().equals(Addresses.SEARCH) && context.makes(part.kind()))
                .map(part -> new Link(
                        context.href(part.path()),
                        context.words().say(part.kind().word())))
                .toList();
    }
}
