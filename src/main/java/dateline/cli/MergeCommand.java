package dateline.cli;

import dateline.disk.Merge;
import dateline.disk.State;
import dateline.source.Checked;
import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline merge DIR…}: joins what several machines made with {@code build --shard}. */
@Command(
        name = "merge",
        header = "Join the parts of a digest that several machines made.",
        description =
                "Publishes all parts together, just as one dateline build would have. The next build on this machine finds"
                        + " everything made.")
final class MergeCommand implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders that build --shard published to.")
    private List<Path> folders;

    @Option(names = "--site", paramLabel = "DIR", description = "The folder with site.yml; default: this folder.")
    private Path site = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to publish to; default: SITE/public.")
    private Path out;

    MergeCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Path from = world.folder().resolve(site).normalize();
        Path to = out == null
                ? from.resolve("public")
                : world.folder().resolve(out).normalize();
        List<Path> parts = folders.stream()
                .map(folder -> world.folder().resolve(folder).normalize())
                .toList();
        try (State state = State.open(from)) {
            Checked<dateline.disk.Summary> done = Merge.run(state, to, parts);
            for (Problem problem : done.problems()) {
                world.err().println(Printable.of(problem.toString()));
            }
            if (done.hasErrors()) {
                return Exit.PROBLEMS;
            }
            dateline.disk.Summary summary = done.value();
            world.out()
                    .println("Published " + Summary.count(parts.size(), "part") + ": "
                            + Summary.count(summary.written().size(), "file") + " written, " + summary.unchanged()
                            + " unchanged, " + summary.removed().size() + " removed.");
            summary.notes().forEach(note -> world.out().println("Note: " + note));
        }
        return Exit.DONE;
    }
}
