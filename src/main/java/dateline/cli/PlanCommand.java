package dateline.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Plan;
import dateline.build.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline plan}: what a build would add, change and remove, and why; guards against changing too much. */
@Command(
        name = "plan",
        header = "Show what a build would change, and why.",
        description =
                "Lists the files that a build would add, change and remove in the published folder, each with its causes."
                        + " Publishes nothing.")
final class PlanCommand implements Callable<Integer> {
    private final World world;

    @Mixin
    private SiteOptions site;

    @Option(names = "--out", paramLabel = "DIR", description = "The published folder; default: SITE/public.")
    private Path out;

    @Option(names = "--drafts", description = "Plan as if drafts were published.")
    private boolean drafts;

    @Mixin
    private JobsOption jobs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the plan is printed: ${COMPLETION-CANDIDATES}; default: text.")
    private PlanFormat format = PlanFormat.TEXT;

    @Option(names = "--max-changed", paramLabel = "N", description = "Exit with 1 when more files would change.")
    private Integer maxChanged;

    @Option(names = "--max-removed", paramLabel = "N", description = "Exit with 1 when more files would be removed.")
    private Integer maxRemoved;

    /** How a plan is printed. */
    enum PlanFormat {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    PlanCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Path from = site.site(world);
        Path to = out == null
                ? from.resolve("public")
                : world.folder().resolve(out).normalize();
        BuildRequest request = new BuildRequest(
                from, to, BuildClock.read(site.now(), world), drafts, false, false, jobs.number(), false);
        Plan plan = Build.plan(request, Progress.NONE);
        plan.problems().forEach(problem -> world.err().println(Printable.of(problem.toString())));
        world.out()
                .print(
                        switch (format) {
                            case TEXT -> text(plan);
                            case MARKDOWN -> markdown(plan);
                            case JSON -> json(plan);
                        });
        boolean errors = plan.problems().stream().anyMatch(problem -> problem.isError());
        boolean tooManyChanged = exceeds("changed", plan.changed().size(), maxChanged);
        boolean tooManyRemoved = exceeds("removed", plan.removed().size(), maxRemoved);
        return errors || tooManyChanged || tooManyRemoved ? Exit.PROBLEMS : Exit.DONE;
    }

    private boolean exceeds(String verb, int number, Integer limit) {
        if (limit == null || number <= limit) {
            return false;
        }
        world.err()
                .println("dateline: " + Summary.count(number, "file") + " would be " + verb + ", more than the " + limit
                        + " allowed");
        return true;
    }

    private static String totals(Plan plan) {
        return plan.isEmpty()
                ? "Nothing would change: " + Summary.count(plan.unchanged(), "file") + " stay as they are."
                : plan.added().size() + " to add, " + plan.changed().size() + " to change, "
                        + plan.removed().size() + " to remove; " + plan.unchanged() + " unchanged.";
    }

    private static String text(Plan plan) {
        StringBuilder out = new StringBuilder();
        lines(out, "+ ", plan.added());
        lines(out, "~ ", plan.changed());
        lines(out, "- ", plan.removed());
        return out.append(totals(plan)).append('\n').toString();
    }

    private static void lines(StringBuilder out, String mark, List<Plan.Change> changes) {
        for (Plan.Change change : changes) {
            out.append(mark)
                    .append(Printable.of(change.path()))
                    .append(" ← ")
                    .append(Printable.of(String.join(", ", change.causes())))
                    .append('\n');
        }
    }

    private static String markdown(Plan plan) {
        StringBuilder out =
                new StringBuilder("**Publish plan:** ").append(totals(plan)).append('\n');
        rows(out, "Added", plan.added());
        rows(out, "Changed", plan.changed());
        rows(out, "Removed", plan.removed());
        return out.toString();
    }

    private static void rows(StringBuilder out, String heading, List<Plan.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        out.append("\n<details><summary>").append(heading).append(" (").append(changes.size());
        out.append(")</summary>\n\n| File | Because of |\n| --- | --- |\n");
        for (Plan.Change change : changes) {
            out.append("| ").append(cell(change.path())).append(" | ");
            out.append(cell(String.join(", ", change.causes()))).append(" |\n");
        }
        out.append("\n</details>\n");
    }

    private static String cell(String text) {
        return "`" + Printable.of(text).replace("`", "'").replace("|", "\\|") + "`";
    }

    private static String json(Plan plan) {
        JsonObject document = new JsonObject();
        document.addProperty("version", 1);
        document.add("added", array(plan.added()));
        document.add("changed", array(plan.changed()));
        document.add("removed", array(plan.removed()));
        document.addProperty("unchanged", plan.unchanged());
        return JsonReport.print(document);
    }

    private static JsonArray array(List<Plan.Change> changes) {
        JsonArray array = new JsonArray();
        for (Plan.Change change : changes) {
            JsonObject entry = new JsonObject();
            entry.addProperty("path", change.path());
            JsonArray causes = new JsonArray();
            change.causes().forEach(causes::add);
            entry.add("causes", causes);
            array.add(entry);
        }
        return array;
    }
}
