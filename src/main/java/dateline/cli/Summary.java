package dateline.cli;

import dateline.build.Outcome;
import dateline.source.Problem;
import dateline.source.Severity;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What came of a command, in a few sentences. */
final class Summary {
    private Summary() {}

    /**
     * {@code Published 38 articles on 214 pages: 12 rendered, 202 unchanged, 1 removed, in 0.31 s.}, or why nothing was
     * published, with a line for what is held back, one for the next change, and one for each note.
     */
    static String ofBuild(Outcome outcome, double seconds) {
        StringBuilder out = new StringBuilder();
        String problems = problems(outcome.problems());
        if (!outcome.published()) {
            out.append("Nothing published: ").append(problems).append(".\n");
            return out.append(notes(outcome)).toString();
        }
        out.append(String.format(
                Locale.ROOT,
                "Published %s on %s: %d rendered, %d unchanged, %d removed, in %.2f s.\n",
                count(outcome.articles(), "article"),
                count(outcome.pages(), "page"),
                outcome.rendered(),
                Math.max(0, outcome.pages() - outcome.rendered()),
                outcome.removed(),
                seconds));
        if (!outcome.problems().isEmpty()) {
            out.append("To look at: ").append(problems).append(".\n");
        }
        return out.append(waiting(outcome)).append(notes(outcome)).toString();
    }

    /** {@code Up to date: 38 articles on 214 pages, 12 files changed, in 0.31 s.}, or why the last state is still shown. */
    static String ofPreview(Outcome outcome, int changed, double seconds) {
        String problems = problems(outcome.problems());
        if (!outcome.published()) {
            return "Not shown yet: " + problems + ".\n" + notes(outcome);
        }
        String sums = String.format(
                Locale.ROOT,
                "Up to date: %s on %s, %s changed, in %.2f s.\n",
                count(outcome.articles(), "article"),
                count(outcome.pages(), "page"),
                count(changed, "file"),
                seconds);
        String found = outcome.problems().isEmpty() ? "" : "To look at: " + problems + ".\n";
        return sums + found + notes(outcome);
    }

    /** {@code No problems in 38 articles on 214 pages.} or {@code 2 errors, 1 warning.} */
    static String ofCheck(Outcome outcome) {
        String found = outcome.problems().isEmpty()
                ? "No problems in " + count(outcome.articles(), "article") + " on " + count(outcome.pages(), "page")
                : problems(outcome.problems());
        return found + ".\n" + waiting(outcome) + notes(outcome);
    }

    /** {@code 1 error}, {@code 3 articles}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static String problems(List<Problem> problems) {
        StringJoiner words = new StringJoiner(", ");
        words.setEmptyValue("no problems");
        for (Severity severity : Severity.values()) {
            int number = count(problems, severity);
            if (number > 0) {
                words.add(severity == Severity.INFO ? number + " info" : count(number, severity.word()));
            }
        }
        return words.toString();
    }

    private static String waiting(Outcome outcome) {
        StringBuilder out = new StringBuilder();
        if (!outcome.held().isEmpty()) {
            StringJoiner reasons = new StringJoiner(", ");
            outcome.held().forEach((reason, number) -> reasons.add(number + " " + reason));
            out.append("Held back: ").append(reasons).append(".\n");
        }
        outcome.nextChange()
                .ifPresent(instant ->
                        out.append("The next change is due at ").append(instant).append(": build again then.\n"));
        return out.toString();
    }

    private static String notes(Outcome outcome) {
        StringBuilder out = new StringBuilder();
        outcome.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        return out.toString();
    }
}
