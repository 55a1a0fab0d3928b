package dateline.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which articles of a segment have each term, and how much it weighs there. Articles must come in their order.
 *
 * <p>A list is a text of numbers: eight times the distance from the article before, plus the weight (0 to 7). A number is written
 * with five bits to a character, the lowest first; a character of the second half of {@link #DIGITS} says that more follow.
 */
final class Postings {
    static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

    private static final int WEIGHTS = 8;
    private static final byte[] DIGIT = DIGITS.getBytes(StandardCharsets.US_ASCII);

    private final Map<String, Numbers> lists = new HashMap<>();

    /** @param weight 0 to 7 */
    void add(String term, int article, int weight) {
        lists.computeIfAbsent(term, any -> new Numbers()).add(article, weight);
    }

    /** The lists by term; terms in the order of their UTF-16 units, as scripts compare them. */
    SortedMap<String, Numbers> lists() {
        return new TreeMap<>(lists);
    }

    /** A list of numbers as text. */
    static final class Numbers {
        private byte[] text = new byte[6];
        private int size;
        private int last = -1;

        void add(int article, int weight) {
            add((article - last - 1) * WEIGHTS + weight);
            last = article;
        }

        void add(int number) {
            int rest = number;
            while (rest >= 32) {
                put(DIGIT[32 + (rest & 31)]);
                rest >>>= 5;
            }
            put(DIGIT[rest]);
        }

        private void put(byte digit) {
            if (size == text.length) {
                text = Arrays.copyOf(text, size + (size >> 1) + 4);
            }
            text[size++] = digit;
        }

        int length() {
            return size;
        }

        void writeTo(StringBuilder out) {
            for (int i = 0; i < size; i++) {
                out.append((char) text[i]);
            }
        }

        @Override
        public String toString() {
            return new String(text, 0, size, StandardCharsets.US_ASCII);
        }
    }
}
