package dateline.webp;

/** Reads the bits of a lossless picture, the lowest of each byte first (RFC 9649 §3.3). */
final class BitReader {
    private final byte[] data;
    private final int end;
    private int at;
    private long window;
    private int held;

    BitReader(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    /** The next bits, without a step; zeros stand behind the end. */
    int peek(int count) {
        fill();
        return (int) (window & ((1L << count) - 1));
    }

    void skip(int count) throws Spoilt {
        if (count > held) {
            throw new Spoilt();
        }
        window >>>= count;
        held -= count;
    }

    /** A number of up to 32 bits. */
    int number(int count) throws Spoilt {
        int number = peek(count);
        skip(count);
        return number;
    }

    boolean flag() throws Spoilt {
        return number(1) == 1;
    }

    private void fill() {
        while (held <= 48 && at < end) {
            window |= (data[at] & 0xffL) << held;
            at++;
            held += 8;
        }
    }
}
