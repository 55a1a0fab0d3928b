package dateline.webp;

/** Reads the bits of VP8, each by how likely it is to be 0 (RFC 6386 §7). */
final class BoolDecoder {
    private static final int EVEN = 128;

    /** A coder may leave out the last bytes when they are zero; more than these few are missing. */
    private static final int FEW = 8;

    private final byte[] data;
    private final int end;
    private int at;
    private int value;
    private int range = 254;
    private int bits = -8;

    BoolDecoder(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    /**
     * The next bit.
     *
     * @param odds of a 0, in 256
     */
    int bit(int odds) {
        if (bits < 0) {
            value = value << 8 | (at < end ? data[at] & 0xff : 0);
            at++;
            bits += 8;
        }
        int split = (range * odds) >> 8;
        int bit = 0;
        if (value >> bits > split) {
            range -= split + 1;
            value -= (split + 1) << bits;
            bit = 1;
        } else {
            range = split;
        }
        if (range < 127) {
            int shift = Integer.numberOfLeadingZeros(range + 1) - 24;
            range = ((range + 1) << shift) - 1;
            bits -= shift;
        }
        return bit;
    }

    boolean flag() {
        return bit(EVEN) == 1;
    }

    /** A whole number of some bits, the highest first. */
    int number(int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 1 | bit(EVEN);
        }
        return number;
    }

    /** A number and its sign behind it. */
    int signed(int length) {
        int number = number(length);
        return flag() ? -number : number;
    }

    /** A number that is there only when a flag says so; else 0. */
    int optional(int length) {
        return flag() ? signed(length) : 0;
    }

    /** Whether bits were read that the data do not have. */
    boolean isOver() {
        return at > end + FEW;
    }
}
