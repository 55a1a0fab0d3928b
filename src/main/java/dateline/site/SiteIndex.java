package dateline.site;

import dateline.article.Article;
import dateline.article.Document;
import dateline.article.EditionFile;
import dateline.article.PageFile;
import dateline.article.TopicFile;
import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.source.Checked;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.WebPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the {@link Site} of all documents: a pure function of files, settings and the build clock's instant. */
public final class SiteIndex {
    private static final Comparator<Published> OLDEST_FIRST = Comparator.comparing(
                    (Published p) -> p.article().date(), OffsetDateTime.timeLineOrder())
            .thenComparing(p -> p.article().path());

    private final SiteConfig config;
    private final Problems problems = new Problems();
    private final Map<String, Asset> assets = new TreeMap<>();
    private final Map<Held, Integer> held = new EnumMap<>(Held.class);
    private final Map<String, Held> heldFiles = new HashMap<>();
    private final Map<LocalDate, WebPath> days = new HashMap<>();
    private Optional<Instant> nextChange = Optional.empty();

    private SiteIndex(SiteConfig config, List<Asset> files) {
        this.config = config;
        files.forEach(file -> assets.put(file.path(), file));
    }

    /**
     * @param documents every readable content file
     * @param files every other file under {@code content/}
     * @param mentions the mentions in each article, asked only for published articles
     * @param now the build clock's instant
     * @param drafts whether drafts are published
     */
    public static Checked<Site> of(
            SiteConfig config,
            List<Document> documents,
            List<Asset> files,
            Function<Article, List<Mention>> mentions,
            Instant now,
            boolean drafts) {
        SiteIndex index = new SiteIndex(config, files);
        return index.problems.with(index.site(documents, mentions, now, drafts));
    }

    private Site site(
            List<Document> documents, Function<Article, List<Mention>> mentionsIn, Instant now, boolean drafts) {
        Subjects subjects = new Subjects(config, documents, problems);
        List<Published> all = new ArrayList<>();
        for (Document document : documents) {
            if (document instanceof Article article && isPublished(article, now, drafts)) {
                all.add(resolve(article, subjects));
            }
        }
        all.sort(OLDEST_FIRST);
        checkIds(all);
        List<Published> articles = new ArrayList<>(all.size());
        List<Published> withdrawn = new ArrayList<>();
        for (Published article : all) {
            if (article.isWithdrawn()) {
                withdrawn.add(at(-1, article));
            } else {
                articles.add(at(articles.size(), article));
            }
        }
        boolean mention = config.makes(OutputKind.MENTIONS) || config.makes(OutputKind.RELATED);
        List<List<Mention>> mentions = articles.stream()
                .map(article -> mention ? mentionsIn.apply(article.article()) : List.<Mention>of())
                .toList();
        Supplier<Related> related = related(articles, mentions);
        List<PageFile> pages = documents.stream()
                .filter(document -> document instanceof PageFile)
                .map(document -> (PageFile) document)
                .sorted(Comparator.comparing(PageFile::place))
                .toList();
        List<Edition> editions = Editions.of(config, notes(documents, articles, now), documents, articles, problems);
        Map<String, Listing<Topic>> topics = topics(subjects, articles, mentions);
        return new Site(
                config,
                List.copyOf(articles),
                List.copyOf(withdrawn),
                editions,
                topics,
                subjects.children(),
                listings(
                        subjects.stories(),
                        articles,
                        article -> article.story().stream().toList()),
                sections(subjects, articles),
                listings(subjects.authors(), articles, Published::authors),
                listings(subjects.outlets(), articles, Published::outlets),
                pages,
                mentions,
                related,
                aliases(documents, all),
                translations(articles),
                links(documents, all, subjects, editions),
                held,
                nextChange);
    }

