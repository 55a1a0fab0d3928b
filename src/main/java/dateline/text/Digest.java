package dateline.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * What identifies some content wherever it lies: 128 bits of MurmurHash3. Equal digests mean equal content, as far as
 * chance goes; nobody's safety hangs on them, so they need not withstand forgery, and a cold virtual machine computes them
 * several times faster than a cryptographic hash.
 *
 * @param high the first eight bytes, big-endian
 * @param low the next eight
 */
public record Digest(long high, long low) implements Comparable<Digest> {
    /** Bytes of a digest. */
    public static final int BYTES = 16;

    /** The digest of some bytes. */
    public static Digest of(byte[] content) {
        return of(content, content.length);
    }

    /** The digest of the first bytes of an array. */
    static Digest of(byte[] content, int length) {
        long[] hash = MurmurHash3.hash128x64(content, 0, length, 0);
        return new Digest(hash[0], hash[1]);
    }

    /** The digest of a text's UTF-8 form. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of several texts in their order: {@code of("a", "bc")} is not {@code of("ab", "c")}. */
    public static Digest of(String first, String second, String... more) {
        return Fingerprint.of(first, second, Arrays.asList(more));
    }

    /** Takes back what {@link #toString()} wrote. */
    public static Digest parse(String hex) {
        return of(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    /** Takes 16 bytes out of a buffer, as {@link #put} put them there. */
    public static Digest of(ByteBuffer from) {
        return new Digest(from.getLong(), from.getLong());
    }

    /** Writes its 16 bytes into a buffer. */
    public ByteBuffer put(ByteBuffer into) {
        return into.putLong(high).putLong(low);
    }

    @Override
    public int compareTo(Digest other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    // Written out: what the compiler leaves to the machine here takes long at the start of each run.
    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && digest.high == high && digest.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
