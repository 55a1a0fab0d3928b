package dateline.page;

import dateline.text.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The record that one template receives: every word that its page may print, and nothing else. So the record is also all
 * that the page depends on.
 */
public sealed interface View {
    /** What stands around the content of every page. */
    SiteView site();

    /** What the page says of itself to machines. */
    Head head();

    /** The template that prints it, called like the record: {@code article} is {@code templates/article.ftlh}. */
    default String template() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Meaning("the front page")
    record Front(
            SiteView site,
            Head head,

            @Meaning("the latest edition; missing while nothing is published")
            Optional<EditionBody> edition,

            @Meaning("ongoing stories, last moved first") List<StoryCard> stories,

            @Meaning("the five editions before, with their lead articles")
            List<EditionCard> earlier,

            @Meaning("topics of type theme with most articles lately, at most 12")
            List<TopicLink> topics,

            @Meaning("the month of the latest edition; missing while nothing is published")
            Optional<Calendar> calendar,

            @Meaning("address of the list that tells what is new since a reader's last visit; empty when there is none")
            String catchUp)
            implements View {}

    @Meaning("an edition: the articles of one day or one ISO week")
    record Edition(
            SiteView site,
            Head head,
            @Meaning("the edition") EditionBody edition,
            @Meaning("the edition before") Optional<EditionLink> previous,
            @Meaning("the edition after") Optional<EditionLink> next)
            implements View {}

    @Meaning("an edition as a letter; all its links are full addresses")
    record Email(
            SiteView site,
            Head head,
            @Meaning("the edition") EditionBody edition,
            @Meaning("what belongs to letters alone") Letter letter)
            implements View {}

    @Meaning("an article; also the notice of a withdrawn one")
    record Article(
            SiteView site,
            Head head,
            @Meaning("headline") String headline,

            @Meaning("the lede in larger type; empty when none, or when it is the first paragraph")
            String standfirst,

            @Meaning("section") Link section,

            @Meaning("kind as a label (Analysis, Opinion …); empty for a report")
            String kind,

            @Meaning("first publication: time with zone and date in words")
            Stamp published,

            @Meaning("last material change, when there was one")
            Optional<Stamp> updated,

            @Meaning("who wrote it") List<Link> authors,
            @Meaning("reading time in minutes") int minutes,
            @Meaning("words of the text") int wordCount,

            @Meaning("language of the text when it is not the site's; else empty")
            String language,

            @Meaning("the same article in other languages") List<LanguageLink> translations,
            @Meaning("the picture") Optional<Figure> photo,
            @Meaning("corrections, newest first") List<CorrectionNote> corrections,

            @Meaning("whether the article is withdrawn: only the notice is shown")
            boolean withdrawn,

            @Meaning("the text, with the dateline as its opening words: SEOUL, 3 July (Yonhap) —; empty when withdrawn")
            Html body,

            @Meaning("for an excerpt, where the whole text is; missing for all others")
            Optional<Link> original,

            @Meaning("sources, the lead source first") List<SourceNote> sources,
            @Meaning("topics it is about, its own first") List<TopicLink> topics,

            @Meaning("terms found in the text, for the margin")
            List<Term> terms,

            @Meaning("the running story it belongs to") Optional<StoryNavigation> story,
            @Meaning("earlier articles that belong to it") List<Card> related,
            @Meaning("later articles of the same matter") List<Card> since,
            @Meaning("its edition") EditionLink edition,
            @Meaning("the article before it in the digest") Optional<Link> previous,
            @Meaning("the article after it in the digest") Optional<Link> next)
            implements View {}

    @Meaning("all topics as a tree")
    record Topics(
            SiteView site,
            Head head,

            @Meaning("one group for each type that has topics")
            List<TopicGroup> groups) implements View {}

    @Meaning("a topic: its newest articles, or one of its closed older pages")
    record Topic(
            SiteView site,
            Head head,
            @Meaning("name") String name,

            @Meaning("type as a label: Person, Organization …")
            String type,

            @Meaning("other names") List<String> also,
            @Meaning("explainer; empty on older pages") Html explainer,
            @Meaning("the same subject elsewhere") List<Link> elsewhere,
            @Meaning("topic above it") Optional<TopicLink> parent,
            @Meaning("topics below it") List<TopicLink> children,

            @Meaning("topics that its articles are about as well, at most eight")
            List<TopicLink> neighbours,

            @Meaning(
                    "articles of each of the last 24 months; missing on older pages and while there are fewer than two")
            Optional<Sparkline> activity,

            @Meaning(
                    "address of the list that tells what is new since a reader's last visit; empty on older pages, and when there is none")
            String catchUp,

            @Meaning("articles") ListPage list)
            implements View {}

    @Meaning("all running stories")
    record Stories(
            SiteView site,
            Head head,
            @Meaning("ongoing stories, last moved first") List<StoryCard> ongoing,

            @Meaning("stories that are over, last moved first")
            List<StoryCard> ended)
            implements View {}

