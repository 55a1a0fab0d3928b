package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.OutsideLinks;
import dateline.disk.TextFile;
import dateline.source.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline check}: finds every problem that a build would find, and publishes nothing. */
@Command(
        name = "check",
        header = "Find problems, publish nothing.",
        description = {
            "Reports every problem of every file in one run: all that a build would find, and what breaks a rule of the",
            "newsroom. \"dateline explain\" lists the rules."
        })
final class CheckCommand implements Callable<Integer> {
    private final World world;
    private final Pipeline pipeline;

    @Mixin
    private SiteOptions site;

    @Option(names = "--drafts", description = "Check as if drafts were published.")
    private boolean drafts;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "Write the links to other sites into a file, one a line, for a program that tries them.")
    private Path links;

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
        if (links != null) {
            TextFile.write(
                    world.folder().resolve(links), list(OutsideLinks.of(from, jobs.number()), from, world.folder()));
        }
        return outcome.hasErrors() ? Exit.PROBLEMS : Exit.DONE;
    }

    /** An address, a tab, and where it stands. */
    private static String list(List<OutsideLinks.Link> links, Path site, Path folder) {
        StringBuilder out = new StringBuilder();
        for (OutsideLinks.Link link : links) {
            Place place = link.place();
            String file = Paths.shown(site.resolve(place.path()), folder);
            out.append(link.url())
                    .append('\t')
                    .append(new Place(file, place.line(), place.column()))
                    .append('\n');
        }
        return out.toString();
    }
}
