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
        return build(request, pipeline, options, false, world);
    }

    /** The same, and with {@code stats} prints what each stage took. */
    static Outcome build(BuildRequest request, Pipeline pipeline, ReportOptions options, boolean stats, World world)
            throws IOException {
        long start = System.nanoTime();
        String table = "";
        Outcome outcome;
        try (ProgressLine line = new ProgressLine(world.err())) {
            Progress progress = world.terminal() ? line : Progress.NONE;
            if (stats) {
                Stats stages = new Stats(progress, world.ticker());
                outcome = pipeline.run(request, stages);
                table = stages.table();
            } else {
                outcome = pipeline.run(request, progress);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String summary = (request.publish() ? Summary.ofBuild(outcome, seconds) : Summary.ofCheck(outcome)) + table;
        Report.print(outcome, summary, request.site(), new SourceLines(request.site()), options, world);
        return outcome;
    }
}
