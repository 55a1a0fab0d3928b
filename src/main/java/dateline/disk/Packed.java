package dateline.disk;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of numbers and texts that knows whether it is whole: it starts with a mark that names its kind and version and
 * ends with the {@link Checksum} of all the rest.
 */
final class Packed {
    private static final int SEAL = Long.BYTES;

    private Packed() {}

    /** Builds such a file in memory. */
    static final class Writer {
        private ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
        private byte[] lastPath = {};

        Writer(long mark) {
            number(mark);
        }

        Writer number(long value) {
            room(Long.BYTES).putLong(value);
            return this;
        }

        Writer count(int value) {
            room(Integer.BYTES).putInt(value);
            return this;
        }

        Writer digest(Digest value) {
            value.put(room(Digest.BYTES));
            return this;
        }

        /** A path, as what it shares with the one before and what follows; short when paths come in order. */
        Writer path(String value) {
            byte[] path = value.getBytes(StandardCharsets.UTF_8);
            int shared = Arrays.mismatch(lastPath, path);
            shared = Math.min(shared < 0 ? path.length : shared, Short.MAX_VALUE);
            int rest = path.length - shared;
            if (rest > Short.MAX_VALUE) {
                throw new IllegalArgumentException("a path of " + path.length + " bytes");
            }
            room(2 * Short.BYTES + rest)
                    .putShort((short) shared)
                    .putShort((short) rest)
                    .put(path, shared, rest);
            lastPath = path;
            return this;
        }

        /** The finished file. */
        byte[] seal() {
            number(Checksum.of(buffer.array(), 0, buffer.position()));
            return Arrays.copyOf(buffer.array(), buffer.position());
        }

        private ByteBuffer room(int bytes) {
            if (buffer.remaining() < bytes) {
                int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
                buffer = ByteBuffer.allocate(size).put(buffer.flip());
            }
            return buffer;
        }
    }

    /** Reads such a file. */
    static final class Reader {
        private final ByteBuffer buffer;
        private byte[] lastPath = {};

        private Reader(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        /** The content of a file; empty when it is missing, damaged, of another kind or of another version. */
        static Optional<Reader> of(Path file, long mark) {
            try {
                return of(Files.readAllBytes(file), mark);
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        static Optional<Reader> of(byte[] file, long mark) {
            int sealed = file.length - SEAL;
            if (sealed < Long.BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(file);
            boolean whole = buffer.getLong() == mark && buffer.getLong(sealed) == Checksum.of(file, 0, sealed);
            return whole ? Optional.of(new Reader(buffer.limit(sealed))) : Optional.empty();
        }

        long number() {
            return buffer.getLong();
        }

        int count() {
            return buffer.getInt();
        }

        Digest digest() {
            return Digest.of(buffer);
        }

        String path() {
            int shared = buffer.getShort();
            int rest = buffer.getShort();
            byte[] path = Arrays.copyOf(lastPath, shared + rest);
            buffer.get(path, shared, rest);
            lastPath = path;
            return new String(path, StandardCharsets.UTF_8);
        }
    }
}