    /** Related articles, found beside the rest of the index: nothing in it needs them. */
    private Supplier<Related> related(List<Published> articles, List<List<Mention>> mentions) {
        return config.makes(OutputKind.RELATED)
                ? CompletableFuture.supplyAsync(() -> Related.of(articles, mentions))::join
                : () -> Related.none(articles.size());
    }

    /**
     * The notes of editions whose day has begun. One that has articles still to come, and none that is out, waits for the
     * first of them.
     */
    private List<EditionFile> notes(List<Document> documents, List<Published> articles, Instant now) {
        Set<LocalDate> out = new HashSet<>();
        articles.forEach(article -> out.add(article.edition()));
        Set<LocalDate> coming = new HashSet<>();
        for (Document document : documents) {
            Held reason = heldFiles.get(document.path());
            if (document instanceof Article article && (reason == Held.FUTURE || reason == Held.EMBARGO)) {
                coming.add(Editions.firstDay(config.rhythm(), article.day()));
            }
        }
        List<EditionFile> notes = new ArrayList<>();
        for (Document document : documents) {
            if (document instanceof EditionFile note) {
                LocalDate edition = Editions.firstDay(config.rhythm(), note.day());
                Instant day = note.day().atStartOfDay(config.zone()).toInstant();
                if (now.isBefore(day)) {
                    changesAt(day);
                    heldFiles.put(note.path(), Held.FUTURE);
                } else if (coming.contains(edition) && !out.contains(edition)) {
                    heldFiles.put(note.path(), Held.FUTURE);
                } else {
                    notes.add(note);
                }
            }
        }
        return notes;
    }

    private void changesAt(Instant instant) {
        nextChange =
                Optional.of(nextChange.filter(next -> next.isBefore(instant)).orElse(instant));
    }

    private boolean isPublished(Article article, Instant now, boolean drafts) {
        Held.nextChange(article, now, drafts).ifPresent(this::changesAt);
        Optional<Held> reason = Held.of(article, now, drafts);
        reason.ifPresent(why -> {
            held.merge(why, 1, Integer::sum);
            heldFiles.put(article.path(), why);
        });
        return reason.isEmpty();
    }

    private Published resolve(Article article, Subjects subjects) {
        String file = article.file();
        List<Topic> topics = new ArrayList<>();
        for (Article.Name name : article.topics()) {
            subjects.topic(name, file)
                    .filter(topic ->
                            topics.stream().noneMatch(other -> other.slug().equals(topic.slug())))
                    .ifPresent(topics::add);
        }
        return new Published(
                -1,
                article,
                days.computeIfAbsent(article.day(), Addresses::day).child(article.slug() + "/"),
                subjects.section(article.section(), file),
                List.copyOf(topics),
                article.story().flatMap(name -> subjects.story(name, file)),
                article.authors().stream()
                        .flatMap(name -> subjects.author(name, file).stream())
                        .toList(),
                article.sources().stream()
                        .flatMap(source -> subjects.outlet(source.name(), file).stream())
                        .toList(),
                article.photo().flatMap(photo -> photo(article, photo)),
                Editions.firstDay(config.rhythm(), article.day()));
    }

    private Optional<String> photo(Article article, Article.Photo photo) {
        Links files = new Links(Map.of(), Map.of(), Map.of(), Map.of(), assets);
        Optional<Asset> found = files.picture(article, photo.file().text());
        if (found.isEmpty()) {
            problems.add(
                    Rule.PICTURE_MISSING,
                    photo.file().in(article.file()),
                    "no picture \"" + photo.file().text() + "\"",
                    files.pictureHint(article, photo.file().text()));
        }
        Optional<String> forbidden = Rights.forbidden(photo, config.withhold());
        forbidden.ifPresent(phrase -> problems.add(
                Rule.PICTURE_RIGHTS,
                photo.file().in(article.file()),
                "the photo is withheld, since its rights say \"" + phrase + "\"",
                "with permission, write cleared: true under photo:"));
        return forbidden.isPresent() ? Optional.empty() : found.map(Asset::path);
    }

