package dateline.manual;

import dateline.article.Schemas;
import dateline.cli.Commands;
import dateline.config.OutputKind;
import dateline.source.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of the manual that are made from the program. Each stands between two comments, which no reader sees:
 *
 * <pre>
 * &lt;!-- generated: rules -->
 * …
 * &lt;!-- /generated -->
 * </pre>
 */
final class GeneratedParts {
    private static final Pattern PART =
            Pattern.compile("(<!-- generated: (.+?) -->\n).*?(<!-- /generated -->)", Pattern.DOTALL);

    private GeneratedParts() {}

    /** A page with its generated parts as they should be. */
    static String in(String page) {
        Map<String, String> parts = all();
        return PART.matcher(page).replaceAll(part -> {
            String text = parts.get(part.group(2));
            if (text == null) {
                throw new IllegalArgumentException("nothing generates \"" + part.group(2) + "\"");
            }
            return part.group(1) + "\n" + text.strip().replace("\\", "\\\\").replace("$", "\\$") + "\n\n"
                    + part.group(3);
        });
    }

    /** All parts by name. */
    static Map<String, String> all() {
        Map<String, String> parts = new LinkedHashMap<>();
        Schemas.names().forEach(name -> parts.put("keys " + name, keys(name)));
        parts.put("outputs", outputs());
        parts.put("rules", rules());
        parts.put("commands", commands());
        parts.put("records", PageRecords.reference());
        return parts;
    }

    private static String keys(String name) {
        return Schemas.reference(name).replaceAll("--(?=[a-z])", "&#45;&#45;");
    }

    private static String outputs() {
        StringBuilder out = new StringBuilder("| word | what it makes |\n|---|---|\n");
        for (OutputKind kind : OutputKind.values()) {
            out.append("| `%s` | %s |\n".formatted(kind.word(), plain(kind.meaning())));
        }
        return out.toString();
    }

    private static String rules() {
        StringBuilder out = new StringBuilder("## All rules\n\n| rule | severity | what it says |\n|---|---|---|\n");
        for (Rule rule : Rule.values()) {
            out.append(
                    "| [`%s`](#%s) | %s | %s |\n".formatted(rule.id(), rule.id(), rule.level(), plain(rule.title())));
        }
        out.append("\n## Why, and what to do\n");
        for (Rule rule : Rule.values()) {
            out.append("\n### %s\n\n**%s.** %s\n".formatted(rule.id(), plain(rule.title()), plain(rule.explanation())));
        }
        return out.toString();
    }

    private static String commands() {
        return Commands.help().entrySet().stream()
                .map(command -> "## %s\n\n```text\n%s```\n".formatted(command.getKey(), command.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Words that Markdown shows as they are. */
    static String plain(String text) {
        return text.replaceAll("[\\\\*_<>`\\[\\]|]", "\\\\$0")
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("--", "&#45;&#45;");
    }
}
