package dateline.build;

import dateline.article.Article;
import dateline.disk.SourceTree;
import dateline.site.Addresses;
import dateline.site.Mention;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Subject;
import dateline.site.Topic;
import dateline.text.Digest;
import dateline.text.WebPath;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why published files change: which source files are new, changed or removed, and which pages they stand on. */
final class Causes {
    private static final int MOST = 3;

    private final Map<String, String> files;
    private final Map<String, Set<String>> byFolder = new HashMap<>();

    private Causes(Map<String, String> files) {
        this.files = files;
    }

    /** Compares a site's files with those that the last build read. */
    static Causes of(Site site, SourceTree tree, Memory memory) {
        Map<String, Digest> before = memory.digestsBefore();
        Map<String, Digest> now = memory.digestsNow();
        Map<String, String> files = new TreeMap<>();
        now.forEach((path, digest) -> {
            Digest old = before.get(path);
            if (old == null) {
                files.put(path, "new " + path);
            } else if (!old.equals(digest)) {
                files.put(path, "changed " + path);
            }
        });
        before.keySet().stream()
                .filter(path -> tree.find(path).isEmpty())
                .forEach(path -> files.put(path, "removed " + path));
        Causes causes = new Causes(files);
        for (Published article : site.articles()) {
            Optional.ofNullable(files.get(article.article().file()))
                    .ifPresent(cause -> causes.spread(site, article, cause));
        }
        return causes;
    }

    /** Notes an article's change for every page that shows the article. */
    private void spread(Site site, Published published, String cause) {
        Article article = published.article();
        add(WebPath.HOME, cause);
        add(Addresses.day(published.edition()), cause);
        add(Addresses.week(published.edition()), cause);
        add(Addresses.month(YearMonth.from(published.edition())), cause);
        add(Addresses.year(Year.from(published.edition())), cause);
        add(WebPath.page("archive"), cause);
        List<Subject> subjects = new ArrayList<>(published.topics());
        for (Topic topic : published.topics()) {
            Optional<Topic> above =
                    topic.parent().map(parent -> site.topics().get(parent).subject());
            while (above.isPresent()) {
                subjects.add(above.get());
                above = above.get()
                        .parent()
                        .map(parent -> site.topics().get(parent).subject());
            }
        }
        for (Mention mention : site.mentions().get(published.position())) {
            subjects.add(site.topics().get(mention.topic()).subject());
        }
        published.story().ifPresent(subjects::add);
        subjects.add(published.section());
        subjects.addAll(published.authors());
        subjects.addAll(published.outlets());
        subjects.forEach(subject -> add(subject.path(), cause));
        add(WebPath.page("topics"), cause);
        add(WebPath.page("stories"), cause);
        List<Published> beside = new ArrayList<>(site.earlier(published));
        beside.addAll(site.later(published));
        int position = published.position();
        beside.addAll(site.articles().subList(Math.max(0, position - 1), position));
        beside.addAll(
                site.articles().subList(position + 1, Math.min(site.articles().size(), position + 2)));
        published
                .story()
                .ifPresent(
                        story -> beside.addAll(site.stories().get(story.slug()).articles()));
        beside.forEach(other -> add(other.path(), cause));
        if (!article.corrections().isEmpty()) {
            add(WebPath.page("corrections"), cause);
        }
    }

    private void add(WebPath page, String cause) {
        byFolder.computeIfAbsent(page.value().substring(1), path -> new TreeSet<>())
                .add(cause);
    }

    /**
     * Why a file is new or has other bytes.
     *
     * @param owner the source file that a page belongs to; empty when none
     */
    List<String> of(String path, String owner) {
        Set<String> causes = new LinkedHashSet<>();
        Optional.ofNullable(files.get(owner)).ifPresent(causes::add);
        Optional.ofNullable(files.get("content/" + path)).ifPresent(causes::add);
        if (causes.isEmpty()) {
            causes.addAll(byFolder.getOrDefault(path.substring(0, path.lastIndexOf('/') + 1), Set.of()));
        }
        if (causes.isEmpty()) {
            files.values().stream().filter(cause -> !isArticle(cause)).forEach(causes::add);
        }
        if (causes.isEmpty()) {
            causes.addAll(files.values());
        }
        return causes.isEmpty() ? List.of("the build clock, or a change in the published folder") : shortened(causes);
    }

    /** Why a file is deleted. */
    List<String> ofRemoval(String path) {
        Set<String> causes = new LinkedHashSet<>();
        String page = path.endsWith("/index.html") ? path.substring(0, path.length() - "/index.html".length()) : path;
        files.forEach((file, cause) -> {
            if (file.equals("content/" + page + ".md") || file.equals("content/" + path)) {
                causes.add(cause);
            }
        });
        if (causes.isEmpty()) {
            causes.addAll(files.values());
        }
        return causes.isEmpty() ? List.of("the build clock") : shortened(causes);
    }

    private static boolean isArticle(String cause) {
        return cause.matches("\\w+ content/\\d{4}/.*");
    }

    private static List<String> shortened(Set<String> causes) {
        List<String> list = new ArrayList<>(causes);
        if (list.size() <= MOST) {
            return list;
        }
        List<String> few = new ArrayList<>(list.subList(0, MOST));
        few.add((list.size() - MOST) + " more");
        return few;
    }
}
