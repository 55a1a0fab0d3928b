package dateline.cli;

import picocli.CommandLine.Option;

/** The options of every command; picocli answers the first, and {@link Main} looks for the second. */
@SuppressWarnings("UnusedVariable")
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = Main.DEBUG, description = "With a failure of the program, print where it happened.")
    private boolean debug;
}
