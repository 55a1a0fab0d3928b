package dateline.page;

import dateline.article.AuthorFile;
import dateline.article.Document;
import dateline.article.SourceFile;
import dateline.article.TopicFile;
import dateline.config.OutputKind;
import dateline.site.Author;
import dateline.site.Listing;
import dateline.site.Outlet;
import dateline.site.Published;
import dateline.site.Section;
import dateline.site.Site;
import dateline.site.Story;
import dateline.site.Subject;
import dateline.site.Topic;
import dateline.text.Html;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages of topics, stories, sections, authors and sources. */
final class SubjectPages {
    private static final int ITEMS_IN_DATA = 20;
    private static final int NEIGHBOURS = 8;

    private SubjectPages() {}

    static void addTo(List<Page> pages, Context context) {
        Site site = context.site();
        if (context.makes(OutputKind.TOPICS)) {
            pages.add(Page.listed(
                    SinglePages.TOPICS, "content/topics", Page.PAGES, Optional.empty(), () -> topicTree(context)));
            for (Listing<Topic> topic : site.topics().values()) {
                String owner = topic.subject().file().map(TopicFile::file).orElse("content/topics");
                ListPages.addTo(
                        pages,
                        context,
                        topic,
                        owner,
                        () -> surroundings(context, topic.subject()),
                        (list, path) -> topic(context, topic, list, path));
            }
        }
        if (context.makes(OutputKind.STORIES)) {
            pages.add(Page.listed(
                    SinglePages.STORIES, "content/stories", Page.PAGES, Optional.empty(), () -> stories(context)));
            for (Listing<Story> story : site.stories().values()) {
                pages.add(Page.listed(
                                story.subject().path(),
                                story.subject().file().file(),
                                Page.PAGES,
                                Cards.lastDate(story.articles()),
                                () -> story(context, story))
                        .on(() -> Grounds.page(
                                context,
                                context.grounds().of(story.subject()),
                                Prose.of(context, story.subject().file(), List.of(), ""),
                                context.grounds().of(story.articles()))));
            }
        }
        if (context.makes(OutputKind.SECTIONS)) {
            for (Listing<Section> section : site.sections()) {
                ListPages.addTo(
                        pages,
                        context,
                        section,
                        "site.yml",
                        List::of,
                        (list, path) -> new View.Section(
                                Frames.site(context),
                                head(context, "section", section, list, path, "")
                                        .make(),
                                section.subject().name(),
                                list));
            }
        }
        if (context.makes(OutputKind.AUTHORS)) {
            for (Listing<Author> author : site.authors().values()) {
                String owner = author.subject().file().map(AuthorFile::file).orElse("content/authors");
                ListPages.addTo(
                        pages,
                        context,
                        author,
                        owner,
                        () -> List.of(prose(context, author.subject().file())),
                        (list, path) -> author(context, author, list, path));
            }
        }
        if (context.makes(OutputKind.SOURCES)) {
            for (Listing<Outlet> source : site.outlets().values()) {
                String owner = source.subject().file().map(SourceFile::file).orElse("content/sources");
                ListPages.addTo(
                        pages,
                        context,
                        source,
                        owner,
                        () -> List.of(prose(context, source.subject().file())),
                        (list, path) -> source(context, source, list, path));
            }
        }
    }

    /** The head of one page of a list. */
    private static Frames.Draft head(
            Context context, String kind, Listing<?> listing, ListPage list, WebPath path, String description) {
        Subject subject = listing.subject();
        String heading =
                list.number() == 0 ? subject.name() : context.words().say("numbered", subject.name(), list.number());
        Frames.Draft draft = Frames.head(context, kind, path, heading)
                .noindexWhen(listing.articles().isEmpty() && description.isEmpty());
        draft = list.number() > 0 || description.isEmpty()
                ? draft.description(headlines(list))
                : draft.description(description);
        if (subject instanceof Topic || subject instanceof Section || subject instanceof Story) {
            draft.feedsOf(subject);
        }
        List<Published> items = list.number() == 0 ? listing.latest(ITEMS_IN_DATA) : List.of();
        return draft.data(StructuredData.collection(context, path, heading, description, items));
    }

    private static List<String> headlines(ListPage list) {
        return list.months().stream()
                .flatMap(month -> month.articles().stream())
                .map(Card::headline)
                .toList();
    }

    private static Html prose(Context context, Optional<? extends Document> file) {
        return file.map(document -> Prose.of(context, document, List.of(), "")).orElse(Html.EMPTY);
    }

    private static List<Link> elsewhere(List<String> urls) {
        return urls.stream().map(url -> new Link(url, host(url))).toList();
    }

