package dateline.disk;

import dateline.text.Digest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Values that are too many for the heap, in a file without a name that vanishes with the program. For many threads.
 */
public final class Scratch implements AutoCloseable {
    private final FileChannel file;
    private final AtomicLong end = new AtomicLong();
    private final Map<Digest, Slot> slots = new ConcurrentHashMap<>();

    /** Where a value lies. */
    private record Slot(long offset, int length) {}

    private Scratch(FileChannel file) {
        this.file = file;
    }

    /** A new one among the system's temporary files. */
    public static Scratch open() throws IOException {
        Path path = Files.createTempFile("dateline-", ".scratch");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            Files.delete(path);
        } catch (IOException e) {
            // some systems keep the name of an open file; then it goes when the file is closed
        }
        return new Scratch(file);
    }

    /** Keeps a value; one that is already there is the same and stays. */
    public void put(Digest key, byte[] value) throws IOException {
        if (slots.containsKey(key)) {
            return;
        }
        long offset = end.getAndAdd(value.length);
        ByteBuffer bytes = ByteBuffer.wrap(value);
        while (bytes.hasRemaining()) {
            file.write(bytes, offset + bytes.position());
        }
        slots.put(key, new Slot(offset, value.length));
    }

    /** Whether a value is kept. */
    public boolean has(Digest key) {
        return slots.containsKey(key);
    }

    /** A value that was kept. */
    public Optional<byte[]> get(Digest key) throws IOException {
        Slot slot = slots.get(key);
        if (slot == null) {
            return Optional.empty();
        }
        ByteBuffer value = ByteBuffer.allocate(slot.length());
        while (value.hasRemaining()) {
            if (file.read(value, slot.offset() + value.position()) < 0) {
                throw new EOFException("the file ends within a value");
            }
        }
        return Optional.of(value.array());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
