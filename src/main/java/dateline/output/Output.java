package dateline.output;

import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.WebPath;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A document beside the pages, not yet made.
 *
 * @param path its address
 * @param inputs the fingerprint of everything that its bytes are made of
 * @param bytes makes it; may be called from any thread
 * @param isCostly whether making it takes so long that the bytes are worth remembering
 */
public record Output(WebPath path, String inputs, Supplier<byte[]> bytes, boolean isCostly) {
    /** One that is made in no time. */
    public Output(WebPath path, String inputs, Supplier<byte[]> bytes) {
        this(path, inputs, bytes, false);
    }

    /** A document that is written from a value, and from nothing else. */
    static <T> Output of(WebPath path, T value, Function<T, byte[]> writer) {
        return new Output(path, Fingerprint.of(value).toString(), () -> writer.apply(value));
    }

    /** A short text. */
    static Output text(WebPath path, String text) {
        return new Output(path, Digest.of(text).toString(), () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