    private static String host(String url) {
        String rest = url.substring(url.indexOf("//") + 2);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static View topic(Context context, Listing<Topic> listing, ListPage list, WebPath path) {
        Topic topic = listing.subject();
        Site site = context.site();
        boolean head = list.number() == 0;
        Frames.Draft draft = head(context, "topic", listing, list, path, topic.summary())
                .crumb(SinglePages.TOPICS, context.words().say("topics"));
        ancestors(site, topic).forEach(above -> draft.crumb(above.path(), above.name()));
        if (!head) {
            draft.crumb(topic.path(), topic.name());
        }
        if (head && context.makes(OutputKind.CATCH_UP)) {
            draft.script(CatchUp.SCRIPT);
        }
        return new View.Topic(
                Frames.site(context),
                draft.data(StructuredData.thing(context, topic)).make(),
                topic.name(),
                context.words().say("type" + Cards.capital(topic.type().word())),
                head ? topic.also() : List.of(),
                head ? prose(context, topic.file()) : Html.EMPTY,
                head ? elsewhere(topic.file().map(TopicFile::sameAs).orElse(List.of())) : List.of(),
                topic.parent()
                        .map(parent ->
                                Cards.topic(context, site.topics().get(parent).subject(), 0)),
                head ? children(context, topic) : List.of(),
                head ? neighbours(context, listing) : List.of(),
                head ? Sparklines.of(context, listing.articles()) : Optional.empty(),
                head ? CatchUp.href(context, path) : "",
                list);
    }

    /** What a topic's pages say beside its own file and its articles: its text, and the topics above and below it. */
    private static List<?> surroundings(Context context, Topic topic) {
        Site site = context.site();
        List<Topic> below = site.children().getOrDefault(topic.slug(), List.of());
        return List.of(
                prose(context, topic.file()),
                context.grounds().ofSubjects(ancestors(site, topic)),
                context.grounds().ofSubjects(below),
                below.stream()
                        .map(child -> site.topics().get(child.slug()).articles().size())
                        .toList());
    }

    private static List<Topic> ancestors(Site site, Topic topic) {
        List<Topic> above = new ArrayList<>();
        Optional<Topic> at =
                topic.parent().map(parent -> site.topics().get(parent).subject());
        while (at.isPresent()) {
            above.add(0, at.get());
            at = at.get().parent().map(parent -> site.topics().get(parent).subject());
        }
        return above;
    }

    private static List<TopicLink> children(Context context, Topic topic) {
        return context.site().children().getOrDefault(topic.slug(), List.of()).stream()
                .map(child -> counted(context, child))
                .toList();
    }

    private static TopicLink counted(Context context, Topic topic) {
        return Cards.topic(
                context,
                topic,
                context.site().topics().get(topic.slug()).articles().size());
    }

    /** Topics that its latest articles are about as well, those that occur most often first. */
    private static List<TopicLink> neighbours(Context context, Listing<Topic> listing) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Published article : listing.latest(100)) {
            article.topics().forEach(topic -> counts.merge(topic.slug(), 1, Integer::sum));
        }
        counts.remove(listing.subject().slug());
        listing.subject().parent().ifPresent(counts::remove);
        context.site()
                .children()
                .getOrDefault(listing.subject().slug(), List.of())
                .forEach(child -> counts.remove(child.slug()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(NEIGHBOURS)
                .map(entry -> Cards.topic(
                        context, context.site().topics().get(entry.getKey()).subject(), 0))
                .toList();
    }

    private static View topicTree(Context context) {
        List<TopicGroup> groups = new ArrayList<>();
        Site site = context.site();
        for (TopicFile.Type type : TopicFile.Type.values()) {
            List<TopicGroup.TopicNode> roots = site.topics().values().stream()
                    .map(Listing::subject)
                    .filter(topic -> topic.type() == type && !hasParentOfType(site, topic, type))
                    .sorted(Comparator.comparing(Topic::name).thenComparing(Topic::slug))
                    .map(topic -> node(context, topic, type))
                    .toList();
            if (!roots.isEmpty()) {
                groups.add(new TopicGroup(type.word(), context.words().say(plural(type)), roots));
            }
        }
        String heading = context.words().say("topics");
        Head head = Frames.head(context, "topics", SinglePages.TOPICS, heading)
                .description(groups.stream()
                        .flatMap(group -> group.topics().stream())
                        .map(root -> root.topic().text())
                        .toList())
                .data(StructuredData.collection(context, SinglePages.TOPICS, heading, "", List.of()))
                .make();
        return new View.Topics(Frames.site(context), head, groups);
    }

    private static String plural(TopicFile.Type type) {
        return switch (type) {
            case THEME -> "typeThemes";
            case PERSON -> "typePeople";
            case ORGANIZATION -> "typeOrganizations";
            case PLACE -> "typePlaces";
            case EVENT -> "typeEvents";
        };
    }

    private static boolean hasParentOfType(Site site, Topic topic, TopicFile.Type type) {
        return topic.parent()
                .map(parent -> site.topics().get(parent).subject().type() == type)
                .orElse(false);
    }

    private static TopicGroup.TopicNode node(Context context, Topic topic, TopicFile.Type type) {
        return new TopicGroup.TopicNode(
                counted(context, topic),
                topic.summary(),
                context.site().children().getOrDefault(topic.slug(), List.of()).stream()
                        .filter(child -> child.type() == type)
                        .map(child -> node(context, child, type))
                        .toList());
    }

    /** Stories, last moved first; those without an article at the end. */
    static List<StoryCard> stories(Context context, boolean ended) {
        Comparator<Listing<Story>> lastMoved = Comparator.comparingInt(
                story -> Cards.last(story.articles()).map(Published::position).orElse(-1));
        return context.site().stories().values().stream()
                .filter(story -> story.subject().file().ended() == ended)
                .sorted(lastMoved.reversed())
                .map(story -> Cards.story(context, story))
                .toList();
    }

    private static View stories(Context context) {
        String heading = context.words().say("stories");
        List<StoryCard> ongoing = stories(context, false);
        List<StoryCard> ended = stories(context, true);
        Head head = Frames.head(context, "stories", SinglePages.STORIES, heading)
                .description(Stream.concat(ongoing.stream(), ended.stream())
                        .map(StoryCard::name)
                        .toList())
                .data(StructuredData.collection(context, SinglePages.STORIES, heading, "", List.of()))
                .make();
        return new View.Stories(Frames.site(context), head, ongoing, ended);
    }

    private static View story(Context context, Listing<Story> listing) {
        Story story = listing.subject();
        List<Published> articles = listing.articles();
        TreeMap<String, Integer> topics = new TreeMap<>();
        articles.forEach(article -> article.topics().forEach(topic -> topics.merge(topic.slug(), 1, Integer::sum)));
        Frames.Draft draft = Frames.head(context, "story", story.path(), story.name())
                .description(story.file().summary())
                .feedsOf(story)
                .noindexWhen(articles.isEmpty() && story.file().summary().isEmpty())
                .crumb(SinglePages.STORIES, context.words().say("stories"))
                .data(StructuredData.collection(
                        context, story.path(), story.name(), story.file().summary(), listing.latest(ITEMS_IN_DATA)));
        return new View.Story(
                Frames.site(context),
                draft.make(),
                story.name(),
                Prose.of(context, story.file(), List.of(), ""),
                story.file().ended(),
                Cards.last(articles).map(article -> Cards.of(context, article)),
                articles.stream().findFirst().map(article -> context.dates().day(article.day())),
                Cards.last(articles).map(article -> context.dates().day(article.day())),
                articles.size(),
                Gaps.timeline(context, articles),
                topics.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> -entry.getValue()))
                        .limit(NEIGHBOURS)
                        .map(entry -> Cards.topic(
                                context,
                                context.site().topics().get(entry.getKey()).subject(),
                                0))
                        .toList());
    }

    private static View author(Context context, Listing<Author> listing, ListPage list, WebPath path) {
        Author author = listing.subject();
        String role = author.file().map(AuthorFile::role).orElse("");
        Head head = head(context, "author", listing, list, path, role)
                .description(Stream.concat(Stream.of(role), headlines(list).stream())
                        .filter(words -> !words.isEmpty())
                        .toList())
                .data(StructuredData.person(context, author))
                .make();
        boolean first = list.number() == 0;
        return new View.Author(
                Frames.site(context),
                head,
                author.name(),
                role,
                author.file().map(AuthorFile::email).orElse(""),
                elsewhere(author.file().map(AuthorFile::sameAs).orElse(List.of())),
                first ? prose(context, author.file()) : Html.EMPTY,
                list);
    }

    private static View source(Context context, Listing<Outlet> listing, ListPage list, WebPath path) {
        Outlet source = listing.subject();
        return new View.Source(
                Frames.site(context),
                head(context, "source", listing, list, path, "").make(),
                source.name(),
                source.file().map(SourceFile::url).orElse(""),
                list.number() == 0 ? prose(context, source.file()) : Html.EMPTY,
                list);
    }
}
