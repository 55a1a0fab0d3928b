package dateline.page;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.draw.ShareCard;
import dateline.draw.Typeface;
import dateline.site.Edition;
import dateline.site.Published;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.text.Composed;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which share cards there are, and what they say: one for each article without a photo of its own, one for each edition, and
 * a plain one of the digest for every other page, and for headlines that the typeface lacks a character of.
 */
public final class ShareCards {
    /** The digest's plain card. */
    public static final WebPath PLAIN = WebPath.file("card.png");

    private static final String NAME = "card.png";
    private static final String ACCENT = "#a3161c";
    private static final int HEADLINES = 3;

    private ShareCards() {}

    /** The cards by address; empty when none are made. */
    public static SortedMap<WebPath, ShareCard> of(Context context) {
        SortedMap<WebPath, ShareCard> cards = new TreeMap<>();
        if (context.makes(OutputKind.CARDS)) {
            cards.put(PLAIN, plain(context));
            drawn(context).forEach(article -> add(context, article.path(), words(context, article), cards));
            if (context.makes(OutputKind.EDITIONS)) {
                for (Edition edition : context.site().editions()) {
                    add(context, edition.path(), words(context, edition), cards);
                }
            }
        }
        return cards;
    }

    private static void add(Context context, WebPath page, ShareCard card, Map<WebPath, ShareCard> cards) {
        if (context.typeface().lacks(card.words()).isEmpty()) {
            cards.put(page.child(NAME), card);
        }
    }

    /** Tells of articles whose headline cannot be drawn: once, since the remedy is one for all. */
    public static List<Problem> problems(Context context) {
        if (!context.makes(OutputKind.CARDS)) {
            return List.of();
        }
        List<Published> undrawn = drawn(context)
                .filter(article -> context.typeface()
                        .lacks(words(context, article).words())
                        .isPresent())
                .toList();
        if (undrawn.isEmpty()) {
            return List.of();
        }
        Published first = undrawn.get(0);
        String character =
                context.typeface().lacks(words(context, first).words()).orElseThrow();
        String more = undrawn.size() == 1 ? "" : " and " + (undrawn.size() - 1) + " more";
        return List.of(new Problem(
                Rule.CARD_GLYPHS,
                Place.of(first.article().file()),
                "the typeface of share cards has no \"" + character + "\" for this article" + more
                        + "; the digest's plain card is used",
                "name a typeface that has it: theme: {card-font: templates/card.ttf} in site.yml"));
    }

    /** The picture for previews of an article without a photo. */
    static Optional<Head.Picture> of(Context context, Published article) {
        return preview(context, article.path(), () -> words(context, article));
    }

    /** The picture for previews of an edition. */
    static Optional<Head.Picture> of(Context context, Edition edition) {
        return preview(context, edition.path(), () -> words(context, edition));
    }

    /** The picture for previews of any other page. */
    static Optional<Head.Picture> ofSite(Context context) {
        return context.makes(OutputKind.CARDS)
                ? Optional.of(picture(context, PLAIN, context.config().title()))
                : Optional.empty();
    }

    private static Optional<Head.Picture> preview(
            Context context, WebPath page, java.util.function.Supplier<ShareCard> words) {
        if (!context.makes(OutputKind.CARDS)) {
            return Optional.empty();
        }
        ShareCard card = words.get();
        return context.typeface().lacks(card.words()).isEmpty()
                ? Optional.of(picture(context, page.child(NAME), card.headline()))
                : ofSite(context);
    }

    private static Head.Picture picture(Context context, WebPath path, String alt) {
        return new Head.Picture(context.config().absolute(path), ShareCard.WIDTH, ShareCard.HEIGHT, alt);
    }

    private static Stream<Published> drawn(Context context) {
        return context.site().articles().stream()
                .filter(article -> Cards.photo(context, article).isEmpty());
    }

    private static ShareCard words(Context context, Published article) {
        String kind = Cards.kind(context, article.article());
        String section = article.section().name();
        return card(
                context,
                context.dates().day(article.day()).words(),
                kind.isEmpty() ? section : section + " · " + kind,
                article.article().title(),
                List.of());
    }

    private static ShareCard words(Context context, Edition edition) {
        EditionLink link = Cards.edition(context, edition);
        String number = edition.number() == 0 ? "" : context.words().say("number", edition.number());
        List<String> headlines = new ArrayList<>();
        edition.articles().stream()
                .limit(HEADLINES)
                .forEach(article -> headlines.add(composed(article.article().title())));
        return card(context, number, context.config().tagline(), link.day().words(), headlines);
    }

    private static ShareCard plain(Context context) {
        Typeface typeface = context.typeface();
        SiteConfig config = context.config();
        ShareCard full = card(
                context,
                "",
                "",
                config.title(),
                Stream.of(config.tagline()).filter(line -> !line.isEmpty()).toList());
        return typeface.lacks(full.words()).isEmpty() ? full : new ShareCard("", "", "", "", List.of(), full.accent());
    }

    private static ShareCard card(Context context, String day, String label, String headline, List<String> lines) {
        String accent = context.config().theme().accent();
        return new ShareCard(
                composed(context.config().title()),
                composed(day),
                composed(label),
                composed(headline),
                lines,
                accent.isEmpty() ? ACCENT : accent);
    }

    /** Accents in one character with their letters, as typefaces have them. */
    private static String composed(String text) {
        return Composed.of(text);
    }
}
