package dateline.page;

import dateline.article.Article;
import dateline.config.OutputKind;
import dateline.site.Asset;
import dateline.site.Edition;
import dateline.site.Listing;
import dateline.site.Outlet;
import dateline.site.Published;
import dateline.site.Section;
import dateline.site.Story;
import dateline.site.Topic;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles, editions, stories and topics as entries of lists. */
final class Cards {
    /** Narrower photos look lost where a page is shared. */
    private static final int SMALLEST = 300;

    private Cards() {}

    static Card of(Context context, Published published) {
        return context.shelf().card(published, article -> make(context, article));
    }

    private static Card make(Context context, Published published) {
        Article article = published.article();
        return new Card(
                context.href(published.path()),
                article.title(),
                article.summary(),
                section(context, published.section()),
                published.topics().stream().findFirst().map(topic -> new Link(topicHref(context, topic), topic.name())),
                kind(context, article),
                article.dateline(),
                context.dates().day(article.day()),
                article.dateOnly()
                        ? Optional.empty()
                        : Optional.of(context.dates().time(article.date())),
                published.outlets().stream().findFirst().map(Outlet::name).orElse(""),
                article.text().minutes(),
                language(context, article.language()),
                !article.corrections().isEmpty(),
                figure(context, published));
    }

    static List<Card> of(Context context, List<Published> articles) {
        List<Card> cards = new ArrayList<>(articles.size());
        articles.forEach(article -> cards.add(of(context, article)));
        return cards;
    }

    static Link link(Context context, Published article) {
        return new Link(context.href(article.path()), article.article().title());
    }

    static Link section(Context context, Section section) {
        return context.link(OutputKind.SECTIONS, section.path(), section.name());
    }

    /** The kind as a label; empty for a report. */
    static String kind(Context context, Article article) {
        return article.kind() == Article.Kind.REPORT
                ? ""
                : context.words().say("kind" + capital(article.kind().word()));
    }

    /** A language that is not the site's; else empty. */
    static String language(Context context, String language) {
        return language.equals(context.config().language()) ? "" : language;
    }

    static String topicHref(Context context, Topic topic) {
        return context.makes(OutputKind.TOPICS) ? context.href(topic.path()) : "";
    }

    static TopicLink topic(Context context, Topic topic, int count) {
        return new TopicLink(
                topicHref(context, topic), topic.name(), topic.type().word(), count);
    }

    static Optional<Figure> figure(Context context, Published published) {
        return published
                .article()
                .photo()
                .flatMap(photo -> published
                        .photo()
                        .flatMap(path -> context.site().asset(path))
                        .map(asset -> figure(context, photo, asset)));
    }

    /** The picture of an article's own page; one that may not be shown has no address. */
    static Optional<Figure> figureOrNote(Context context, Published published) {
        return figure(context, published)
                .or(() -> published
                        .article()
                        .photo()
                        .map(photo ->
                                figure("", "", photo, new Asset(photo.file().text(), 0, 0))));
    }

    private static Figure figure(Context context, Article.Photo photo, Asset asset) {
        return figure(
                context.href(Pictures.usual(asset).path()), Pictures.sources(asset, context.root()), photo, asset);
    }

    private static Figure figure(String src, String sources, Article.Photo photo, Asset asset) {
        return new Figure(
                src,
                sources,
                photo.alt(),
                asset.width(),
                asset.height(),
                photo.caption(),
                photo.providedBy().equals(photo.credit()) ? "" : photo.providedBy(),
                photo.credit(),
                photo.rights(),
                photo.position().isBlank()
                        ? ""
                        : FocalPoint.of(photo.position()).toString());
    }

    static EditionLink edition(Context context, Edition edition) {
        Stamp day = edition.from().equals(edition.to())
                ? context.dates().longDay(edition.from())
                : new Stamp(edition.from().toString(), context.dates().span(edition.from(), edition.to()));
        String href = context.makes(OutputKind.EDITIONS) ? context.href(edition.path()) : "";
        return new EditionLink(href, day, edition.number());
    }

    static EditionCard editionCard(Context context, Edition edition) {
        return new EditionCard(
                edition(context, edition),
                edition.articles().stream().findFirst().map(article -> of(context, article)),
                edition.articles().size());
    }

    /** @param most so many of its articles at the most */
    static Day day(Context context, Edition edition, int most) {
        List<Published> all = edition.articles();
        List<Published> first = all.subList(0, Math.min(most, all.size()));
        return new Day(edition(context, edition), of(context, first), all.size() - first.size());
    }

    static StoryCard story(Context context, Listing<Story> story) {
        Optional<Published> last = last(story.articles());
        return new StoryCard(
                context.href(story.subject().path()),
                story.subject().name(),
                story.subject().file().summary(),
                last.map(article -> context.dates().day(article.day())),
                last.map(article -> link(context, article)),
                story.articles().size());
    }

    static Optional<Published> last(List<Published> articles) {
        return articles.isEmpty() ? Optional.empty() : Optional.of(articles.get(articles.size() - 1));
    }

    /** When the last of a list was published. */
    static Optional<Temporal> lastDate(List<Published> articles) {
        return last(articles).map(article -> article.article().date());
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A picture for previews: its photo, else its share card. */
    static Optional<Head.Picture> preview(Context context, Published published) {
        return photo(context, published)
                .map(asset -> preview(context, asset, published))
                .or(() -> published.isWithdrawn() ? Optional.empty() : ShareCards.of(context, published));
    }

    /** Its photo, when that will do for previews. */
    static Optional<Asset> photo(Context context, Published published) {
        return published
                .photo()
                .flatMap(path -> context.site().asset(path))
                .filter(asset -> asset.width() >= SMALLEST && !asset.path().endsWith(".svg"));
    }

    private static Head.Picture preview(Context context, Asset asset, Published published) {
        Pictures.Source source = Pictures.large(asset);
        String alt = published.article().photo().map(Article.Photo::alt).orElse("");
        return new Head.Picture(context.config().absolute(source.path()), source.width(), source.height(), alt);
    }
}
