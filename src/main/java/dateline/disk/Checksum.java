package dateline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64 bits that tell a damaged file from a whole one: CRC-32C and CRC-32 side by side, both of which processors compute
 * at memory speed. Against damage, not against forgery: for that there is {@link dateline.text.Digest}.
 */
final class Checksum {
    private final CRC32C first = new CRC32C();
    private final CRC32 second = new CRC32();

    static long of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static long of(byte[] bytes, int from, int length) {
        Checksum checksum = new Checksum();
        checksum.update(bytes, from, length);
        return checksum.value();
    }

    static long of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    /** Copies everything and returns its checksum. */
    static long copy(InputStream in, OutputStream out) throws IOException {
        Checksum checksum = new Checksum();
        byte[] buffer = new byte[64 << 10];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            checksum.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return checksum.value();
    }

    private void update(byte[] bytes, int from, int length) {
        first.update(bytes, from, length);
        second.update(bytes, from, length);
    }

    private long value() {
        return first.getValue() << 32 | second.getValue();
    }
}