    private static Published at(int position, Published p) {
        return new Published(
                position,
                p.article(),
                p.path(),
                p.section(),
                p.topics(),
                p.story(),
                p.authors(),
                p.outlets(),
                p.photo(),
                p.edition());
    }

    private void checkIds(List<Published> articles) {
        Map<String, Published> byId = new HashMap<>();
        for (Published article : articles) {
            Published other = byId.putIfAbsent(article.article().id(), article);
            if (other != null) {
                problems.add(
                        Rule.ID_TAKEN,
                        article.article().idPlace(),
                        "the id \"" + article.article().id() + "\" already belongs to "
                                + other.article().file(),
                        "give one of them an id: of its own");
            }
        }
    }

    private static Map<String, Listing<Topic>> topics(
            Subjects subjects, List<Published> articles, List<List<Mention>> mentions) {
        Map<String, List<Published>> lists = new HashMap<>();
        subjects.topics().keySet().forEach(slug -> lists.put(slug, new ArrayList<>()));
        for (Published article : articles) {
            Set<String> slugs = subjects.withAncestors(article.topics());
            for (Mention mention : mentions.get(article.position())) {
                if (subjects.topics().get(mention.topic()).type() != TopicFile.Type.THEME) {
                    slugs.add(mention.topic());
                }
            }
            slugs.forEach(slug -> lists.get(slug).add(article));
        }
        Map<String, Listing<Topic>> topics = new LinkedHashMap<>();
        subjects.topics()
                .forEach((slug, topic) -> topics.put(slug, new Listing<>(topic, List.copyOf(lists.get(slug)))));
        return topics;
    }

    private static <S extends Subject> Map<String, Listing<S>> listings(
            Map<String, S> subjects, List<Published> articles, Function<Published, List<S>> of) {
        Map<String, List<Published>> lists = new HashMap<>();
        for (Published article : articles) {
            for (S subject : of.apply(article)) {
                List<Published> list = lists.computeIfAbsent(subject.slug(), slug -> new ArrayList<>());
                if (list.isEmpty() || list.get(list.size() - 1).position() != article.position()) {
                    list.add(article);
                }
            }
        }
        Map<String, Listing<S>> listings = new LinkedHashMap<>();
        subjects.forEach((slug, subject) ->
                listings.put(slug, new Listing<>(subject, List.copyOf(lists.getOrDefault(slug, List.of())))));
        return listings;
    }

    private static List<Listing<Section>> sections(Subjects subjects, List<Published> articles) {
        List<List<Published>> lists = new ArrayList<>();
        subjects.sections().forEach(section -> lists.add(new ArrayList<>()));
        articles.forEach(article -> lists.get(article.section().order()).add(article));
        return subjects.sections().stream()
                .map(section -> new Listing<>(section, List.copyOf(lists.get(section.order()))))
                .toList();
    }

    private static List<Site.Alias> aliases(List<Document> documents, List<Published> articles) {
        Map<String, WebPath> articlePaths = new HashMap<>();
        articles.forEach(article -> articlePaths.put(article.article().path(), article.path()));
        List<Site.Alias> aliases = new ArrayList<>();
        for (Document document : documents) {
            WebPath to = document instanceof Article ? articlePaths.get(document.path()) : address(document);
            if (to != null) {
                document.aliases()
                        .forEach(name -> aliases.add(
                                new Site.Alias(new WebPath(name.text()), to, document.title(), document, name)));
            }
        }
        aliases.sort(Comparator.comparing(Site.Alias::from).thenComparing(Site.Alias::to));
        return List.copyOf(aliases);
    }

