package dateline.search;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dateline.article.Article;
import dateline.search.Postings.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The files of one segment.
 *
 * @param directory tells which terms lie in which file, and the days of the articles
 * @param heads shards of headlines, names and filters
 * @param texts shards of summaries and texts
 * @param cards blocks of cards
 */
record SegmentFiles(byte[] directory, List<byte[]> heads, List<byte[]> texts, List<byte[]> cards) {
    /** Cards in a block. */
    static final int BLOCK = 8;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    /** Words of the text that counts as neither short nor long; fixed, since closed segments must not change. */
    private static final double USUAL_LENGTH = 400;

    /** How many of a text's words the first occurrence of a term in its summary is worth. */
    private static final int SUMMARY_COUNTS = 2;

    /** What the script reads first; both lists say what the first terms of the shards start with. */
    private record Directory(String days, List<String> heads, List<String> texts) {}

    /**
     * @param html of an article's text
     * @param headShards number of files for headlines
     * @param textShards number of files for texts
     */
    static SegmentFiles of(List<Indexed> articles, Function<Article, String> html, int headShards, int textShards) {
        Postings heads = new Postings();
        Postings texts = new Postings();
        for (int i = 0; i < articles.size(); i++) {
            addHead(articles.get(i), i, heads);
            addText(articles.get(i), html, i, texts);
        }
        Shards headFiles = Shards.of(heads.lists(), headShards);
        Shards textFiles = Shards.of(texts.lists(), textShards);
        Directory directory = new Directory(days(articles), headFiles.starts(), textFiles.starts());
        return new SegmentFiles(json(directory), headFiles.files(), textFiles.files(), cards(articles));
    }

    /** A headline weighs most, the more so when it is short; the topics of an article more than other names. */
    private static void addHead(Indexed indexed, int number, Postings heads) {
        List<String> title = new ArrayList<>();
        Terms.of(indexed.title(), title::add);
        Map<String, Integer> weights = new HashMap<>();
        indexed.filters().forEach(filter -> weights.put(filter, 0));
        indexed.names().forEach(name -> Terms.of(name, term -> weights.merge(term, 1, Math::max)));
        indexed.topics().forEach(name -> Terms.of(name, term -> weights.merge(term, 2, Math::max)));
        int weight = title.size() <= 8 ? 5 : title.size() <= 14 ? 4 : 3;
        title.stream().distinct().forEach(term -> weights.merge(term, weight, Integer::sum));
        weights.forEach((term, of) -> heads.add(term, number, Math.min(7, of)));
    }

    /** The part of BM25 that depends on the text alone, in eighths of its limit. */
    private static void addText(Indexed indexed, Function<Article, String> html, int number, Postings texts) {
        Map<String, int[]> counts = new HashMap<>();
        int[] length = {0};
        Article article = indexed.article();
        if (!article.text().isEmpty()) {
            Terms.of(PlainText.of(html.apply(article)), term -> {
                length[0]++;
                if (!Terms.isEverywhere(term)) {
                    counts.computeIfAbsent(term, any -> new int[1])[0]++;
                }
            });
        }
        List<String> summary = new ArrayList<>();
        Terms.of(article.summary(), summary::add);
        summary.stream()
                .distinct()
                .filter(term -> !Terms.isEverywhere(term))
                .forEach(term -> counts.computeIfAbsent(term, any -> new int[1])[0] += SUMMARY_COUNTS);
        double norm = 1.2 * (0.25 + 0.75 * length[0] / USUAL_LENGTH);
        counts.forEach((term, count) -> {
            long eighths = Math.round(8 * count[0] / (count[0] + norm));
            texts.add(term, number, (int) Math.max(0, Math.min(7, eighths - 1)));
        });
    }

    /** How many articles each day has: days since the day before, number of articles, and so on; the first day is day 0. */
    private static String days(List<Indexed> articles) {
        Numbers days = new Numbers();
        LocalDate last = articles.get(0).article().day();
        int count = 0;
        days.add(0);
        for (Indexed indexed : articles) {
            LocalDate day = indexed.article().day();
            if (!day.equals(last)) {
                days.add(count);
                days.add((int) ChronoUnit.DAYS.between(last, day));
                last = day;
                count = 0;
            }
            count++;
        }
        days.add(count);
        return days.toString();
    }

    private static List<byte[]> cards(List<Indexed> articles) {
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += BLOCK) {
            blocks.add(json(articles.subList(from, Math.min(articles.size(), from + BLOCK)).stream()
                    .map(SegmentFiles::card)
                    .toList()));
        }
        return blocks;
    }

    private static List<String> card(Indexed it) {
        return List.of(
                it.path(), it.title(), it.summary(), it.day(), it.date(), it.section(), it.source(), it.language());
    }

    private static byte[] json(Object value) {
        return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }
}
