package dateline.cli;

import dateline.source.Severity;
import java.util.List;

/**
 * Problems as commands to GitHub's runners, which show them at the changed lines of a pull request:
 * {@code ::error file=content/a.md,line=5,col=10,title=topic-unknown::unknown topic "defence"}.
 */
final class GithubReport {
    private GithubReport() {}

    static String of(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            out.append("::").append(command(finding.problem().severity()));
            out.append(" file=").append(property(finding.file()));
            if (finding.row() > 0) {
                out.append(",line=").append(finding.row());
            }
            if (finding.column() > 0) {
                out.append(",col=").append(finding.column());
            }
            out.append(",title=").append(property(finding.problem().rule().id()));
            out.append("::").append(data(message(finding))).append('\n');
        }
        return out.toString();
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }

    private static String message(Finding finding) {
        String hint = finding.problem().hint();
        return hint.isEmpty() ? finding.problem().message() : finding.problem().message() + "\n" + hint;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
