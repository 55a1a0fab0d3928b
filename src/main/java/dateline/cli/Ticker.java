package dateline.cli;

import dateline.disk.PeakMemory;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * What a process has used so far.
 *
 * @param wall time that has passed, in nanoseconds from any moment on
 * @param cpu time of all processors, those of the garbage collector and the compiler included, in nanoseconds
 * @param peak the most memory that it had at once, in bytes
 */
record Ticker(LongSupplier wall, LongSupplier cpu, LongSupplier peak) {
    /** Of this process. The machine's beans are loaded when they are first asked, since that takes a while. */
    static Ticker ofProcess() {
        return new Ticker(System::nanoTime, Ticker::processorTime, PeakMemory::bytes);
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
