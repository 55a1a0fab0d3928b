package dateline.cli;

import picocli.CommandLine.Option;

/** How many threads work at once. */
final class JobsOption {
    @Option(names = "--jobs", paramLabel = "N", description = "Threads that work at once; default: the processors.")
    private Integer jobs;

    /** At least 1. */
    int number() {
        if (jobs != null && jobs < 1) {
            throw new UsageException("--jobs takes a number from 1 on, not " + jobs);
        }
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }
}
