package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Shard;
import dateline.disk.PublishWay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline build}: publishes the digest, or nothing at all. */
@Command(
        name = "build",
        header = "Publish the digest.",
        description =
                "Reads site.yml, content/ and templates/, and publishes when no problem of severity error is found."
                        + " What is already published and still right is not written again.")
final class BuildCommand implements Callable<Integer> {
    private final World world;
    private final Pipeline pipeline;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to publish to; default: SITE/public, with --shard SITE/part-K.")
    private Path out;

    @Option(names = "--drafts", description = "Publish drafts too, for a preview.")
    private boolean drafts;

    @Option(names = "--clean", description = "Forget what earlier builds remembered, and render everything.")
    private boolean clean;

    @Option(names = "--verify", description = "Render everything, and compare it with what is published.")
    private boolean verify;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "Publish only the files that fall to part K of N; dateline merge joins the parts.")
    private String shard;

    @Option(
            names = "--publish",
            paramLabel = "WAY",
            description =
                    "How the published folder changes: rename, file by file, each whole at any time; swap, all at once,"
                            + " for a folder that is served as it is; symlink, likewise, by one change of a link, and a"
                            + " few older generations stay. Default: rename, or symlink where the folder is such a"
                            + " link.")
    private PublishWay way;

    @Option(names = "--stats", description = "Show what each stage took: time, processors, files, memory.")
    private boolean stats;

    @Mixin
    private JobsOption jobs;

    @Mixin
    private ReportOptions report;

    BuildCommand(World world, Pipeline pipeline) {
        this.world = world;
        this.pipeline = pipeline;
    }

    @Override
    public Integer call() throws IOException {
        Path from = site.site(world);
        Optional<Shard> part = Optional.ofNullable(shard)
                .map(words -> Shard.parse(words)
                        .orElseThrow(() -> new UsageException(
                                "--shard takes a part and the number of all, such as 2/7, not " + words)));
        Path to = out == null
                ? from.resolve(part.map(one -> "part-" + one.number()).orElse("public"))
                : world.folder().resolve(out).normalize();
        BuildRequest request = new BuildRequest(
                from,
                to,
                BuildClock.read(site.now(), world),
                drafts,
                clean,
                verify,
                jobs.number(),
                true,
                Optional.ofNullable(way),
                part);
        Outcome outcome = Run.build(request, pipeline, report, stats, world);
        return outcome.hasErrors() ? Exit.PROBLEMS : Exit.DONE;
    }
}
