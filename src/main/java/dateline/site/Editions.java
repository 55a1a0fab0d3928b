package dateline.site;

import dateline.article.Article;
import dateline.article.Document;
import dateline.article.EditionFile;
import dateline.config.SiteConfig;
import dateline.config.SiteConfig.Rhythm;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Nearest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Groups articles into editions and puts each edition's articles in order. */
final class Editions {
    private Editions() {}

    /** The first day of the edition that a day belongs to: the day itself, or the Monday of its ISO week. */
    static LocalDate firstDay(Rhythm rhythm, LocalDate day) {
        return rhythm == Rhythm.DAILY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * All editions, oldest first; a day with a note but no article is one too.
     *
     * @param files the published notes
     * @param documents with articles that are held back, which an order may name already
     */
    static List<Edition> of(
            SiteConfig config,
            List<EditionFile> files,
            List<Document> documents,
            List<Published> articles,
            Problems problems) {
        TreeMap<LocalDate, EditionFile> notes = new TreeMap<>();
        for (EditionFile file : files) {
            EditionFile other = notes.putIfAbsent(firstDay(config.rhythm(), file.day()), file);
            if (other != null) {
                problems.add(
                        Rule.EDITION_PLACE,
                        Place.of(file.file()),
                        "this edition already has a note in " + other.file(),
                        "join the two files");
            }
        }
        Map<LocalDate, Set<String>> slugs = new HashMap<>();
        for (Document document : documents) {
            if (document instanceof Article article) {
                slugs.computeIfAbsent(firstDay(config.rhythm(), article.day()), day -> new HashSet<>())
                        .add(article.slug());
            }
        }
        TreeMap<LocalDate, List<Published>> days = new TreeMap<>();
        notes.keySet().forEach(day -> days.put(day, new ArrayList<>()));
        articles.forEach(article -> days.computeIfAbsent(article.edition(), day -> new ArrayList<>())
                .add(article));
        List<Edition> editions = new ArrayList<>(days.size());
        days.forEach((day, list) -> {
            Optional<EditionFile> note = Optional.ofNullable(notes.get(day));
            LocalDate to = config.rhythm() == Rhythm.DAILY ? day : day.plusDays(6);
            Set<String> known = slugs.getOrDefault(day, Set.of());
            editions.add(new Edition(day, to, note, ordered(list, note, known, problems)));
        });
        checkNumbers(editions, problems);
        return List.copyOf(editions);
    }

    private static List<Published> ordered(
            List<Published> articles, Optional<EditionFile> note, Set<String> known, Problems problems) {
        Map<String, Integer> places = new HashMap<>();
        note.ifPresent(file -> {
            List<String> slugs =
                    articles.stream().map(article -> article.article().slug()).toList();
            for (Article.Name name : file.order()) {
                if (slugs.contains(name.text())) {
                    places.putIfAbsent(name.text(), places.size());
                } else if (!known.contains(name.text())) {
                    problems.add(
                            Rule.EDITION_ORDER,
                            name.in(file.file()),
                            "no article \"" + name.text() + "\" in this edition",
                            Nearest.hint(name.text(), slugs, "its articles are: " + String.join(", ", slugs)));
                }
            }
        });
        Comparator<Published> order = Comparator.comparingInt(
                        (Published p) -> places.getOrDefault(p.article().slug(), Integer.MAX_VALUE))
                .thenComparing(p -> !p.article().lead())
                .thenComparingInt(
                        p -> p.article().rank() == 0 ? 10 : p.article().rank())
                .thenComparingInt(p -> p.section().order())
                .thenComparing(Comparator.comparingInt(Published::position).reversed());
        return articles.stream().sorted(order).toList();
    }

    private static void checkNumbers(List<Edition> editions, Problems problems) {
        Edition before = null;
        for (Edition edition : editions) {
            if (edition.number() == 0) {
                continue;
            }
            if (before != null && edition.number() <= before.number()) {
                EditionFile file = edition.file().orElseThrow();
                problems.add(
                        Rule.EDITION_NUMBER,
                        file.numberPlace(),
                        "number " + edition.number() + " does not follow number " + before.number() + " of "
                                + before.file().orElseThrow().file(),
                        "give this edition a number above " + before.number());
            }
            before = edition;
        }
    }
}
