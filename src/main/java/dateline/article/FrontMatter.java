package dateline.article;

import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the front matter of a file lies: between a first line {@code ---} and the next one.
 *
 * @param from the offset of its first line
 * @param to the offset behind its last line
 * @param body the offset of the text below it
 */
public record FrontMatter(int from, int to, int body) {
    private static final Pattern FENCE = Pattern.compile("---[ \\t]*");
    private static final Pattern ALMOST = Pattern.compile("[\\s>]*[-–—_*=~]{2,}\\s*");

    /** How a line below an empty one goes on in YAML; a sentence does not, and its {@code ---} is a rule between texts. */
    private static final Pattern YAML = Pattern.compile("\\s|#|- |[\\w-]+:|[\"'\\[\\]{}]|$");

    /** Finds it; a file that starts with something else has none. */
    public static Optional<FrontMatter> find(Source source, Problems problems) {
        String text = source.text();
        int start = text.length() - text.stripLeading().length();
        int first = text.lastIndexOf('\n', start - 1) + 1;
        String line = lineAt(text, first);
        if (!FENCE.matcher(line).matches()) {
            problems.add(Rule.FRONT_MATTER, source.place(start), "there is no front matter", hint(line));
            return Optional.empty();
        }
        if (first > 0) {
            problems.add(
                    Rule.FRONT_MATTER,
                    source.place(first),
                    "front matter must start in the first line of the file",
                    "remove the empty lines above ---");
        }
        return Optional.of(closed(source, first, problems));
    }

    /** Looks for the end: a line {@code ---}, or what was meant as one, or else the empty line above the first sentence. */
    private static FrontMatter closed(Source source, int first, Problems problems) {
        String text = source.text();
        int from = next(text, first);
        int gap = text.length();
        boolean empty = false;
        for (int at = from; at < text.length(); at = next(text, at)) {
            String line = lineAt(text, at);
            if (FENCE.matcher(line).matches()) {
                return new FrontMatter(from, at, next(text, at));
            }
            if (ALMOST.matcher(line).matches()) {
                String message = "this line does not end the front matter";
                problems.add(Rule.FRONT_MATTER, source.place(at), message, "write exactly --- in it");
                return new FrontMatter(from, at, next(text, at));
            }
            if (empty && !YAML.matcher(line).lookingAt()) {
                break;
            }
            if (!line.isBlank()) {
                gap = text.length();
            } else if (!empty) {
                gap = at;
            }
            empty = line.isBlank();
        }
        problems.add(
                Rule.FRONT_MATTER,
                source.place(first),
                "the front matter that starts here has no end",
                gap < text.length()
                        ? "write a line --- above the text, perhaps in line "
                                + source.place(gap).line()
                        : "write a line --- below the last key");
        return new FrontMatter(from, gap, gap);
    }

    private static String hint(String line) {
        if (line.startsWith("+++")) {
            return "front matter is YAML: write a line --- above and below it, and key: value instead of key = value";
        }
        if (line.startsWith("{")) {
            return "front matter is YAML: write a line --- above and below it, and key: value without braces";
        }
        return ALMOST.matcher(line).matches()
                ? "the first line must be exactly ---"
                : "write a line ---, then title: and date:, then another line --- above the text";
    }

    private static String lineAt(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static int next(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }
}
