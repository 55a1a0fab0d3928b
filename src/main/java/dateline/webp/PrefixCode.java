package dateline.webp;

import java.util.Arrays;

/** A canonical prefix code (RFC 9649 §3.7.2): short words are looked up, longer ones are found bit by bit. */
final class PrefixCode {
    private static final int LONGEST = 15;
    private static final int QUICK = 8;
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private final int quick;
    /** For each beginning of a word: the symbol and, in the lowest four bits, the length of its word; 0 for longer words. */
    private final char[] table;

    private final int[] counts;
    private final char[] sorted;

    private PrefixCode(int[] lengths) throws Spoilt {
        counts = new int[LONGEST + 1];
        int used = 0;
        int only = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                counts[lengths[symbol]]++;
                used++;
                only = symbol;
            }
        }
        if (used == 1) {
            Arrays.fill(counts, 0);
            quick = 0;
            table = new char[] {(char) (only << 4)};
            sorted = new char[0];
            return;
        }
        sorted = sorted(lengths, used);
        int longest = LONGEST;
        int room = 1 << LONGEST;
        for (int length = 1; length <= LONGEST; length++) {
            room -= counts[length] << (LONGEST - length);
        }
        if (used == 0 || room != 0) {
            throw new Spoilt(); // more words than there is room for, or fewer
        }
        while (counts[longest] == 0) {
            longest--;
        }
        quick = Math.min(QUICK, longest);
        table = table();
    }

    private char[] sorted(int[] lengths, int used) {
        int[] next = new int[LONGEST + 2];
        for (int length = 1; length <= LONGEST; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        char[] all = new char[used];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                all[next[lengths[symbol]]++] = (char) symbol;
            }
        }
        return all;
    }

    private char[] table() {
        char[] made = new char[1 << quick];
        int word = 0;
        int index = 0;
        for (int length = 1; length <= quick; length++) {
            for (int i = 0; i < counts[length]; i++, word++, index++) {
                int reversed = Integer.reverse(word) >>> (32 - length);
                for (int at = reversed; at < made.length; at += 1 << length) {
                    made[at] = (char) (sorted[index] << 4 | length);
                }
            }
            word <<= 1;
        }
        return made;
    }

    int read(BitReader in) throws Spoilt {
        int bits = in.peek(LONGEST);
        int found = table[bits & (table.length - 1)];
        if (quick == 0 || (found & 15) > 0) {
            in.skip(found & 15);
            return found >> 4;
        }
        int word = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            word |= bits & 1;
            bits >>= 1;
            int count = counts[length];
            if (word - first < count) {
                in.skip(length);
                return sorted[index + word - first];
            }
            index += count;
            first = (first + count) << 1;
            word <<= 1;
        }
        throw new Spoilt();
    }

    /** Reads a code for so many symbols. */
    static PrefixCode of(BitReader in, int symbols) throws Spoilt {
        int[] lengths = new int[symbols];
        if (in.flag()) {
            boolean isPair = in.flag();
            mark(lengths, in.number(in.flag() ? 8 : 1));
            if (isPair) {
                mark(lengths, in.number(8));
            }
            return new PrefixCode(lengths);
        }
        int[] inner = new int[ORDER.length];
        int told = 4 + in.number(4);
        for (int i = 0; i < told; i++) {
            inner[ORDER[i]] = in.number(3);
        }
        readLengths(in, new PrefixCode(inner), lengths);
        return new PrefixCode(lengths);
    }

    private static void mark(int[] lengths, int symbol) throws Spoilt {
        if (symbol >= lengths.length) {
            throw new Spoilt();
        }
        lengths[symbol] = 1;
    }

    private static void readLengths(BitReader in, PrefixCode code, int[] lengths) throws Spoilt {
        int left = in.flag() ? 2 + in.number(2 + 2 * in.number(3)) : lengths.length;
        int last = 8;
        for (int symbol = 0; symbol < lengths.length && left > 0; left--) {
            int length = code.read(in);
            if (length < 16) {
                lengths[symbol] = length;
                symbol++;
                last = length == 0 ? last : length;
                continue;
            }
            int times = switch (length) {
                case 16 -> 3 + in.number(2);
                case 17 -> 3 + in.number(3);
                default -> 11 + in.number(7);
            };
            if (times > lengths.length - symbol) {
                throw new Spoilt();
            }
            Arrays.fill(lengths, symbol, symbol + times, length == 16 ? last : 0);
            symbol += times;
        }
    }
}
