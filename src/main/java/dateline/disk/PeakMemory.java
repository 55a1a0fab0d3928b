package dateline.disk;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that this process had at once. */
public final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmHWM:";

    private PeakMemory() {}

    /** As the system counts it where it tells, else what the heap and its kin had, in bytes. */
    public static long bytes() {
        try {
            List<String> lines = Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElseGet(PeakMemory::ofPools);
        } catch (IOException e) {
            return ofPools();
        }
    }

    private static long ofPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
