package dateline.site;

import dateline.article.Article.Name;
import dateline.article.AuthorFile;
import dateline.article.Document;
import dateline.article.SourceFile;
import dateline.article.StoryFile;
import dateline.article.TopicFile;
import dateline.config.SiteConfig;
import dateline.config.SiteConfig.Registry;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Nearest;
import dateline.text.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The topics, stories, sections, authors and sources of a digest, found by any of their names. */
final class Subjects {
    private final SiteConfig config;
    private final Problems problems;

    private final Names<Topic> topicNames = new Names<>();
    private final Names<Story> storyNames = new Names<>();
    private final Names<Section> sectionNames = new Names<>();
    private final Names<Author> authorNames = new Names<>();
    private final Names<Outlet> outletNames = new Names<>();

    private final Map<String, Topic> topics = new TreeMap<>();
    private final Map<String, Story> stories = new TreeMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Author> authors = new TreeMap<>();
    private final Map<String, Outlet> outlets = new TreeMap<>();

    Subjects(SiteConfig config, List<Document> documents, Problems problems) {
        this.config = config;
        this.problems = problems;
        for (SiteConfig.Section section : config.sections()) {
            Section made = new Section(section.slug(), section.name(), sections.size());
            sections.add(made);
            sectionNames.add(made.slug(), made, Place.of("site.yml"), problems);
            sectionNames.add(made.name(), made, Place.of("site.yml"), problems);
        }
        for (Document document : documents) {
            if (document instanceof TopicFile file) {
                Topic topic = new Topic(file.slug(), file.name(), file.type(), Optional.empty(), Optional.of(file));
                register(topic, topics, topicNames, file, file.also());
            } else if (document instanceof StoryFile file) {
                register(new Story(file.slug(), file.name(), file), stories, storyNames, file, List.of());
            } else if (document instanceof AuthorFile file) {
                Author author = new Author(file.slug(), file.name(), Optional.of(file));
                register(author, authors, authorNames, file, file.also());
            } else if (document instanceof SourceFile file) {
                Outlet outlet = new Outlet(file.slug(), file.name(), Optional.of(file));
                register(outlet, outlets, outletNames, file, file.also());
            }
        }
        adopt();
    }

    private <S extends Subject> void register(
            S subject, Map<String, S> bySlug, Names<S> names, Document file, List<Name> also) {
        Place place = Place.of(file.file());
        S other = bySlug.putIfAbsent(subject.slug(), subject);
        if (other != null) {
            problems.add(
                    Rule.URL_TAKEN,
                    place,
                    "the address " + subject.path() + " is already taken by "
                            + names.place(other.slug()).path(),
                    "rename one of the two files");
            return;
        }
        names.add(subject.name(), subject, place, problems);
        names.add(subject.slug(), subject, place, problems);
        names.add(file.fileName(), subject, place, problems);
        also.forEach(name -> names.add(name.text(), subject, name.in(file.file()), problems));
    }

    /** Gives each topic its parent; a parent that is missing or closes a circle is a problem and is left out. */
    private void adopt() {
        Map<String, String> parents = new TreeMap<>();
        for (Topic topic : List.copyOf(topics.values())) {
            TopicFile file = topic.file().orElseThrow();
            file.parent().ifPresent(written -> {
                Place place = written.in(file.file());
                Optional<Topic> parent = topicNames.find(written.text());
                if (parent.isEmpty()) {
                    String hint = Nearest.hint(
                            written.text(),
                            topicNames.all(),
                            "write content/topics/" + Slug.fileName(written.text()) + ".md");
                    problems.add(Rule.TOPIC_PARENT, place, "unknown parent topic \"" + written.text() + "\"", hint);
                } else if (leadsTo(parent.get().slug(), topic.slug(), parents)) {
                    problems.add(
                            Rule.TOPIC_PARENT,
                            place,
                            "\"" + topic.name() + "\" would be its own ancestor",
                            "choose a parent that does not lie below it");
                } else {
                    parents.put(topic.slug(), parent.get().slug());
                }
            });
        }
        parents.forEach((slug, parent) -> topics.computeIfPresent(
                slug, (s, topic) -> new Topic(slug, topic.name(), topic.type(), Optional.of(parent), topic.file())));
    }

    private static boolean leadsTo(String from, String goal, Map<String, String> parents) {
        for (String slug = from; slug != null; slug = parents.get(slug)) {
            if (slug.equals(goal)) {
                return true;
            }
        }
        return false;
    }

