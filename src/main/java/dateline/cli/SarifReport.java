package dateline.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dateline.source.Rule;
import dateline.source.Severity;
import dateline.text.Urls;
import java.util.List;

/** Problems as a SARIF 2.1.0 log, which code hosts and editors read; every rule comes along with its explanation. */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    static String of(List<Finding> findings) {
        JsonArray results = new JsonArray();
        findings.forEach(finding -> results.add(result(finding)));
        JsonObject invocation = new JsonObject();
        invocation.addProperty("executionSuccessful", true);
        JsonObject run = new JsonObject();
        run.add("tool", of("driver", driver()));
        run.add("invocations", list(invocation));
        run.add("originalUriBaseIds", of("%SRCROOT%", of("description", text("The folder that the paths start from"))));
        run.addProperty("columnKind", "unicodeCodePoints");
        run.add("results", results);
        JsonObject log = new JsonObject();
        log.addProperty("$schema", SCHEMA);
        log.addProperty("version", "2.1.0");
        log.add("runs", list(run));
        return JsonReport.print(log);
    }

    private static JsonObject driver() {
        JsonArray rules = new JsonArray();
        for (Rule rule : Rule.values()) {
            JsonObject row = new JsonObject();
            row.addProperty("id", rule.id());
            row.add("shortDescription", text(rule.title()));
            row.add("fullDescription", text(rule.explanation()));
            row.add("help", text(rule.explanation()));
            row.add("defaultConfiguration", level(rule));
            rules.add(row);
        }
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "Dateline");
        driver.addProperty("semanticVersion", Version.number());
        driver.add("rules", rules);
        return driver;
    }

    private static JsonObject result(Finding finding) {
        String hint = finding.problem().hint();
        String message = finding.problem().message();
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", finding.problem().rule().id());
        result.addProperty(
                "ruleIndex", Rule.ids().indexOf(finding.problem().rule().id()));
        result.addProperty("level", word(finding.problem().severity()));
        result.add("message", text(hint.isEmpty() ? message : message + " (" + hint + ")"));
        result.add("locations", list(of("physicalLocation", location(finding))));
        return result;
    }

    private static JsonObject location(Finding finding) {
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", uri(finding.file()));
        if (!finding.file().startsWith("/")) {
            artifact.addProperty("uriBaseId", "%SRCROOT%");
        }
        JsonObject location = of("artifactLocation", artifact);
        if (finding.row() > 0) {
            JsonObject region = new JsonObject();
            region.addProperty("startLine", finding.row());
            if (finding.column() > 0) {
                region.addProperty("startColumn", finding.column());
            }
            location.add("region", region);
        }
        return location;
    }

    private static String uri(String file) {
        String path = Urls.encodePath(file).replace(":", "%3A");
        return file.startsWith("/") ? "file://" + path : path;
    }

    private static JsonObject text(String text) {
        JsonObject message = new JsonObject();
        message.addProperty("text", text);
        return message;
    }

    private static JsonObject level(Rule rule) {
        JsonObject configuration = new JsonObject();
        if (rule.isOnRequest()) {
            configuration.addProperty("enabled", false);
        }
        configuration.addProperty("level", word(rule.severity()));
        return configuration;
    }

    /** SARIF's word (§3.27.10) for a severity. */
    private static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    private static JsonObject of(String name, JsonObject value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }
}
