package dateline.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies some content wherever it lies: the first 128 bits of its SHA-256. Equal digests mean equal content.
 *
 * @param high the first eight bytes, big-endian
 * @param low the next eight
 */
public record Digest(long high, long low) implements Comparable<Digest> {
    /** Bytes of a digest. */
    public static final int BYTES = 16;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

    /** The digest of some bytes. */
    public static Digest of(byte[] content) {
        return of(ByteBuffer.wrap(SHA_256.get().digest(content)));
    }

    /** The digest of a text's UTF-8 form. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of several texts in their order: {@code of("a", "bc")} is not {@code of("ab", "c")}. */
    public static Digest of(String first, String second, String... more) {
        MessageDigest sha = SHA_256.get();
        update(sha, first);
        update(sha, second);
        for (String text : more) {
            update(sha, text);
        }
        return of(ByteBuffer.wrap(sha.digest()));
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

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    private static void update(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
