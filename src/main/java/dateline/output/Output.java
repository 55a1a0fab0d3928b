package dateline.output;

import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.WebPath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A document beside the pages, not yet made. Its makers may be called from any thread.
 *
 * @param path its address
 * @param grounds what its inputs are made of, as a digest that is had faster than they are: as long as it and the whole
 *     site's settings stay the same, so do they
 * @param inputs makes the fingerprint of everything that its bytes are made of
 * @param bytes makes it
 * @param isCostly whether making it takes so long that the bytes are worth remembering
 */
public record Output(
        WebPath path,
        Optional<Supplier<Digest>> grounds,
        Supplier<Digest> inputs,
        Supplier<byte[]> bytes,
        boolean isCostly) {
    /** One that is made in no time. */
    public Output(WebPath path, Supplier<Digest> inputs, Supplier<byte[]> bytes) {
        this(path, Optional.empty(), inputs, bytes, false);
    }

    /** One that is worth remembering. */
    static Output costly(WebPath path, Supplier<Digest> inputs, Supplier<byte[]> bytes) {
        return new Output(path, Optional.empty(), inputs, bytes, true);
    }

    /** A document that is written from a value, and from nothing else. */
    static <T> Output of(WebPath path, T value, Function<T, byte[]> writer) {
        return new Output(path, () -> Fingerprint.of(value), () -> writer.apply(value));
    }

    /** The same from a value that is worth making only if its grounds are not those of last time. */
    static <T> Output of(WebPath path, Supplier<Digest> grounds, Supplier<T> value, Function<T, byte[]> writer) {
        return new Output(
                path, Optional.of(grounds), () -> Fingerprint.of(value.get()), () -> writer.apply(value.get()), false);
    }

    /** A short text. */
    static Output text(WebPath path, String text) {
        return new Output(path, () -> Digest.of(text), () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
