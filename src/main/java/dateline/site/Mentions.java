package dateline.site;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dateline.article.TopicFile;
import dateline.markdown.Body;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the topics that a text names. Names are found as whole words, the longest where several begin; proper names and
 * acronyms as they are written, names of themes in any case; Hangul, Han and Kana names anywhere, since particles follow
 * them without a space.
 */
public final class Mentions {
    private static final Comparator<Mention> LEFTMOST_LONGEST = Comparator.comparingInt(Mention::start)
            .thenComparing(Comparator.comparingInt(Mention::end).reversed());

    private final AhoCorasickDoubleArrayTrie<String> asWritten;
    private final AhoCorasickDoubleArrayTrie<String> anyCase;
    private final Digest names;

    private Mentions(
            AhoCorasickDoubleArrayTrie<String> asWritten, AhoCorasickDoubleArrayTrie<String> anyCase, Digest names) {
        this.asWritten = asWritten;
        this.anyCase = anyCase;
        this.names = names;
    }

    /** Prepares the search for all names of topics. */
    public static Mentions of(List<TopicFile> topics) {
        TreeMap<String, String> asWritten = new TreeMap<>();
        TreeMap<String, String> anyCase = new TreeMap<>();
        for (TopicFile topic : topics) {
            add(topic.name(), topic, asWritten, anyCase);
            topic.also().forEach(name -> add(name.text(), topic, asWritten, anyCase));
        }
        return new Mentions(trie(asWritten), trie(anyCase), Fingerprint.of(asWritten, anyCase));
    }

    private static void add(
            String name, TopicFile topic, SortedMap<String, String> asWritten, SortedMap<String, String> anyCase) {
        String plain = new String(plain(name.strip().toCharArray(), false));
        if (plain.codePointCount(0, plain.length()) < 2) {
            return;
        }
        boolean acronym = plain.codePoints().noneMatch(Character::isLowerCase);
        if (topic.type() == TopicFile.Type.THEME && !acronym) {
            anyCase.putIfAbsent(new String(plain(plain.toCharArray(), true)), topic.slug());
        } else {
            asWritten.putIfAbsent(plain, topic.slug());
        }
    }

    private static AhoCorasickDoubleArrayTrie<String> trie(SortedMap<String, String> names) {
        if (names.isEmpty()) {
            return null;
        }
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(names);
        return trie;
    }

    /** Changes when a search for these names could find something else. */
    public Digest names() {
        return names;
    }

    /** The first mention of each topic that has no markup inside, in the order of the text. */
    public List<Mention> in(Body body) {
        char[] text = body.text();
        if (text.length == 0 || (asWritten == null && anyCase == null)) {
            return List.of();
        }
        List<Mention> hits = new ArrayList<>();
        if (asWritten != null) {
            collect(asWritten, plain(text, false), hits);
        }
        if (anyCase != null) {
            collect(anyCase, plain(text, true), hits);
        }
        hits.sort(LEFTMOST_LONGEST);
        Set<String> seen = new HashSet<>();
        List<Mention> first = new ArrayList<>();
        int free = 0;
        for (Mention hit : hits) {
            if (hit.start() >= free) {
                free = hit.end();
                if (!seen.contains(hit.topic())) {
                    inHtml(body, hit).ifPresent(mention -> {
                        first.add(mention);
                        seen.add(mention.topic());
                    });
                }
            }
        }
        return List.copyOf(first);
    }

    /** The same mention as a stretch of the HTML; empty when there is markup inside the name. */
    private static Optional<Mention> inHtml(Body body, Mention hit) {
        int start = body.htmlOffset(hit.start());
        int end = body.htmlOffset(hit.end() - 1) + 1;
        boolean whole =
                start >= 0 && end > start && body.html().substring(start, end).indexOf('<') < 0;
        boolean holes = body.holes().stream().anyMatch(hole -> hole.at() > start && hole.at() < end);
        return whole && !holes ? Optional.of(new Mention(hit.topic(), start, end)) : Optional.empty();
    }

    private static void collect(AhoCorasickDoubleArrayTrie<String> trie, char[] text, List<Mention> hits) {
        trie.parseText(text, (start, end, topic) -> {
            if (isWhole(text, start, end)) {
                hits.add(new Mention(topic, start, end));
            }
        });
    }

    private static boolean isWhole(char[] text, int start, int end) {
        return (start == 0 || !joins(text[start - 1], text[start]))
                && (end == text.length || !joins(text[end - 1], text[end]));
    }

    /** Whether two neighbouring characters belong to one word that must not be cut. */
    private static boolean joins(char left, char right) {
        return isWordPart(left) && isWordPart(right) && !isUnspaced(left) && !isUnspaced(right);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isUnspaced(char c) {
        if (c < 0x1100) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** The text with spaces, apostrophes and hyphens of one kind; as long as the text, so that offsets hold. */
    private static char[] plain(char[] text, boolean lower) {
        char[] chars = text.clone();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\n' || c == '\t' || c == '\u00a0') {
                chars[i] = ' ';
            } else if (c == '\u2019') {
                chars[i] = '\'';
            } else if (c == '\u2010' || c == '\u2011' || c == '\u2013') {
                chars[i] = '-';
            } else if (lower) {
                chars[i] = Character.toLowerCase(c);
            }
        }
        return chars;
    }
}
