package dateline.cli;

import dateline.build.Outcome;
import dateline.source.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The problems of one run and its summary, printed in the format that was asked for. */
final class Report {
    private Report() {}

    /**
     * Prints problems to standard error and the summary to standard output; a format that is a document takes standard
     * output for itself.
     *
     * @param site the site's folder, which the problems' paths start from
     * @param lines the source line of a place, without its end; empty when there is none
     */
    static void print(
            Outcome outcome,
            String summary,
            Path site,
            Function<Place, String> lines,
            ReportOptions options,
            World world) {
        boolean blocks = options.format() == Format.TEXT && options.color().showsBlocks(world);
        Path base = base(options.format(), site, world);
        List<Finding> findings = outcome.problems().stream()
                .sorted()
                .map(problem -> new Finding(
                        problem,
                        Paths.shown(site.resolve(problem.place().path()), base),
                        blocks ? lines.apply(problem.place()) : ""))
                .toList();
        switch (options.format()) {
            case JSON -> world.out().print(JsonReport.of(findings, outcome));
            case SARIF -> world.out().print(SarifReport.of(findings));
            case GITHUB -> world.err().print(GithubReport.of(findings));
            case TEXT -> world.err().print(text(findings, options.color(), world));
        }
        (options.format().isDocument() ? world.err() : world.out()).print(summary);
    }

    private static String text(List<Finding> findings, Color color, World world) {
        return color.showsBlocks(world) ? TextReport.blocks(findings, color.paints(world)) : TextReport.lines(findings);
    }

    /** Where printed paths start: a code host counts from the checkout's top, a terminal from the current folder. */
    private static Path base(Format format, Path site, World world) {
        String workspace = world.variable("GITHUB_WORKSPACE");
        boolean forHost = format == Format.GITHUB || format == Format.SARIF;
        return forHost && !workspace.isEmpty() && site.startsWith(Path.of(workspace))
                ? Path.of(workspace)
                : world.folder();
    }
}
