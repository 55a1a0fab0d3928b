package dateline.markdown;

import java.util.Arrays;

/** Stretches that are the same characters in the text and in the markup; see {@link Body#runs()}. */
final class Runs {
    private int[] triples = new int[96];
    private int used;

    /** Adds a stretch behind all others; one that continues the last is joined with it. */
    void add(int textAt, int htmlAt, int length) {
        int last = used - 3;
        if (used > 0
                && triples[last] + triples[last + 2] == textAt
                && triples[last + 1] + triples[last + 2] == htmlAt) {
            triples[last + 2] += length;
            return;
        }
        if (used == triples.length) {
            triples = Arrays.copyOf(triples, used * 2);
        }
        triples[used++] = textAt;
        triples[used++] = htmlAt;
        triples[used++] = length;
    }

    int[] toArray() {
        return Arrays.copyOf(triples, used);
    }
}
