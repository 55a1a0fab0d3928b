package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Progress;
import java.io.IOException;

/** One run of the pipeline, from its progress on a terminal to its report. */
final class Run {
    private Run() {}

    /** Builds as requested, or only checks, and prints what came of it. */
    static Outcome build(BuildRequest request, Pipeline pipeline, ReportOptions options, World world)
            throws IOException {
        long start = System.nanoTime();
        Outcome outcome = run(request, pipeline, world);
        double seconds = (System.nanoTime() - start) / 1e9;
        String summary = request.publish() ? Summary.ofBuild(outcome, seconds) : Summary.ofCheck(outcome);
        Report.print(outcome, summary, request.site(), new SourceLines(request.site()), options, world);
        return outcome;
    }

    private static Outcome run(BuildRequest request, Pipeline pipeline, World world) throws IOException {
        if (!world.terminal()) {
            return pipeline.run(request, Progress.NONE);
        }
        try (ProgressLine line = new ProgressLine(world.err())) {
            return pipeline.run(request, line);
        }
    }
}
