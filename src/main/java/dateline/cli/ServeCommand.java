package dateline.cli;

import dateline.build.Outcome;
import dateline.build.Progress;
import dateline.serve.Preview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline serve}: shows the digest in a browser, and every change as soon as it is saved. */
@Command(
        name = "serve",
        header = "Show the digest in a browser while you work on it.",
        description = {
            "Builds the digest into .dateline/preview, shows it at http://localhost:8080/ to this machine alone, and",
            "builds it again whenever a file is saved; pages that are open bring themselves up to date. What is",
            "published stays untouched. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65535;

    private final World world;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen, 0 for any free port; default: 8080, or the next one that is free.")
    private Integer port;

    @Option(names = "--drafts", description = "Show drafts too.")
    private boolean drafts;

    @Option(names = "--open", description = "Open the front page in the browser.")
    private boolean open;

    @Mixin
    private JobsOption jobs;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "Colors, source lines and carets: ${COMPLETION-CANDIDATES}; default: auto, which is on a terminal.")
    private Color color = Color.AUTO;

    ServeCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        if (port != null && (port < 0 || port > MAX_PORT)) {
            throw new UsageException("--port takes a number from 0 to " + MAX_PORT + ", not " + port);
        }
        Path from = site.site(world);
        BuildClock.read(site.now(), world); // says at once what is wrong with it
        Preview.Request request = new Preview.Request(
                from,
                () -> BuildClock.read(site.now(), world),
                drafts,
                jobs.number(),
                port == null ? DEFAULT_PORT : port,
                port == null);
        try (Preview preview = Preview.open(request, new Terminal(from))) {
            Thread end = new Thread(preview::close);
            Runtime.getRuntime().addShutdownHook(end);
            if (port == null && preview.port() != DEFAULT_PORT) {
                world.out().println("Port " + DEFAULT_PORT + " is taken by another program.");
            }
            String url = "http://localhost:" + preview.port() + preview.front();
            world.out().println("Showing the digest at " + url + " until you press Ctrl-C.");
            world.out().flush();
            if (open && !BrowserWindow.open(url)) {
                world.err().println("Note: no browser could be opened");
                world.err().flush();
            }
            preview.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    /** Prints what comes of each build, as {@code dateline build} does. */
    private final class Terminal implements Preview.Listener {
        private final Path from;
        private List<?> problems = List.of();
        private boolean isFirst = true;

        Terminal(Path from) {
            this.from = from;
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public void built(Outcome outcome, int changed, double seconds) {
            if (isFirst || changed > 0 || !outcome.problems().equals(problems)) {
                String summary = Summary.ofPreview(outcome, changed, seconds);
                Report.print(outcome, summary, from, new SourceLines(from), ReportOptions.text(color), world);
                flush();
            }
            isFirst = false;
            problems = outcome.problems();
        }

        @Override
        public String failed(Throwable failure) {
            problems = List.of();
            isFirst = true;
            Failure.print(failure, world.variable("DATELINE_DEBUG").equals("1"), world.err());
            flush();
            return Failure.line(failure);
        }

        private void flush() {
            world.err().flush();
            world.out().flush();
        }
    }
}
