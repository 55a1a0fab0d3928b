package dateline.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A workflow of GitHub's, read by the rules of its documentation as far as they can be told without the service. */
final class Workflow {
    private static final Set<String> TOP =
            Set.of("name", "on", "permissions", "concurrency", "env", "jobs", "defaults", "run-name");
    private static final Set<String> JOB = Set.of(
            "name",
            "needs",
            "if",
            "runs-on",
            "timeout-minutes",
            "permissions",
            "environment",
            "outputs",
            "steps",
            "env",
            "strategy",
            "concurrency",
            "continue-on-error");
    private static final Set<String> STEP =
            Set.of("name", "id", "if", "uses", "with", "run", "env", "continue-on-error", "timeout-minutes", "shell");
    private static final Set<String> SCOPES =
            Set.of("contents", "pages", "id-token", "pull-requests", "security-events", "issues", "actions");
    private static final Set<String> CONTEXTS =
            Set.of("github", "steps", "needs", "secrets", "vars", "runner", "env", "cancelled", "hashFiles", "matrix");
    private static final Pattern ACTION = Pattern.compile("[\\w.-]+/[\\w.-]+(/[\\w.-]+)*@(v[0-9]+|[0-9a-f]{40})");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)\\}\\}");
    private static final Pattern STEP_NAME = Pattern.compile("steps\\.([\\w-]+)\\.");
    private static final Pattern NEED_NAME = Pattern.compile("needs\\.([\\w-]+)\\.outputs\\.([\\w-]+)");
    private static final Pattern CONTEXT = Pattern.compile("(?<![\\w.'/-])([a-zA-Z]+)[.(]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z_]+)");
    private static final Set<String> GIVEN =
            Set.of("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_REPOSITORY", "RUNNER_TEMP", "RSYNC_RSH");

    private final String path;
    private final Map<?, ?> tree;
    private final List<String> problems = new ArrayList<>();

    Workflow(String path, String text) {
        this.path = path;
        this.tree = yaml(text);
    }

    /** What is wrong with it. */
    List<String> problems() {
        problems.clear();
        keys("top", tree, TOP);
        if (!(tree.get("on") instanceof String)) {
            keys("on", map(tree.get("on")), Set.of("push", "pull_request", "schedule", "workflow_dispatch"));
        }
        permissions("top", tree.get("permissions"));
        if (map(tree.get("permissions")).containsValue("write")) {
            wrong("everything may write");
        }
        Map<?, ?> jobs = map(tree.get("jobs"));
        jobs.forEach((name, job) -> job(String.valueOf(name), map(job), jobs));
        return problems;
    }

    /** The shell commands of a step. */
    String run(String step) {
        return map(tree.get("jobs")).values().stream()
                .flatMap(job -> list(map(job).get("steps")).stream())
                .map(Workflow::map)
                .filter(found -> step.equals(found.get("name")))
                .map(found -> (String) found.get("run"))
                .findFirst()
                .orElseThrow();
    }

    private void job(String name, Map<?, ?> job, Map<?, ?> jobs) {
        keys(name, job, JOB);
        if (!(job.get("runs-on") instanceof String) || !(job.get("timeout-minutes") instanceof Integer)) {
            wrong(name + " says not where it runs, or for how long at most");
        }
        if (job.containsKey("permissions")) {
            permissions(name, job.get("permissions"));
        }
        Object needs = job.get("needs");
        if (needs != null && !jobs.containsKey(needs)) {
            wrong(name + " needs " + needs + ", which is no job");
        }
        Set<String> ids = new TreeSet<>();
        for (Object step : list(job.get("steps"))) {
            step(name, map(step));
            ids.add(String.valueOf(map(step).get("id")));
            // a step can ask for those before it
            names(map(step), STEP_NAME, id -> ids.contains(id.group(1)));
        }
        names(map(job), STEP_NAME, id -> ids.contains(id.group(1)));
        names(
                map(job),
                NEED_NAME,
                need -> need.group(1).equals(needs)
                        && map(map(jobs.get(need.group(1))).get("outputs")).containsKey(need.group(2)));
    }

    private void step(String job, Map<?, ?> step) {
        String name = job + ": " + step.get("name");
        keys(name, step, STEP);
        if (step.containsKey("uses") == step.containsKey("run") || !(step.get("name") instanceof String)) {
            wrong(name + " is not one of uses and run with a name");
        }
        if (step.get("uses") instanceof String action && !ACTION.matcher(action).matches()) {
            wrong(name + " uses " + action + ", which is no version");
        }
        if (step.get("run") instanceof String run) {
            if (run.contains("${{")) {
                wrong(name + " puts a value into a script; hand it over in env");
            }
            Set<Object> known = new HashSet<>(map(step.get("env")).keySet());
            known.addAll(map(tree.get("env")).keySet());
            known.addAll(GIVEN);
            VARIABLE.matcher(run)
                    .results()
                    .filter(variable -> !known.contains(variable.group(1)))
                    .forEach(variable -> wrong(name + " reads " + variable.group() + ", which nothing sets"));
        }
        for (String expression : expressions(step)) {
            CONTEXT.matcher(expression)
                    .results()
                    .filter(context -> !CONTEXTS.contains(context.group(1)))
                    .forEach(context -> wrong(name + " reads " + context.group(1)));
        }
    }

    private void permissions(String where, Object given) {
        Map<?, ?> permissions = map(given);
        if (permissions.isEmpty()) {
            wrong(where + " names no permissions");
        }
        keys(where, permissions, SCOPES);
        permissions.values().stream()
                .filter(value -> !Set.of("read", "write", "none").contains(value))
                .forEach(value -> wrong(where + " permits " + value));
    }

    private void names(Map<?, ?> part, Pattern pattern, Predicate<MatchResult> isKnown) {
        expressions(part)
                .forEach(expression -> pattern.matcher(expression)
                        .results()
                        .filter(isKnown.negate())
                        .forEach(name -> wrong("nothing has the name " + name.group())));
    }

    private void keys(String where, Map<?, ?> part, Set<String> known) {
        part.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong(where + " has an unknown key " + key));
    }

    private void wrong(String message) {
        problems.add(path + ": " + message);
    }

    /** All expressions of a part of the tree; a condition is one as a whole. */
    private static List<String> expressions(Object part) {
        List<String> found = new ArrayList<>();
        scalars("", part, found);
        return found;
    }

    private static void scalars(String key, Object part, List<String> found) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (!name.equals("steps")) {
                    scalars(String.valueOf(name), value, found);
                }
            });
        } else if (part instanceof List<?> list) {
            list.forEach(value -> scalars(key, value, found));
        } else if (part instanceof String text) {
            if (key.equals("if") && !text.contains("${{")) {
                found.add(text);
            }
            EXPRESSION
                    .matcher(text)
                    .results()
                    .map(expression -> expression.group(1))
                    .forEach(found::add);
        }
    }

    // ---- GitLab, and what both have ----

    /** What is wrong with a pipeline of GitLab's. */
    static List<String> problemsOfGitlab(String path, String text) {
        Set<String> top = Set.of("default", "variables", "stages");
        Set<String> job = Set.of(
                "stage", "rules", "cache", "script", "artifacts", "allow_failure", "resource_group", "image", "needs");
        List<String> problems = new ArrayList<>();
        Map<?, ?> tree = yaml(text);
        tree.forEach((name, value) -> {
            if (top.contains(name)) {
                return;
            }
            map(value).keySet().stream()
                    .filter(key -> !job.contains(key))
                    .forEach(key -> problems.add(path + ": " + name + " has an unknown key " + key));
            if (list(map(value).get("script")).isEmpty()
                    || list(map(value).get("script")).stream().anyMatch(line -> !(line instanceof String))) {
                problems.add(path + ": " + name + " has a script that is no list of commands");
            }
            if (!list(tree.get("stages")).contains(map(value).get("stage"))) {
                problems.add(path + ": " + name + " is in no stage");
            }
        });
        return problems;
    }

    /** Every text of a file that a shell reads. */
    static List<String> snippets(String path, String text) {
        List<String> snippets = new ArrayList<>();
        if (path.endsWith(".yml")) {
            runs(yaml(text), snippets::add);
        } else if (path.equals("Containerfile")) {
            String joined = text.replace("\\\n", " ");
            joined.lines()
                    .filter(line -> line.startsWith("RUN "))
                    .map(line -> line.substring(4))
                    .forEach(snippets::add);
        } else if (text.startsWith("#!/bin/sh")) {
            snippets.add(text);
        }
        return snippets;
    }

    private static void runs(Object part, Consumer<String> found) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("run")) {
                    found.accept((String) value);
                } else if (key.equals("script")) {
                    list(value).forEach(line -> found.accept((String) line));
                } else {
                    runs(value, found);
                }
            });
        } else if (part instanceof List<?> list) {
            list.forEach(value -> runs(value, found));
        }
    }

    /** Keys twice are refused; {@code on} is a word, as GitHub reads it. */
    private static Map<?, ?> yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> tree = new Yaml(new SafeConstructor(options)).load(text.replaceFirst("(?m)^on:", "'on':"));
        return tree;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
