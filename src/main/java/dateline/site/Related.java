package dateline.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles belong together. Backwards: an article relates to earlier ones, scored as of its own date, so that no
 * later article ever changes an earlier one's list. Forwards ("since then"): the next articles of its story and those that
 * chose it, oldest first; once full, the list never changes.
 */
final class Related {
    /** Articles in a related list. */
    static final int MOST = 5;
    /** Following articles of the same story in a since-then list. */
    private static final int NEXT_OF_STORY = 3;
    /** How far back one topic, mention or story is searched: the newest articles that share it. */
    private static final int REACH = 64;
    /** A candidate must share a story, a topic, or two mentions of some rarity. */
    private static final double LEAST = 1.0;

    private static final double STORY = 6;
    private static final double MENTION = 0.4;
    private static final double HALF_LIFE_DAYS = 180;

    private final List<int[]> earlier;
    private final List<int[]> later;

    private Related(List<int[]> earlier, List<int[]> later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** No article relates to another. */
    static Related none(int articles) {
        List<int[]> nothing = Collections.nCopies(articles, new int[0]);
        return new Related(nothing, nothing);
    }

    /** Positions of related earlier articles, best first. */
    int[] earlier(int position) {
        return earlier.get(position);
    }

    /** Positions of articles since then, oldest first. */
    int[] later(int position) {
        return later.get(position);
    }

    /**
     * @param articles oldest first
     * @param mentions of each article, by position
     */
    static Related of(List<Published> articles, List<List<Mention>> mentions) {
        Map<String, Shared> shared = new HashMap<>();
        List<int[]> earlier = new ArrayList<>(articles.size());
        Scores scores = new Scores(articles.size());
        for (Published article : articles) {
            List<Key> keys = keys(article, mentions.get(article.position()));
            scores.clear();
            for (Key key : keys) {
                Shared list = shared.get(key.name());
                if (list != null) {
                    double weight = key.weight() * rarity(list.count, article.position());
                    for (int i = 0; i < Math.min(list.count, REACH); i++) {
                        scores.add(list.newest[(list.count - 1 - i) % REACH], weight);
                    }
                }
            }
            earlier.add(scores.best(articles, article));
            for (Key key : keys) {
                shared.computeIfAbsent(key.name(), name -> new Shared()).add(article.position());
            }
        }
        return new Related(List.copyOf(earlier), later(articles, earlier));
    }

    private static List<int[]> later(List<Published> articles, List<int[]> earlier) {
        List<List<Integer>> since = new ArrayList<>(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            since.add(new ArrayList<>(0));
        }
        Map<String, ArrayList<Integer>> lastOfStory = new HashMap<>();
        for (Published article : articles) {
            int position = article.position();
            article.story().ifPresent(story -> {
                String inLanguage = story.slug() + ' ' + article.article().language();
                ArrayList<Integer> last = lastOfStory.computeIfAbsent(inLanguage, key -> new ArrayList<>());
                last.forEach(before -> add(since.get(before), position));
                last.add(position);
                if (last.size() > NEXT_OF_STORY) {
                    last.remove(0);
                }
            });
            for (int chosen : earlier.get(position)) {
                add(since.get(chosen), position);
            }
        }
        return since.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Positions come in rising order, so the list is full with the oldest. */
    private static void add(List<Integer> since, int position) {
        boolean there = !since.isEmpty() && since.get(since.size() - 1) == position;
        if (!there && since.size() < MOST) {
            since.add(position);
        }
    }

    private record Key(String name, double weight) {}

    private static List<Key> keys(Published article, List<Mention> mentions) {
        List<Key> keys = new ArrayList<>();
        article.story().ifPresent(story -> keys.add(new Key("story:" + story.slug(), STORY)));
        article.topics().forEach(topic -> keys.add(new Key("topic:" + topic.slug(), 1)));
        for (Mention mention : mentions) {
            if (article.topics().stream().noneMatch(topic -> topic.slug().equals(mention.topic()))) {
                keys.add(new Key("mention:" + mention.topic(), MENTION));
            }
        }
        return keys;
    }

    /** Inverse document frequency over the articles so far: shared by all 1, shared by few more. */
    private static double rarity(int having, int all) {
        return 1 + StrictMath.log((all + 1.0) / (having + 1.0));
    }

    /** The newest articles that share something, in a ring. */
    private static final class Shared {
        private final int[] newest = new int[REACH];
        private int count;

        void add(int position) {
            newest[count++ % REACH] = position;
        }
    }

    /** Scores of the candidates of one article. */
    private static final class Scores {
        private final double[] score;
        private int[] touched = new int[256];
        private int count;

        Scores(int size) {
            score = new double[size];
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                score[touched[i]] = 0;
            }
            count = 0;
        }

        void add(int position, double weight) {
            if (score[position] == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = position;
            }
            score[position] += weight;
        }

        int[] best(List<Published> articles, Published article) {
            int[] best = new int[MOST];
            double[] bestScore = new double[MOST];
            int found = 0;
            String language = article.article().language();
            long day = article.day().toEpochDay();
            for (int i = 0; i < count; i++) {
                int position = touched[i];
                // an article's age only lowers its score, so most need no closer look
                if (score[position] < LEAST || (found == MOST && score[position] < bestScore[MOST - 1])) {
                    continue;
                }
                Published other = articles.get(position);
                if (other.article().language().equals(language)) {
                    double age = (double) (day - other.day().toEpochDay());
                    double aged = score[position] * recency(age);
                    int place = found;
                    while (place > 0 && isBetter(aged, position, bestScore[place - 1], best[place - 1])) {
                        place--;
                    }
                    if (place < MOST) {
                        found = Math.min(found + 1, MOST);
                        System.arraycopy(best, place, best, place + 1, found - place - 1);
                        System.arraycopy(bestScore, place, bestScore, place + 1, found - place - 1);
                        best[place] = position;
                        bestScore[place] = aged;
                    }
                }
            }
            return Arrays.copyOf(best, found);
        }

        /** Of two with the same score the later one is better. */
        private static boolean isBetter(double score, int position, double than, int thanPosition) {
            return score > than || (score == than && position > thanPosition);
        }

        private static double recency(double days) {
            return 0.5 + 0.5 / (1 + days / HALF_LIFE_DAYS);
        }
    }
}
