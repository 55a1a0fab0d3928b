package dateline.page;

import dateline.text.Html;
import java.util.List;
import java.util.Optional;

/** What a page says of itself to machines, and where it stands in the site. */
@Meaning("what a page says of itself to machines, and where it stands in the site")
public record Head(
        @Meaning("kind of page: front, edition, article …; also the class of body")
        String kind,

        @Meaning("title of the window") String title,
        @Meaning("title without the digest's name") String heading,
        @Meaning("one or two sentences; may be empty") String description,

        @Meaning("full address; empty on pages that have none (404)")
        String canonical,

        @Meaning("whether search engines should leave it out")
        boolean noindex,

        @Meaning("Open Graph type: website or article") String type,
        @Meaning("Open Graph locale: en, ko_KR") String locale,

        @Meaning("date of publication, ISO 8601; empty on lists")
        String published,

        @Meaning("date of the last change, ISO 8601; empty on lists")
        String modified,

        @Meaning("section; empty on other pages than articles")
        String section,

        @Meaning("names of topics of an article") List<String> tags,
        @Meaning("picture for previews") Optional<Picture> image,

        @Meaning("the same content in other languages, its own included")
        List<LanguageLink> alternates,

        @Meaning("feeds of this page, then of the digest") List<FeedLink> feeds,

        @Meaning("the WebSub hub of pages with a feed of their own; empty on others")
        String hub,

        @Meaning("main menu; current marks the part that the page belongs to")
        List<MenuLink> menu,

        @Meaning("pages above it, from the front page down; empty on the front page")
        List<Link> crumbs,

        @Meaning("addresses of the theme's scripts that the page loads")
        List<String> scripts,

        @Meaning("structured data: a script element's content")
        Html structuredData) {

    /** A link to a feed. */
    @Meaning("a link to a feed")
    public record FeedLink(
            @Meaning("media type") String type,
            @Meaning("address") String href,
            @Meaning("title") String title) {}

    /** An entry of the main menu. */
    @Meaning("an entry of the main menu")
    public record MenuLink(
            @Meaning("address") String href,
            @Meaning("name") String text,

            @Meaning("page when it is this very page, true when the page lies below it, else empty")
            String current) {}

    /** A picture for previews. */
    @Meaning("a picture for previews")
    public record Picture(
            @Meaning("full address") String url,
            @Meaning("pixels") int width,
            @Meaning("pixels") int height,
            @Meaning("what it shows") String alt) {}
}
