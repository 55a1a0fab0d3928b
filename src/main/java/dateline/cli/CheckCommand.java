package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline check}: finds every problem that a build would find, and publishes nothing. */
@Command(
        name = "check",
        header = "Find problems, publish nothing.",
        description = "Reports every problem of every file in one run.")
final class CheckCommand implements Callable<Integer> {
    private final World world;
    private final Pipeline pipeline;

    @Mixin
    private SiteOptions site;

    @Option(names = "--drafts", description = "Check as if drafts were published.")
    private boolean drafts;

    @Mixin
    private JobsOption jobs;

    @Mixin
    private ReportOptions report;

    CheckCommand(World world, Pipeline pipeline) {
        this.world = world;
        this.pipeline = pipeline;
    }

    @Override
    public Integer call() throws IOException {
        Path from = site.site(world);
        BuildRequest request = new BuildRequest(
                from,
                from.resolve("public"),
                BuildClock.read(site.now(), world),
                drafts,
                false,
                false,
                jobs.number(),
                false);
        Outcome outcome = Run.build(request, pipeline, report, world);
        return outcome.hasErrors() ? Exit.PROBLEMS : Exit.DONE;
    }
}
