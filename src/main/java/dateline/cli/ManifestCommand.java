package dateline.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.disk.Deployment;
import dateline.disk.Deployment.Group;
import dateline.disk.Deployment.Upload;
import dateline.disk.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline manifest}: what has to be copied to the host since the last deployment, in a safe order. */
@Command(
        name = "manifest",
        header = "List what to copy to the host.",
        description =
                "Compares the published folder with what was last deployed, and writes .dateline/deploy-manifest.json: the"
                        + " files to copy, in an order in which readers miss nothing, and those to remove. Say --deployed"
                        + " when all of it is done.")
final class ManifestCommand implements Callable<Integer> {
    private static final String FILE = "deploy-manifest.json";

    private final World world;

    @Option(names = "--site", paramLabel = "DIR", description = "The folder with site.yml; default: this folder.")
    private Path site = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "The published folder; default: SITE/public.")
    private Path out;

    @Option(
            names = "--max-removed",
            paramLabel = "N",
            description = "Exit with 1, and list nothing, when more files would be removed.")
    private Integer maxRemoved;

    @Option(
            names = "--list",
            paramLabel = "PART",
            description = "Print a part of what was listed last, one path a line: ${COMPLETION-CANDIDATES}.")
    private Part part;

    @Option(names = "--deployed", description = "Remember that the host now holds what was listed last.")
    private boolean deployed;

    /** What {@code --list} prints. */
    enum Part {
        ASSETS,
        ARTICLES,
        LISTS,
        FEEDS,
        REMOVED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ManifestCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        if (part != null && deployed) {
            throw new UsageException("--list and --deployed are two steps; type them one after the other");
        }
        Path from = world.folder().resolve(site).normalize();
        Path to = out == null
                ? from.resolve("public")
                : world.folder().resolve(out).normalize();
        try (State state = State.open(from)) {
            if (deployed) {
                if (!Deployment.finish(state, to)) {
                    throw nothingListed();
                }
                world.out().println("Remembered as deployed.");
                return Exit.DONE;
            }
            return part != null ? list(state, to) : manifest(state, to);
        }
    }

    private int manifest(State state, Path to) throws IOException {
        Deployment now = Deployment.now(state, to)
                .orElseThrow(() -> new UsageException("nothing is published in " + to + "; run dateline build first"));
        if (maxRemoved != null && now.removals().size() > maxRemoved) {
            world.err()
                    .println("dateline: " + Summary.count(now.removals().size(), "file")
                            + " would be removed from the host, more than the " + maxRemoved + " allowed");
            return Exit.PROBLEMS;
        }
        state.put(FILE, json(now));
        Deployment.begin(state, to);
        world.out()
                .println(Summary.count(now.uploads().size(), "file") + " to copy, "
                        + now.removals().size() + " to remove"
                        + (now.isFirst() ? "; no earlier deployment is known." : "."));
        return Exit.DONE;
    }

    private int list(State state, Path to) throws IOException {
        Deployment begun = Deployment.begun(state, to).orElseThrow(ManifestCommand::nothingListed);
        Stream<String> paths = part == Part.REMOVED
                ? begun.removals().stream()
                : begun.uploads().stream()
                        .filter(upload -> upload.group() == Group.valueOf(part.name()))
                        .map(Upload::path);
        paths.forEach(path -> world.out().print(path + "\n"));
        return Exit.DONE;
    }

    private static UsageException nothingListed() {
        return new UsageException("no deployment has begun; run dateline manifest first");
    }

    private static String json(Deployment deployment) {
        JsonObject document = new JsonObject();
        document.addProperty("version", 1);
        document.addProperty("first", deployment.isFirst());
        JsonArray upload = new JsonArray();
        for (Upload file : deployment.uploads()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("path", file.path());
            entry.addProperty("group", file.group().name().toLowerCase(Locale.ROOT));
            entry.addProperty("bytes", file.bytes());
            upload.add(entry);
        }
        document.add("upload", upload);
        JsonArray remove = new JsonArray();
        deployment.removals().forEach(remove::add);
        document.add("remove", remove);
        return JsonReport.print(document);
    }
}
