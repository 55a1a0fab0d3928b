package dateline.page;

import dateline.article.Article;
import dateline.config.OutputKind;
import dateline.site.Edition;
import dateline.site.Mention;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Story;
import dateline.site.Topic;
import dateline.text.Digest;
import dateline.text.Html;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The page of each article, withdrawn ones included. */
final class ArticlePages {
    private static final int MOST_TERMS = 6;
    private static final int STORY_REACH = 3;

    private ArticlePages() {}

    static void addTo(List<Page> pages, Context context) {
        TreeMap<LocalDate, Edition> editions = new TreeMap<>();
        context.site().editions().forEach(edition -> editions.put(edition.from(), edition));
        for (Published article : context.site().articles()) {
            pages.add(Page.listed(
                            article.path(),
                            article.article().file(),
                            isCopy(article.article())
                                    ? ""
                                    : YearMonth.from(article.day()).toString(),
                            Optional.of(article.article().modified()),
                            () -> view(context, article, editions.get(article.edition())))
                    .on(() -> grounds(context, article, editions.get(article.edition()))));
        }
        for (Published article : context.site().withdrawn()) {
            pages.add(Page.unlisted(
                    article.path(),
                    article.article().file(),
                    () -> view(context, article, editions.get(article.edition()))));
        }
    }

    /** A full copy of another publisher's text, which search engines leave out. */
    private static boolean isCopy(Article article) {
        return article.syndication() == Article.Syndication.FULL;
    }

    private static View view(Context context, Published published, Edition edition) {
        Article article = published.article();
        Dates dates = context.dates();
        boolean withdrawn = published.isWithdrawn();
        Published shown = withdrawn ? notice(published) : published;
        List<Mention> mentions =
                withdrawn ? List.of() : context.site().mentions().get(published.position());
        List<Mention> linked =
                context.makes(OutputKind.MENTIONS) && context.makes(OutputKind.TOPICS) ? mentions : List.of();
        return new View.Article(
                Frames.site(context),
                head(context, published, edition),
                article.title(),
                withdrawn || article.summaryIsLede() ? "" : article.summary(),
                Cards.section(context, published.section()),
                Cards.kind(context, article),
                dates.moment(article.date(), article.dateOnly()),
                article.updated().map(updated -> dates.moment(updated, article.updatedDateOnly())),
                shown.authors().stream()
                        .map(author -> context.link(OutputKind.AUTHORS, author.path(), author.name()))
                        .toList(),
                withdrawn ? 0 : article.text().minutes(),
                withdrawn ? 0 : article.text().words(),
                Cards.language(context, article.language()),
                translations(context, published).stream()
                        .filter(other -> !other.language().equals(article.language())
                                && !other.language().equals("x-default"))
                        .toList(),
                withdrawn ? Optional.empty() : Cards.figureOrNote(context, published),
                Corrections.notes(context, published),
                withdrawn,
                withdrawn ? Html.EMPTY : Prose.of(context, article, linked, opening(context, published)),
                original(context, shown),
                sources(context, shown),
                shown.topics().stream()
                        .map(topic -> Cards.topic(context, topic, 0))
                        .toList(),
                terms(context, mentions),
                published.story().filter(story -> !withdrawn).map(story -> story(context, published, story)),
                Cards.of(context, context.site().earlier(published)),
                Cards.of(context, context.site().later(published)),
                edition == null ? day(context, published) : Cards.edition(context, edition),
                neighbour(context, published, -1),
                neighbour(context, published, 1));
    }

    /** All that {@link #view} looks at. */
    private static Digest grounds(Context context, Published published, Edition edition) {
        Grounds grounds = context.grounds();
        Site site = context.site();
        List<Published> all = site.articles();
        int position = published.position();
        List<Mention> mentions = site.mentions().get(position);
        return Grounds.page(
                context,
                grounds.of(published),
                Prose.grounds(context, published.article()),
                grounds.ofSubjects(mentions.stream()
                        .map(mention -> site.topics().get(mention.topic()).subject())
                        .toList()),
                grounds.of(site.translations(published)),
                published.story().map(story -> storyGrounds(context, published, story)),
                grounds.of(site.earlier(published)),
                grounds.of(site.later(published)),
                edition == null ? List.of() : List.of(grounds.of(edition)),
                position == 0 ? List.of() : grounds.of(all.get(position - 1)),
                position + 1 == all.size() ? List.of() : grounds.of(all.get(position + 1)));
    }

    private static List<Object> storyGrounds(Context context, Published published, Story story) {
        List<Published> all = context.site().stories().get(story.slug()).articles();
        int index = indexOf(all, published);
        return List.of(
                index,
                context.grounds().of(all.subList(Math.max(0, index - STORY_REACH), index)),
                context.grounds().of(all.subList(index, Math.min(all.size(), index + 1 + STORY_REACH))));
    }

