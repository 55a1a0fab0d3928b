package dateline.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.build.Outcome;
import dateline.source.Severity;
import java.util.List;

/**
 * Problems and summary as one JSON document: {@code {"version": 1, "problems": [{"rule": "topic-unknown", "severity":
 * "error", "path": "content/a.md", "line": 5, "column": 10, "message": …, "hint": …}], "summary": {…}}}. Lines and
 * columns count from 1, columns in code points; 0 means not known.
 */
final class JsonReport {
    private JsonReport() {}

    static String of(List<Finding> findings, Outcome outcome) {
        JsonArray problems = new JsonArray();
        findings.forEach(finding -> problems.add(problem(finding)));
        JsonObject report = new JsonObject();
        report.addProperty("version", 1);
        report.add("problems", problems);
        report.add("summary", summary(outcome));
        return print(report);
    }

    /** A document as this program prints it. */
    static String print(JsonObject document) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(document) + "\n";
    }

    private static JsonObject problem(Finding finding) {
        JsonObject problem = new JsonObject();
        problem.addProperty("rule", finding.problem().rule().id());
        problem.addProperty("severity", finding.problem().severity().word());
        problem.addProperty("path", finding.file());
        problem.addProperty("line", finding.row());
        problem.addProperty("column", finding.column());
        problem.addProperty("message", finding.problem().message());
        problem.addProperty("hint", finding.problem().hint());
        return problem;
    }

    private static JsonObject summary(Outcome outcome) {
        JsonObject held = new JsonObject();
        outcome.held().forEach(held::addProperty);
        JsonArray notes = new JsonArray();
        outcome.notes().forEach(notes::add);
        JsonObject summary = new JsonObject();
        summary.addProperty("published", outcome.published());
        summary.addProperty("errors", Summary.count(outcome.problems(), Severity.ERROR));
        summary.addProperty("warnings", Summary.count(outcome.problems(), Severity.WARNING));
        summary.addProperty("infos", Summary.count(outcome.problems(), Severity.INFO));
        summary.addProperty("articles", outcome.articles());
        summary.addProperty("pages", outcome.pages());
        summary.addProperty("rendered", outcome.rendered());
        summary.addProperty("written", outcome.written());
        summary.addProperty("removed", outcome.removed());
        summary.add("held", held);
        outcome.nextChange().ifPresent(instant -> summary.addProperty("next-change", instant.toString()));
        summary.add("notes", notes);
        return summary;
    }
}
