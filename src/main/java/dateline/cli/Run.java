package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Progress;

/** One run of the pipeline, from its progress on a terminal to its report. */
final class Run {
    private Run() {}

    /** Builds as requested, or only checks, and prints what came of it. */
    static Outcome build(BuildRequest request, ReportOptions options, World world) {
        long start = System.nanoTime();
        Outcome outcome = run(request, world);
        double seconds = (System.nanoTime() - start) / 1e9;
        String summary = request.publish() ? Summary.ofBuild(outcome, seconds) : Summary.ofCheck(outcome);
        Report.print(outcome, summary, request.site(), new SourceLines(request.site()), options, world);
        return outcome;
    }

    private static Outcome run(BuildRequest request, World world) {
        if (!world.terminal()) {
            return world.build().apply(request, Progress.NONE);
        }
        try (ProgressLine line = new ProgressLine(world.err())) {
            return world.build().apply(request, line);
        }
    }
}
