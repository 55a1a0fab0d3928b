package dateline.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command sees of the world around it. Nothing else in the program prints, reads the environment or looks at
 * the clock.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person watches standard error; the launcher finds that out
 * @param environment the environment's variables
 * @param clock the machine's clock, asked at most once for a build
 * @param ticker what the process has used so far
 * @param folder the folder that the command runs in, absolute
 * @param in standard input
 */
record World(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Map<String, String> environment,
        Supplier<Instant> clock,
        Ticker ticker,
        Path folder,
        InputStream in) {

    /** A world with nothing on standard input. */
    World(
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            Map<String, String> environment,
            Supplier<Instant> clock,
            Ticker ticker,
            Path folder) {
        this(out, err, terminal, environment, clock, ticker, folder, InputStream.nullInputStream());
    }

    /** The process that this program runs in. */
    static World ofProcess() {
        return new World(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean("dateline.terminal"),
                System.getenv(),
                Instant::now,
                Ticker.ofProcess(),
                Path.of("").toAbsolutePath(),
                new FileInputStream(FileDescriptor.in));
    }

    /** A variable's value; empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}