    /** What may be told of a withdrawn article: its headline, its dates, its corrections, and where it stood. */
    private static Published notice(Published published) {
        return new Published(
                published.position(),
                published.article(),
                published.path(),
                published.section(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                published.edition());
    }

    /** Where the whole text of an excerpt is (Google's advice to partners): the document of its lead source. */
    static Optional<Link> original(Context context, Published published) {
        Article article = published.article();
        return article.syndication() != Article.Syndication.EXCERPT || published.isWithdrawn()
                ? Optional.empty()
                : article.sources().stream()
                        .limit(1)
                        .filter(source -> !source.url().isEmpty())
                        .map(source -> new Link(
                                source.url(),
                                context.words().say("wholeText", source.name().text())))
                        .findFirst();
    }

    private static EditionLink day(Context context, Published published) {
        return new EditionLink("", context.dates().longDay(published.day()), 0);
    }

    private static Head head(Context context, Published published, Edition edition) {
        Article article = published.article();
        Frames.Draft draft = Frames.head(context, "article", published.path(), article.title())
                .description(published.isWithdrawn() ? context.words().say("withdrawnNotice") : article.summary())
                .language(article.language(), translations(context, published))
                .noindexWhen(published.isWithdrawn() || isCopy(article));
        if (edition != null && context.makes(OutputKind.EDITIONS)) {
            draft.crumb(edition.path(), Cards.edition(context, edition).day().words());
        }
        if (published.isWithdrawn()) {
            return draft.make();
        }
        published.topics().stream()
                .limit(1)
                .filter(topic -> context.makes(OutputKind.TOPICS))
                .forEach(draft::feedsOf);
        return draft.article(
                        Dates.iso(article.date()),
                        Dates.iso(article.modified()),
                        published.section().name(),
                        published.topics().stream().map(Topic::name).toList())
                .image(Cards.preview(context, published))
                .data(StructuredData.article(context, published))
                .make();
    }

    private static List<LanguageLink> translations(Context context, Published published) {
        List<LanguageLink> links = new ArrayList<>();
        for (Published other : context.site().translations(published)) {
            String language = other.article().language();
            Locale locale = Locale.forLanguageTag(language);
            String url = context.config().absolute(other.path());
            links.add(new LanguageLink(language, url, locale.getDisplayLanguage(locale)));
            if (language.equals(context.config().language())) {
                links.add(0, new LanguageLink("x-default", url, ""));
            }
        }
        return links;
    }

    /** The opening words of the text: {@code SEOUL, 3 July (Yonhap) —}. */
    static String opening(Context context, Published published) {
        Article article = published.article();
        if (article.dateline().isEmpty()) {
            return "";
        }
        Stamp day = context.dates().dayOfMonth(article.day());
        StringBuilder out = new StringBuilder("<span class=\"dateline\">");
        Html.escape(article.dateline(), out);
        out.append(", <time datetime=\"").append(day.iso()).append("\">");
        Html.escape(day.words(), out);
        out.append("</time>");
        published.outlets().stream().findFirst().ifPresent(outlet -> {
            out.append(" (<cite>");
            Html.escape(outlet.name(), out);
            out.append("</cite>)");
        });
        return out.append("</span> —").toString();
    }

    static List<SourceNote> sources(Context context, Published published) {
        List<SourceNote> notes = new ArrayList<>();
        List<Article.Citation> citations = published.article().sources();
        if (citations.size() != published.outlets().size()) {
            return notes; // an unknown source is an error already, and a notice has none
        }
        for (int i = 0; i < citations.size(); i++) {
            Article.Citation citation = citations.get(i);
            notes.add(new SourceNote(
                    context.link(
                            OutputKind.SOURCES,
                            published.outlets().get(i).path(),
                            published.outlets().get(i).name()),
                    new Link(citation.url(), citation.title()),
                    citation.date()
                            .map(date -> context.dates().day(date).words())
                            .orElse(""),
                    citation.date().map(LocalDate::toString).orElse(""),
                    citation.archive(),
                    i == 0));
        }
        return notes;
    }

    private static List<Term> terms(Context context, List<Mention> mentions) {
        Set<String> own = new HashSet<>();
        List<Term> terms = new ArrayList<>();
        for (Mention mention : mentions) {
            Topic topic = context.site().topics().get(mention.topic()).subject();
            if (!topic.summary().isEmpty() && own.add(topic.slug()) && terms.size() < MOST_TERMS) {
                terms.add(new Term(Cards.topicHref(context, topic), topic.name(), topic.summary()));
            }
        }
        return terms;
    }

    private static StoryNavigation story(Context context, Published published, Story story) {
        List<Published> all = context.site().stories().get(story.slug()).articles();
        int index = indexOf(all, published);
        List<Published> earlier = all.subList(Math.max(0, index - STORY_REACH), index);
        List<Published> later = all.subList(index + 1, Math.min(all.size(), index + 1 + STORY_REACH));
        return new StoryNavigation(
                context.link(OutputKind.STORIES, story.path(), story.name()),
                index + 1,
                entries(context, earlier),
                entries(context, later),
                index == 0 ? Optional.empty() : Optional.of(Cards.link(context, all.get(index - 1))),
                later.isEmpty() ? Optional.empty() : Optional.of(Cards.link(context, later.get(0))));
    }

    /** The list is in the order of positions. */
    private static int indexOf(List<Published> articles, Published article) {
        int low = 0;
        int high = articles.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (articles.get(middle).position() < article.position()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<StoryNavigation.Entry> entries(Context context, List<Published> articles) {
        return articles.stream()
                .map(article ->
                        new StoryNavigation.Entry(context.dates().day(article.day()), Cards.link(context, article)))
                .toList();
    }

    private static Optional<Link> neighbour(Context context, Published published, int step) {
        int position = published.position() + step;
        boolean there = published.position() >= 0
                && position >= 0
                && position < context.site().articles().size();
        return there ? Optional.of(Cards.link(context, context.site().articles().get(position))) : Optional.empty();
    }
}