    /** The topic that an article names; an unknown one is a problem, or a plain topic where the registry is open. */
    Optional<Topic> topic(Name name, String file) {
        Optional<Topic> found = topicNames.find(name.text()).map(topic -> topics.get(topic.slug()));
        if (found.isPresent()) {
            return found;
        }
        Function<String, Topic> plain =
                slug -> new Topic(slug, name.text(), TopicFile.Type.THEME, Optional.empty(), Optional.empty());
        return unknown(name, file, config.topics(), Rule.TOPIC_UNKNOWN, "topic", "topics", topicNames, topics, plain);
    }

    Optional<Author> author(Name name, String file) {
        Optional<Author> found = authorNames.find(name.text());
        if (found.isPresent()) {
            return found;
        }
        Function<String, Author> plain = slug -> new Author(slug, name.text(), Optional.empty());
        return unknown(
                name, file, config.authors(), Rule.AUTHOR_UNKNOWN, "author", "authors", authorNames, authors, plain);
    }

    Optional<Outlet> outlet(Name name, String file) {
        Optional<Outlet> found = outletNames.find(name.text());
        if (found.isPresent()) {
            return found;
        }
        Function<String, Outlet> plain = slug -> new Outlet(slug, name.text(), Optional.empty());
        return unknown(
                name, file, config.sources(), Rule.SOURCE_UNKNOWN, "source", "sources", outletNames, outlets, plain);
    }

    private <S extends Subject> Optional<S> unknown(
            Name name,
            String file,
            Registry registry,
            Rule rule,
            String noun,
            String folder,
            Names<S> names,
            Map<String, S> bySlug,
            Function<String, S> plain) {
        String slug = Slug.of(name.text());
        if (registry == Registry.OPEN) {
            S made = bySlug.computeIfAbsent(slug, plain);
            names.add(name.text(), made, name.in(file), problems);
            return Optional.of(made);
        }
        String write = "write content/" + folder + "/" + Slug.fileName(name.text()) + ".md to add it";
        String hint = Nearest.of(name.text(), names.all())
                .map(near -> "did you mean \"" + near + "\"? For a new " + noun + ", " + write)
                .orElse(write);
        problems.add(rule, name.in(file), "unknown " + noun + " \"" + name.text() + "\"", hint);
        return Optional.empty();
    }

    Optional<Story> story(Name name, String file) {
        Optional<Story> found = storyNames.find(name.text());
        if (found.isEmpty()) {
            String write = "write content/stories/" + Slug.fileName(name.text()) + ".md to add it";
            String hint = Nearest.of(name.text(), storyNames.all())
                    .map(near -> "did you mean \"" + near + "\"? For a new story, " + write)
                    .orElse(write);
            problems.add(Rule.STORY_UNKNOWN, name.in(file), "unknown story \"" + name.text() + "\"", hint);
        }
        return found;
    }

    /** The section that an article names; the first one when it names none or an unknown one. */
    Section section(Name name, String file) {
        if (name.text().isEmpty()) {
            return sections.get(0);
        }
        return sectionNames.find(name.text()).orElseGet(() -> {
            List<String> known = sections.stream().map(Section::name).toList();
            String hint = Nearest.hint(name.text(), known, "sections are: " + String.join(", ", known));
            problems.add(Rule.SECTION_UNKNOWN, name.in(file), "unknown section \"" + name.text() + "\"", hint);
            return sections.get(0);
        });
    }

    Map<String, Topic> topics() {
        return topics;
    }

    Map<String, Story> stories() {
        return stories;
    }

    List<Section> sections() {
        return sections;
    }

    Map<String, Author> authors() {
        return authors;
    }

    Map<String, Outlet> outlets() {
        return outlets;
    }

    /** The topics below each topic, by name. */
    Map<String, List<Topic>> children() {
        Map<String, List<Topic>> children = new TreeMap<>();
        for (Topic topic : topics.values()) {
            topic.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, slug -> new ArrayList<>())
                            .add(topic));
        }
        children.values()
                .forEach(list -> list.sort(Comparator.comparing(Topic::name).thenComparing(Topic::slug)));
        return children;
    }

    /** The topic and all above it, each once. */
    Set<String> withAncestors(List<Topic> about) {
        Set<String> slugs = new HashSet<>();
        for (Topic topic : about) {
            for (Topic at = topic; at != null && slugs.add(at.slug()); ) {
                at = at.parent().map(topics::get).orElse(null);
            }
        }
        return slugs;
    }
}