    /** Articles that are one in several languages: {@code talks.md} and {@code talks.ko.md} with {@code language: ko}. */
    private static Map<String, List<Published>> translations(List<Published> articles) {
        Map<String, TreeMap<String, Published>> groups = new TreeMap<>();
        for (Published article : articles) {
            String stem = stem(article);
            String ending = "." + article.article().language();
            if (stem.endsWith(ending)) {
                groups.computeIfAbsent(stem.substring(0, stem.length() - ending.length()), key -> new TreeMap<>());
            }
        }
        if (groups.isEmpty()) {
            return Map.of();
        }
        for (Published article : articles) {
            String stem = stem(article);
            String language = article.article().language();
            String ending = "." + language;
            String key = stem.endsWith(ending) ? stem.substring(0, stem.length() - ending.length()) : stem;
            if (groups.containsKey(key)) {
                groups.get(key).putIfAbsent(language, article);
            }
        }
        Map<String, List<Published>> byFile = new HashMap<>();
        for (Map<String, Published> group : groups.values()) {
            if (group.size() > 1) {
                List<Published> byLanguage = List.copyOf(group.values());
                byLanguage.forEach(article -> byFile.put(article.article().path(), byLanguage));
            }
        }
        return byFile;
    }

    private static String stem(Published article) {
        String path = article.article().path();
        return path.endsWith(".md") ? path.substring(0, path.length() - ".md".length()) : path;
    }

    private Links links(List<Document> documents, List<Published> articles, Subjects subjects, List<Edition> editions) {
        Map<String, Links.Goal> goals = new HashMap<>();
        Map<String, Links.Goal> texts = new HashMap<>();
        for (Published article : articles) {
            Links.Goal goal =
                    new Links.Goal(article.path(), article.article().text().headings());
            goals.put(article.article().path(), goal);
            texts.put(article.path().value(), goal);
        }
        Map<String, Links.Goal> others = new HashMap<>();
        for (Document document : documents) {
            WebPath address = address(document);
            if (address != null) {
                Links.Goal goal = new Links.Goal(address, document.text().headings());
                goals.put(document.path(), goal);
                others.put(address.value(), goal);
                if (document instanceof PageFile) {
                    texts.put(address.value(), goal);
                }
            }
        }
        for (Edition edition : editions) {
            edition.file()
                    .map(EditionFile::path)
                    .ifPresent(path -> goals.put(path, new Links.Goal(edition.path(), List.of())));
        }
        Map<String, Map<String, Links.Goal>> schemes = new TreeMap<>();
        schemes.put("topic", goals(subjects.topics(), others));
        schemes.put("story", goals(subjects.stories(), others));
        schemes.put("author", goals(subjects.authors(), others));
        schemes.put("source", goals(subjects.outlets(), others));
        Map<String, Links.Goal> sections = new TreeMap<>();
        subjects.sections().forEach(section -> sections.put(section.slug(), new Links.Goal(section.path(), List.of())));
        schemes.put("section", sections);
        return new Links(goals, texts, schemes, heldFiles, assets);
    }

    /** The pages of subjects by slug, with the headings of those that have a file. */
    private static Map<String, Links.Goal> goals(
            Map<String, ? extends Subject> subjects, Map<String, Links.Goal> byAddress) {
        Map<String, Links.Goal> goals = new TreeMap<>();
        subjects.forEach((slug, subject) -> goals.put(
                slug, byAddress.getOrDefault(subject.path().value(), new Links.Goal(subject.path(), List.of()))));
        return goals;
    }

    /** The address of a document's own page; null for an article or an edition's note, whose address the site decides. */
    private static WebPath address(Document document) {
        if (document instanceof PageFile page) {
            return page.place().isEmpty() ? WebPath.HOME : WebPath.page(page.place());
        }
        if (document instanceof TopicFile file) {
            return WebPath.page("topics", file.slug());
        }
        if (document instanceof dateline.article.StoryFile file) {
            return WebPath.page("stories", file.slug());
        }
        if (document instanceof dateline.article.AuthorFile file) {
            return WebPath.page("authors", file.slug());
        }
        if (document instanceof dateline.article.SourceFile file) {
            return WebPath.page("sources", file.slug());
        }
        return null;
    }
}