    @Meaning("a running story as a timeline")
    record Story(
            SiteView site,
            Head head,
            @Meaning("name") String name,
            @Meaning("what it is about") Html explainer,
            @Meaning("whether it is over") boolean ended,
            @Meaning("where it stands: the latest article") Optional<Card> latest,
            @Meaning("date of the first article") Optional<Stamp> first,
            @Meaning("date of the last article") Optional<Stamp> last,
            @Meaning("number of articles") int count,

            @Meaning("its articles in order, with the gaps between them in words")
            List<TimelineEntry> timeline,

            @Meaning("topics of its articles") List<TopicLink> topics)
            implements View {}

    @Meaning("a section's articles")
    record Section(
            SiteView site,
            Head head,
            @Meaning("name") String name,
            @Meaning("articles") ListPage list) implements View {}

    @Meaning("an author and the articles")
    record Author(
            SiteView site,
            Head head,
            @Meaning("name") String name,
            @Meaning("role; empty when none") String role,
            @Meaning("mail address; empty when none") String email,
            @Meaning("profiles elsewhere") List<Link> elsewhere,
            @Meaning("biography") Html biography,
            @Meaning("articles") ListPage list)
            implements View {}

    @Meaning("a publisher that articles are based on")
    record Source(
            SiteView site,
            Head head,
            @Meaning("name") String name,
            @Meaning("its home; empty when none") String url,
            @Meaning("what it is") Html explainer,
            @Meaning("articles") ListPage list)
            implements View {}

    @Meaning("an ISO week")
    record Week(
            SiteView site,
            Head head,
            @Meaning("the week in words: Week 27, 2023") String name,
            @Meaning("its first day") Stamp from,
            @Meaning("its last day") Stamp to,

            @Meaning("its editions with their articles, in order")
            List<Day> days,

            @Meaning("number of articles") int count,

            @Meaning("address of its e-book; empty when there is none")
            String book,

            @Meaning("week with articles before it") Optional<Link> previous,
            @Meaning("week with articles after it") Optional<Link> next)
            implements View {}

    @Meaning("a month")
    record Month(
            SiteView site,
            Head head,
            @Meaning("the month in words: July 2023") String name,
            @Meaning("its calendar") Calendar calendar,

            @Meaning("its editions with their articles, newest first")
            List<Day> days,

            @Meaning("number of articles") int count,

            @Meaning("address of its e-book; empty when there is none")
            String book,

            @Meaning("its year") Link year,
            @Meaning("month with articles before it") Optional<Link> previous,
            @Meaning("month with articles after it") Optional<Link> next)
            implements View {}

    @Meaning("a year")
    record Year(
            SiteView site,
            Head head,
            @Meaning("the year: 2023") String name,

            @Meaning("its months, from the first with articles to the last")
            List<Calendar> months,

            @Meaning("number of articles") int count,
            @Meaning("year with articles before it") Optional<Link> previous,
            @Meaning("year with articles after it") Optional<Link> next)
            implements View {}

    @Meaning("all years")
    record Archive(
            SiteView site,
            Head head,
            @Meaning("years, newest first") List<YearRow> years,
            @Meaning("number of articles") int count,
            @Meaning("number of editions") int editions)
            implements View {}

    @Meaning("all corrections, newest first, and all withdrawn articles")
    record Corrections(
            SiteView site,
            Head head,
            @Meaning("corrections by year, newest first") List<CorrectionGroup> years,
            @Meaning("withdrawn articles, newest first") List<Card> withdrawn,
            @Meaning("the corrections policy") Optional<Link> policy)
            implements View {}

    @Meaning("the search page; its script finds the articles")
    record Search(
            SiteView site,
            Head head,

            @Meaning("address below which the index lies; ends with a slash")
            String index,

            @Meaning("topics to narrow a search to, by name")
            List<Choice> topics,

            @Meaning("sections to narrow a search to") List<Choice> sections,

            @Meaning("sources to narrow a search to, by name")
            List<Choice> sources,

            @Meaning("ways to articles without a search") List<Link> otherWays)
            implements View {}

    @Meaning("a page of its own, such as About")
    record Page(
            SiteView site,
            Head head,
            @Meaning("title") String title,

            @Meaning("language of the text when it is not the site's; else empty")
            String language,

            @Meaning("text") Html body,

            @Meaning("its headings of the second level, when there are three or more")
            List<Link> contents,

            @Meaning("pages beside it and below it in the folder, in their order; empty for a page without any")
            List<Link> neighbours)
            implements View {}

    @Meaning("what a reader sees at an address without a page")
    record NotFound(
            SiteView site,
            Head head,
            @Meaning("the latest editions") List<EditionCard> editions,
            @Meaning("topics with most articles") List<TopicLink> topics)
            implements View {
        @Override
        public String template() {
            return "404";
        }
    }

    @Meaning("a page that sends readers of an old address on")
    record Redirect(
            SiteView site,
            Head head,
            @Meaning("the new address") String target,
            @Meaning("its title") String title) implements View {}
}
