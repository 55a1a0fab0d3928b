package dateline.check;

import dateline.article.Article;
import dateline.article.Article.Citation;
import dateline.site.Published;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A story that was told before: much of its text, its lead source, or its headline is that of an earlier article. Time and
 * memory grow with the number of articles alone: texts are compared by their sketches, and only those that share a band.
 */
final class StoryDuplicate implements DigestRule {
    private static final int LIKE = 50;
    private static final int REACH = 8;
    private static final int HEADLINE_DAYS = 14;
    private static final int LONG_HEADLINE = 6;

    @Override
    public Rule rule() {
        return Rule.STORY_DUPLICATE;
    }

    @Override
    public void check(Newsroom newsroom, List<Sketch> sketches, Problems problems) {
        List<Published> articles = newsroom.site().articles();
        int[] like = like(sketches);
        Map<String, Integer> sources = new HashMap<>();
        Map<Integer, Integer> headlines = new HashMap<>();
        for (Published published : articles) {
            Published text = like[published.position()] < 0 ? null : articles.get(like[published.position()]);
            Integer source =
                    lead(published).isEmpty() ? null : sources.putIfAbsent(lead(published), published.position());
            Integer headline = headline(published, articles, headlines);
            if (text != null && reportText(newsroom, published, text, problems)) {
                continue;
            }
            if (source != null && !areOne(newsroom, published, articles.get(source))) {
                reportSource(newsroom, published, articles.get(source), problems);
            } else if (headline != null && !areOne(newsroom, published, articles.get(headline))) {
                reportHeadline(newsroom, published, articles.get(headline), problems);
            }
        }
    }

    /** An article in two languages is one. */
    private static boolean areOne(Newsroom newsroom, Published one, Published other) {
        return newsroom.site().translations(one).stream().anyMatch(each -> each.position() == other.position());
    }

    private boolean reportText(Newsroom newsroom, Published published, Published earlier, Problems problems) {
        Proof own = newsroom.proof(published.article());
        Proof other = newsroom.proof(earlier.article());
        int percent = Sketch.exactly(own, other);
        if (percent < LIKE) {
            return false;
        }
        report(own.start(), percent + " % of the text is also in " + other.start(), earlier, problems);
        return true;
    }

    private void reportSource(Newsroom newsroom, Published published, Published earlier, Problems problems) {
        Place own = place(newsroom, published);
        report(own, "the lead source is that of " + place(newsroom, earlier), earlier, problems);
    }

    private static Place place(Newsroom newsroom, Published published) {
        Article article = published.article();
        return newsroom.proof(article).inFront(article.sources().get(0).url());
    }

    private void reportHeadline(Newsroom newsroom, Published published, Published earlier, Problems problems) {
        Place own = newsroom.proof(published.article()).key("title");
        Place other = newsroom.proof(earlier.article()).key("title");
        report(own, "the headline is nearly that of " + other, earlier, problems);
    }

    private void report(Place place, String message, Published earlier, Problems problems) {
        problems.add(
                rule(),
                place,
                message + " (\"" + earlier.article().title() + "\")",
                "join the two, or link to the earlier one and tell what is new");
    }

    /** For each article the earlier one whose text is most like its own; -1 for none. */
    private static int[] like(List<Sketch> sketches) {
        int size = sketches.size();
        int[] best = new int[size];
        int[] percent = new int[size];
        java.util.Arrays.fill(best, -1);
        int[] before = new int[size];
        for (int band = 0; band < Sketch.BANDS; band++) {
            Map<Long, Integer> latest = new HashMap<>();
            for (int i = 0; i < size; i++) {
                Sketch sketch = sketches.get(i);
                if (sketch == null) {
                    continue;
                }
                Integer last = latest.put(sketch.band(band), i);
                before[i] = last == null ? -1 : last;
                int at = before[i];
                for (int steps = 0; at >= 0 && steps < REACH; steps++, at = before[at]) {
                    int likeness = at == best[i] ? 0 : sketch.likeness(sketches.get(at));
                    if (likeness >= LIKE - 8 && likeness > percent[i]) {
                        best[i] = at;
                        percent[i] = likeness;
                    }
                }
            }
        }
        return best;
    }

    /** The address of a report's lead source without what only says how somebody came there; empty for a home page. */
    private static String lead(Published published) {
        Article article = published.article();
        boolean news = article.kind() == Article.Kind.REPORT || article.kind() == Article.Kind.BRIEF;
        if (!news || article.sources().isEmpty()) {
            return "";
        }
        Citation lead = article.sources().get(0);
        return SourceAddress.isDocument(lead.url()) ? SourceAddress.plain(lead.url()) + " " + article.language() : "";
    }

    /** The latest article within two weeks with the same headline, or with one word more, less or other. */
    private static Integer headline(Published published, List<Published> articles, Map<Integer, Integer> headlines) {
        Set<String> words = new TreeSet<>(
                List.of(published.article().title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")));
        words.remove("");
        List<Integer> keys = new ArrayList<>(List.of(words.hashCode()));
        if (words.size() >= LONG_HEADLINE) {
            for (String word : words) {
                if (!Character.isDigit(word.charAt(0))) {
                    keys.add(words.hashCode() - word.hashCode());
                }
            }
        }
        Integer found = null;
        for (Integer key : keys) {
            Integer other = headlines.put(key, published.position());
            boolean near = other != null
                    && !other.equals(published.position())
                    && articles.get(other).day().isAfter(published.day().minusDays(HEADLINE_DAYS + 1L))
                    && articles.get(other)
                            .article()
                            .language()
                            .equals(published.article().language());
            if (near && words.size() >= 3) {
                found = other;
            }
        }
        return found;
    }
}
