package dateline.check;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What is kept of a text to find others like it: of every run of three words a hash, and of those the smallest in each of a
 * few bins (one-permutation MinHash). The share of bins that two sketches have in common estimates the share of runs that
 * their texts have in common.
 */
public final class Sketch {
    static final int BANDS = 21;
    private static final int ROWS = 3;
    private static final int BINS = BANDS * ROWS;
    /** A text with fewer runs says too little to be told from another. */
    private static final int FEW = 40;

    private final int[] bins;

    private Sketch(int[] bins) {
        this.bins = bins;
    }

    /** The sketch of a text; null when it is too short. */
    static Sketch of(Proof proof) {
        int[] bins = new int[BINS];
        Arrays.fill(bins, Integer.MAX_VALUE);
        int[] number = new int[1];
        runs(proof, run -> {
            number[0]++;
            int bin = Integer.remainderUnsigned(run, BINS);
            int value = Integer.divideUnsigned(run, BINS);
            bins[bin] = Math.min(bins[bin], value);
        });
        if (number[0] < FEW) {
            return null;
        }
        return new Sketch(filled(bins));
    }

    /** Empty bins take the value of the next one that is not, so that short texts can be compared as well. */
    private static int[] filled(int[] bins) {
        int[] filled = bins.clone();
        for (int i = 0; i < BINS; i++) {
            int distance = 0;
            while (bins[(i + distance) % BINS] == Integer.MAX_VALUE) {
                distance++;
            }
            filled[i] = bins[(i + distance) % BINS] + distance * 0x9E3779B9;
        }
        return filled;
    }

    /** A key that texts with much in common are likely to share. */
    long band(int band) {
        long key = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            key = key * 0x9E3779B97F4A7C15L + bins[i];
        }
        return key;
    }

    /** The estimated share of what two texts have in common, in percent. */
    int likeness(Sketch other) {
        int same = 0;
        for (int i = 0; i < BINS; i++) {
            same += bins[i] == other.bins[i] ? 1 : 0;
        }
        return same * 100 / BINS;
    }

    /** The share of runs of words that two texts really have in common, in percent. */
    static int exactly(Proof one, Proof other) {
        int[] a = sorted(one);
        int[] b = sorted(other);
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = a.length + b.length - common;
        return all == 0 ? 0 : common * 100 / all;
    }

    private static int[] sorted(Proof proof) {
        java.util.stream.IntStream.Builder all = java.util.stream.IntStream.builder();
        runs(proof, all::add);
        return all.build().sorted().distinct().toArray();
    }

    /** Hands out a hash for every run of three words; a Han or Kana character is a word. */
    private static void runs(Proof proof, IntConsumer hearer) {
        String text = proof.prose();
        int before = 0;
        int last = 0;
        int words = 0;
        int word = 0;
        for (int i = proof.body(); i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean wide = c >= 0x3040 && c < 0xa000;
            if (Character.isLetterOrDigit(c) && !wide) {
                word = (word ^ Character.toLowerCase(c)) * 0x01000193 + 1;
                continue;
            }
            for (int next : wide ? new int[] {word, c} : new int[] {word}) {
                if (next != 0) {
                    if (++words >= 3) {
                        hearer.accept(mixed(before, last, next));
                    }
                    before = last;
                    last = next;
                }
            }
            word = 0;
        }
    }

    private static int mixed(int a, int b, int c) {
        long x = (a * 31L + b) * 0x9E3779B97F4A7C15L + c;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return (int) (x ^ (x >>> 31));
    }
}
