package dateline.cli;

import dateline.source.Severity;
import java.util.List;

/**
 * Problems for people. In a log each is one line that stands alone, its hint in parentheses:
 *
 * <pre>
 * content/2023/07/03/talks.md:5:10: error[topic-unknown]: unknown topic "defence" (did you mean "Defense"?)
 * </pre>
 *
 * On a terminal the hint moves below the source line and a caret.
 */
final class TextReport {
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String RED = "\u001B[1;31m";
    private static final String YELLOW = "\u001B[1;33m";
    private static final String BLUE = "\u001B[34m";

    private TextReport() {}

    /** One line a problem. */
    static String lines(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(head(finding, false));
            if (!finding.problem().hint().isEmpty()) {
                out.append(" (")
                        .append(Printable.of(oneLine(finding.problem().hint())))
                        .append(')');
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Several lines a problem: its source line, a caret and a hint follow it. */
    static String blocks(List<Finding> findings, boolean colors) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(head(finding, colors)).append('\n');
            appendSource(out, finding, colors);
            appendHint(out, finding.problem().hint(), colors);
        }
        return out.toString();
    }

    private static String head(Finding finding, boolean colors) {
        Severity severity = finding.problem().severity();
        String label = severity.word() + "[" + finding.problem().rule().id() + "]";
        return paint(Printable.of(finding.position()), BOLD, colors)
                + ": "
                + paint(label, color(severity), colors)
                + ": "
                + Printable.of(finding.problem().message());
    }

    private static String color(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case INFO -> BLUE;
        };
    }

    private static void appendSource(StringBuilder out, Finding finding, boolean colors) {
        if (finding.row() == 0 || finding.line().isBlank()) {
            return;
        }
        String number = String.valueOf(finding.row());
        SourceLine source = SourceLine.of(finding.line(), finding.column());
        out.append("  ")
                .append(paint(number + " |", BLUE, colors))
                .append(' ')
                .append(source.text().stripTrailing())
                .append('\n');
        if (finding.column() > 0) {
            out.append("  ")
                    .append(paint(" ".repeat(number.length()) + " |", BLUE, colors))
                    .append(' ')
                    .append(" ".repeat(source.indent()))
                    .append(paint("^", color(finding.problem().severity()), colors))
                    .append('\n');
        }
    }

    private static void appendHint(StringBuilder out, String hint, boolean colors) {
        List<String> lines = hint.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            out.append("  ")
                    .append(i == 0 ? paint("hint:", BOLD, colors) : "     ")
                    .append(' ')
                    .append(Printable.of(lines.get(i)))
                    .append('\n');
        }
    }

    private static String paint(String text, String color, boolean colors) {
        return colors ? color + text + RESET : text;
    }

    private static String oneLine(String hint) {
        return hint.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
