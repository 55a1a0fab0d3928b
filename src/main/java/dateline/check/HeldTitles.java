package dateline.check;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dateline.article.Article;
import dateline.article.Document;
import dateline.site.Site;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The headlines that nobody may read yet: of drafts, of withheld articles and of those under embargo. */
final class HeldTitles {
    private static final int LETTERS = 15;
    private static final int WIDE_LETTERS = 7;

    private final AhoCorasickDoubleArrayTrie<Article> trie;

    private HeldTitles(AhoCorasickDoubleArrayTrie<Article> trie) {
        this.trie = trie;
    }

    /** @param published paths of all published articles */
    static HeldTitles of(Site site, List<Document> documents, Set<String> published, Instant now) {
        Set<String> known = new HashSet<>();
        site.articles().forEach(article -> known.add(folded(article.article().title())));
        site.withdrawn().forEach(article -> known.add(folded(article.article().title())));
        TreeMap<String, Article> held = new TreeMap<>();
        for (Document document : documents) {
            if (document instanceof Article article && !published.contains(article.path()) && isSecret(article, now)) {
                String title = folded(article.title().strip());
                if (isTelling(title) && !known.contains(title)) {
                    held.putIfAbsent(title, article);
                }
            }
        }
        if (held.isEmpty()) {
            return new HeldTitles(null);
        }
        AhoCorasickDoubleArrayTrie<Article> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(held);
        return new HeldTitles(trie);
    }

    private static boolean isSecret(Article article, Instant now) {
        return article.draft()
                || article.status() == Article.Status.WITHHELD
                || article.embargo()
                        .filter(embargo -> now.isBefore(embargo.toInstant()))
                        .isPresent();
    }

    /** One word or two may stand in any text. */
    private static boolean isTelling(String title) {
        boolean wide = title.codePoints().anyMatch(Character::isIdeographic)
                || title.codePoints().anyMatch(c -> c >= 0x1100 && Character.isLetter(c));
        return title.length() >= (wide ? WIDE_LETTERS : LETTERS) && title.indexOf(' ') > 0;
    }

    /** Hears of a headline in a text. */
    interface Hearer {
        void hear(int at, Article article);
    }

    /** Finds headlines in a text, in any case and with any sort of quotation marks. */
    void in(String text, Hearer hearer) {
        if (trie != null) {
            AhoCorasickDoubleArrayTrie.IHit<Article> hit = (begin, end, article) -> hearer.hear(begin, article);
            trie.parseText(folded(text), hit);
        }
    }

    /** As long as the text itself, so that places stay. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    switch (c) {
                        case '’', '‘' -> '\'';
                        case '“', '”', '„' -> '"';
                        case '\n', '\t', '\u00a0' -> ' ';
                        default -> Character.toLowerCase(c);
                    });
        }
        return out.toString();
    }
}
