package dateline.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * The folder {@code .dateline/} of a site, held by one process at a time. Everything in it can be made again: deleting it
 * costs a full build and nothing else.
 */
public final class State implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 30;
    private static final long PAUSE_MILLIS = 100;
    private static final int PID_LENGTH = 20;

    private final Path site;
    private final Path folder;
    private final Disk disk;
    private final FileChannel lock;

    private State(Path site, Disk disk, FileChannel lock) {
        this.site = site;
        this.folder = site.resolve(".dateline");
        this.disk = disk;
        this.lock = lock;
    }

    /** Whether a folder is a site, or was one: any other is left as it is. */
    public static boolean isOf(Path site) {
        return Files.exists(site.resolve("site.yml")) || Files.exists(site.resolve(".dateline"));
    }

    /**
     * Takes hold of a site's state, which is made when it doesn't exist, and waits a few seconds for another build to end.
     *
     * @throws Busy if that one is still at work then
     */
    public static State open(Path site) throws IOException {
        return open(site, new Disk(), ATTEMPTS);
    }

    static State open(Path site, Disk disk, int attempts) throws IOException {
        Path real = site.toRealPath();
        Path folder = real.resolve(".dateline");
        disk.createFolder(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            disk.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            hold(channel, folder, attempts);
            channel.truncate(0);
            return new State(real, disk, channel).sign();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The site's folder, without links. */
    public Path site() {
        return site;
    }

    /** Where its files lie. */
    Path folder() {
        return folder;
    }

    /** Where the site may be published to within the state, for those who work on it. */
    Path preview() {
        return folder.resolve("preview");
    }

    Disk disk() {
        return disk;
    }

    /** The time by the file system's own clock, in nanoseconds since 1970. */
    long now() throws IOException {
        sign();
        return Stat.of(folder.resolve(LOCK)).modified();
    }

    /** Puts a document for other programs into the folder. */
    public void put(String name, String text) throws IOException {
        TextFile.write(folder.resolve(name), text);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Writes the number of this process into the lock. */
    private State sign() throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        lock.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
        return this;
    }

    /** Locks a byte that no file has, so that the holder's number can be read on systems whose locks keep readers out. */
    private static void hold(FileChannel channel, Path folder, int attempts) throws IOException {
        for (int attempt = 1; !isHeld(channel); attempt++) {
            if (attempt >= attempts) {
                throw new Busy("another build (process " + holder(channel) + ") is at work in " + folder);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Busy("interrupted while another build was at work in " + folder);
            }
        }
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(PID_LENGTH);
        channel.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).trim();
        return text.isEmpty() ? "unknown" : text;
    }
}
