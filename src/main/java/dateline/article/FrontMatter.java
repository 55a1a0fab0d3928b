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
record FrontMatter(int from, int to, int body) {
    private static final Pattern FENCE = Pattern.compile("---[ \\t]*");
    private static final Pattern ALMOST = Pattern.compile("[\\s>]*[-–—_*=~]{2,}\\s*");

    /** Finds it; a file that starts with something else has none. */
    static Optional<FrontMatter> find(Source source, Problems problems) {
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
        int from = next(text, first);
        for (int at = from; at < text.length(); at = next(text, at)) {
            if (FENCE.matcher(lineAt(text, at)).matches()) {
                return Optional.of(new FrontMatter(from, at, next(text, at)));
            }
        }
        return Optional.of(unclosed(source, first, from, problems));
    }

    /** Without an end, front matter is taken to reach to the first empty line. */
    private static FrontMatter unclosed(Source source, int first, int from, Problems problems) {
        String text = source.text();
        int to = from;
        while (to < text.length() && !lineAt(text, to).isBlank()) {
            if (ALMOST.matcher(lineAt(text, to)).matches()) {
                problems.add(
                        Rule.FRONT_MATTER,
                        source.place(to),
                        "this line does not end the front matter",
                        "write exactly --- in it");
                return new FrontMatter(from, to, next(text, to));
            }
            to = next(text, to);
        }
        problems.add(
                Rule.FRONT_MATTER,
                source.place(first),
                "the front matter that starts here has no end",
                to < text.length()
                        ? "write a line --- above the text, perhaps in line "
                                + source.place(to).line()
                        : "write a line --- below the last key");
        return new FrontMatter(from, to, to);
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
