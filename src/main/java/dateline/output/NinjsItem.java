package dateline.output;

import dateline.article.Article;
import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.page.Dates;
import dateline.page.PortableText;
import dateline.site.Published;
import dateline.text.Html;
import java.util.List;
import java.util.Optional;

/**
 * An article as other newsrooms' systems take it in; addresses are full, dates RFC 3339. Of embargo and expiry it says
 * nothing: what is published is past the one, and the other is the newsroom's own affair.
 *
 * @param uri its name, which stays when the address changes
 * @param url its page
 * @param canceled whether it was withdrawn; then it has a headline, dates and corrections alone
 * @param slug last part of the address
 * @param genre its kind: {@code analysis}
 * @param summary empty when none
 * @param body empty when there is none
 * @param words of the body
 * @param by who wrote it; empty when nobody is named
 * @param located where it was filed from; empty when not said
 * @param topics what it is about
 * @param policies how the newsroom works
 */
record NinjsItem(
        String uri,
        String url,
        boolean canceled,
        String created,
        String changed,
        String language,
        String slug,
        String genre,
        String headline,
        String summary,
        List<String> corrections,
        Html body,
        int words,
        String by,
        String located,
        List<Topic> topics,
        List<Source> sources,
        Optional<Photo> photo,
        List<Policy> policies) {

    /**
     * What it is about.
     *
     * @param type of the topic file: {@code person}
     */
    record Topic(String type, String name, String url) {}

    /** What it is based on; the address is empty when there is none. */
    record Source(String name, String url) {}

    /** Its picture: the address, the media type, and what stands beneath it; words are empty when there are none. */
    record Photo(
            String url,
            String mediaType,
            int width,
            int height,
            String alt,
            String caption,
            String credit,
            String rights) {}

    /** A page on how the newsroom works. */
    record Policy(String name, String url) {}

    static NinjsItem of(Context context, Published published) {
        SiteConfig config = context.config();
        Article article = published.article();
        boolean canceled = published.isWithdrawn();
        return new NinjsItem(
                TagUri.ofArticle(config, article.id()),
                config.absolute(published.path()),
                canceled,
                Dates.iso(article.date()),
                Dates.iso(article.modified()),
                article.language(),
                article.slug(),
                article.kind().word(),
                article.title(),
                canceled ? "" : article.summary(),
                PortableText.corrections(context, published),
                canceled ? Html.EMPTY : PortableText.words(context, published),
                canceled ? 0 : article.text().words(),
                canceled ? "" : by(published),
                canceled ? "" : article.dateline(),
                canceled ? List.of() : topics(context, published),
                canceled ? List.of() : sources(article),
                canceled ? Optional.empty() : photo(context, published),
                config.policies().entrySet().stream()
                        .map(policy -> new Policy(policy.getKey(), absolute(config, policy.getValue())))
                        .toList());
    }

    private static String by(Published published) {
        return String.join(
                ", ", published.authors().stream().map(author -> author.name()).toList());
    }

    private static List<Topic> topics(Context context, Published published) {
        boolean hasPages = context.config().makes(OutputKind.TOPICS);
        return published.topics().stream()
                .map(topic -> new Topic(
                        topic.type().word(),
                        topic.name(),
                        hasPages ? context.config().absolute(topic.path()) : ""))
                .toList();
    }

    private static List<Source> sources(Article article) {
        return article.sources().stream()
                .map(source -> new Source(source.name().text(), source.url()))
                .toList();
    }

    private static Optional<Photo> photo(Context context, Published published) {
        return PortableText.print(context, published)
                .flatMap(print -> published
                        .article()
                        .photo()
                        .map(photo -> new Photo(
                                context.config().absolute(print.path()),
                                print.mediaType(),
                                print.width(),
                                print.height(),
                                photo.alt(),
                                photo.caption(),
                                photo.credit(),
                                photo.rights())));
    }

    private static String absolute(SiteConfig config, String urlOrPath) {
        return urlOrPath.startsWith("/") ? config.url() + urlOrPath.substring(1) : urlOrPath;
    }
}
