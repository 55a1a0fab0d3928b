package dateline.search;

import dateline.text.Composed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The terms that a text is found by: its words in lower case, without accents, in the singular; of Chinese, Japanese and
 * Korean words, which have neither spaces nor fixed endings, every two neighbouring characters. {@code search-index.js} does the
 * same to what readers ask for.
 */
final class Terms {
    /** Longer words are cut here. */
    private static final int LONGEST = 40;

    /** Words of nearly every English text, which only headlines and names are found by. */
    private static final Set<String> EVERYWHERE = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have", "he", "in",
            "is", "it", "its", "not", "of", "on", "or", "she", "that", "the", "their", "they", "this", "to", "was",
            "were", "which", "will", "with", "would");

    private Terms() {}

    /** Hands over each term, in the text's order. */
    static void of(String text, Consumer<String> sink) {
        String plain = fold(text);
        int length = plain.length();
        int start = -1;
        StringBuilder joined = null;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? plain.charAt(i) : ' ';
            if (isDouble(c)) {
                start = word(plain, start, i, joined, sink);
                joined = null;
                i = pairs(plain, i, sink);
            } else if (isPart(plain, i, c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0 && isApostrophe(c) && i + 1 < length && isPart(plain, i + 1, plain.charAt(i + 1))) {
                boolean possessive =
                        plain.charAt(i + 1) == 's' && (i + 2 == length || !isPart(plain, i + 2, plain.charAt(i + 2)));
                joined = (joined == null ? new StringBuilder() : joined).append(plain, start, i);
                start = i + 1;
                if (possessive) {
                    word(plain, i + 1, i + 1, joined, sink);
                    joined = null;
                    start = -1;
                    i++;
                }
            } else if (start >= 0) {
                start = word(plain, start, i, joined, sink);
                joined = null;
            }
        }
    }

    /** Whether texts are not found by a term, since nearly all have it. */
    static boolean isEverywhere(String term) {
        return EVERYWHERE.contains(term);
    }

    /** Lower case without accents. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return composed(lower);
            }
        }
        return lower;
    }

    private static String composed(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x300 || c > 0x36f) {
                bare.append(c);
            }
        }
        return Composed.of(bare.toString());
    }

    private static int word(String text, int start, int end, StringBuilder joined, Consumer<String> sink) {
        if (start >= 0 && (end > start || joined != null)) {
            String word = joined == null
                    ? text.substring(start, end)
                    : joined.append(text, start, end).toString();
            sink.accept(singular(word.length() > LONGEST ? word.substring(0, LONGEST) : word));
        }
        return -1;
    }

    /** Hands over the pairs of a run that starts here; returns the index of its last character. */
    private static int pairs(String text, int from, Consumer<String> sink) {
        int end = from + 1;
        while (end < text.length() && isDouble(text.charAt(end))) {
            end++;
        }
        if (end - from == 1) {
            sink.accept(text.substring(from, end));
        }
        for (int i = from; i + 2 <= end; i++) {
            sink.accept(text.substring(i, i + 2));
        }
        return end - 1;
    }

    /** Cuts the plural's ending (Harman's S-stemmer). */
    static String singular(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's') {
            return word;
        }
        char before = word.charAt(length - 2);
        char third = word.charAt(length - 3);
        if (before == 'e') {
            if (third == 'i') {
                char fourth = word.charAt(length - 4);
                return fourth == 'e' || fourth == 'a' ? word : word.substring(0, length - 3) + "y";
            }
            return third == 'a' || third == 'e' || third == 'o' ? word : word.substring(0, length - 1);
        }
        return before == 'u' || before == 's' ? word : word.substring(0, length - 1);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isPart(String text, int i, char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        if (isDouble(c)) {
            return false;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && isPart(text.codePointBefore(i + 1));
        }
        return Character.isHighSurrogate(c) ? isPart(text.codePointAt(i)) : isPart((int) c);
    }

    private static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** A character of those scripts that are read in pairs. */
    private static boolean isDouble(char c) {
        return c >= 0x3040
                && ((c <= 0x30ff && c != 0x30fb)
                        || (c >= 0x3131 && c <= 0x318e)
                        || (c >= 0x3400 && c <= 0x4dbf)
                        || (c >= 0x4e00 && c <= 0x9fff)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff));
    }
}
