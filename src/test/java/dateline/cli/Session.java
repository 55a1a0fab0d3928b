package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The program run inside the test: what it prints, what it builds, how it ends. */
final class Session {
    static final Instant CLOCK = Instant.parse("2023-07-03T07:30:00Z");
    static final Ticker TICKER = new Ticker(() -> 0, () -> 0, () -> 0);
    static final Outcome CLEAN =
            new Outcome(List.of(), true, 38, 214, 12, 12, 1, Map.of(), Optional.empty(), List.of());

    final List<BuildRequest> requests = new ArrayList<>();
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Outcome outcome = CLEAN;
    private RuntimeException failure;
    private boolean terminal;

    Session(Path folder) {
        this.folder = folder;
    }

    Session with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Session onTerminal() {
        terminal = true;
        return this;
    }

    Session building(Outcome outcome) {
        this.outcome = outcome;
        return this;
    }

    Session failingWith(RuntimeException failure) {
        this.failure = failure;
        return this;
    }

    /** Runs a command and gives its exit status. */
    int run(String... args) {
        World world = new World(
                new PrintWriter(out), new PrintWriter(err), terminal, environment, () -> CLOCK, TICKER, folder);
        Pipeline pipeline = (request, progress) -> {
            requests.add(request);
            if (failure != null) {
                throw failure;
            }
            return outcome;
        };
        return Main.run(world, pipeline, args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
