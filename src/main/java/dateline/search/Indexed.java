package dateline.search;

import dateline.article.Article;
import dateline.page.Context;
import dateline.site.Author;
import dateline.site.Outlet;
import dateline.site.Published;
import dateline.site.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an article is found by, and its card.
 *
 * @param path below the site's base
 * @param summary shortened to what a list shows
 * @param day ISO 8601
 * @param date the day in words
 * @param source name of the lead source; empty when none
 * @param language of the article when it is not the site's; else empty
 * @param topics names of its topics, other names too, and of its story
 * @param names of people, publishers and places otherwise
 * @param filters what readers can narrow a search to: {@code #t/nato}, {@code #s/politics}, {@code #o/yonhap}
 */
record Indexed(
        String path,
        String title,
        String summary,
        String day,
        String date,
        String section,
        String source,
        String language,
        List<String> topics,
        List<String> names,
        Set<String> filters,
        Article article) {
    private static final int SUMMARY = 180;

    static Indexed of(Context context, Published published) {
        Article article = published.article();
        List<String> topics = new ArrayList<>();
        Set<String> filters = new LinkedHashSet<>();
        for (Topic topic : published.topics()) {
            topics.add(topic.name());
            topics.addAll(topic.also());
            addWithParents(context, topic, filters);
        }
        published.story().ifPresent(story -> topics.add(story.name()));
        filters.add("#s/" + published.section().slug());
        published.outlets().forEach(outlet -> filters.add("#o/" + outlet.slug()));
        List<String> names = Stream.of(
                        published.authors().stream().map(Author::name),
                        published.outlets().stream().map(Outlet::name),
                        Stream.of(article.dateline()))
                .flatMap(some -> some)
                .toList();
        return new Indexed(
                published.path().encoded(),
                article.title(),
                shortened(article.summary()),
                article.day().toString(),
                context.dates().day(article.day()).words(),
                published.section().name(),
                published.outlets().stream().findFirst().map(Outlet::name).orElse(""),
                article.language().equals(context.config().language()) ? "" : article.language(),
                topics,
                names,
                filters,
                article);
    }

    /** The page of a topic shows the articles of those below it, and so does its filter. */
    private static void addWithParents(Context context, Topic topic, Set<String> filters) {
        Optional<Topic> above = Optional.of(topic);
        while (above.isPresent() && filters.add("#t/" + above.get().slug())) {
            above = above.get()
                    .parent()
                    .map(parent -> context.site().topics().get(parent).subject());
        }
    }

    private static String shortened(String summary) {
        if (summary.length() <= SUMMARY) {
            return summary;
        }
        int end = summary.lastIndexOf(' ', SUMMARY);
        if (end < SUMMARY / 2) {
            end = Character.isHighSurrogate(summary.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY;
        }
        return summary.substring(0, end) + "…";
    }

    /** Adds everything that the index is made of. */
    void addTo(StringBuilder inputs) {
        Stream.of(path, title, article.summary(), day, date, section, source, language)
                .forEach(text -> inputs.append(text).append('\n'));
        inputs.append(topics)
                .append(names)
                .append(filters)
                .append(article.text().digest())
                .append('\n');
    }
}
