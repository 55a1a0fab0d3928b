package dateline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which some step fails, or at which the power goes off. It flushes nothing, for tests to be quick. */
final class FaultyDisk extends Disk {
    enum Fault {
        /** The step fails, all others work. */
        ONCE,
        /** The step and all after it fail. */
        FROM_THERE_ON,
        /** The process ends at the step; a write ends in its middle. */
        POWER_OFF
    }

    /** The process is no more. Not an exception that anybody handles. */
    static final class PowerOff extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Fault fault;
    private final int at;
    private int steps;

    FaultyDisk(Fault fault, int at) {
        this.fault = fault;
        this.at = at;
    }

    /** Counts steps and fails at none. */
    static FaultyDisk none() {
        return new FaultyDisk(Fault.ONCE, Integer.MAX_VALUE);
    }

    int steps() {
        return steps;
    }

    private void step(Path file) throws IOException {
        steps++;
        if (steps == at || (steps > at && fault != Fault.ONCE)) {
            if (fault == Fault.POWER_OFF) {
                throw new PowerOff();
            }
            throw new FileSystemException(file.toString(), null, "no space left on device");
        }
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
        try {
            step(file);
        } catch (IOException | PowerOff e) {
            if (steps == at) {
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
            throw e;
        }
        super.write(file, bytes);
    }

    @Override
    long copy(InputStream in, Path file) throws IOException {
        step(file);
        return super.copy(in, file);
    }

    @Override
    void move(Path from, Path to) throws IOException {
        step(to);
        super.move(from, to);
    }

    @Override
    void link(Path file, Path second) throws IOException {
        step(second);
        super.link(file, second);
    }

    @Override
    void symbolicLink(Path link, Path to) throws IOException {
        step(link);
        super.symbolicLink(link, to);
    }

    @Override
    void delete(Path file) throws IOException {
        step(file);
        super.delete(file);
    }

    @Override
    void createFolder(Path folder) throws IOException {
        step(folder);
        super.createFolder(folder);
    }

    @Override
    void sync(Path file) throws IOException {
        step(file);
    }

    @Override
    void syncFolder(Path folder) throws IOException {
        step(folder);
    }
}
