package dateline.cli;

import picocli.CommandLine.Option;

/** The options that say how problems are printed. */
final class ReportOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How problems are printed: ${COMPLETION-CANDIDATES}; default: text. json and sarif are documents on"
                            + " standard output.")
    private Format format = Format.TEXT;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "Colors, source lines and carets: ${COMPLETION-CANDIDATES}; default: auto, which is on a terminal.")
    private Color color = Color.AUTO;

    /** Text with a choice of colors. */
    static ReportOptions text(Color color) {
        ReportOptions options = new ReportOptions();
        options.color = color;
        return options;
    }

    Format format() {
        return format;
    }

    Color color() {
        return color;
    }
}
