package dateline.yaml;

import dateline.source.Place;
import dateline.source.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong where text is no YAML, in an editor's words: {@code title: Talks: a new round} has a colon in its value, and
 * {@code title: "Talks: a new round"} is what to type.
 *
 * @param line the line of the draft, counted from 0, whose entry cannot be read
 */
record SyntaxError(int line, Rule rule, Place place, String message, String hint) {
    /** What {@link Composer} throws when the top is no map. */
    static final String NO_KEYS = "no keys";
    /** What {@link Composer} throws when more follows behind the end of a document. */
    static final String SECOND_DOCUMENT = "second document";
    /** What {@link Composer} throws when lists and maps lie in each other too deep. */
    static final String TOO_DEEP = "too deep";

    private static final Pattern ENTRY = Pattern.compile("\\s*(?<key>(?:- +)*(?:[^\\s:#][^:#]*:\\s+)?)(?<value>\\S.*)");
    private static final Pattern NO_SPACE = Pattern.compile("(\\w[\\w-]*):(\\S.*)");
    private static final Pattern NO_COLON = Pattern.compile("(\\w[\\w-]*)\\s+(\\S.*)");

    private static final Pattern COMMENT = Pattern.compile("\\s#");

    /** Words SnakeYAML's finding anew. */
    static SyntaxError of(Draft draft, MarkedYAMLException e) {
        return new Finding(draft, e).error();
    }

    /** A line with its value in quotes: {@code title: "Foo: bar"} for {@code title: Foo: bar}. */
    static Optional<String> quoted(String line) {
        Matcher entry = ENTRY.matcher(line.stripTrailing());
        return entry.matches()
                ? Optional.of(entry.group("key") + YamlText.quoted(unquoted(entry.group("value"))))
                : Optional.empty();
    }

    private static String unquoted(String value) {
        String quote = value.substring(0, 1);
        if (!quote.equals("\"") && !quote.equals("'")) {
            return value;
        }
        if (value.length() > 1 && value.endsWith(quote)) {
            return value.substring(1, value.length() - 1).replace(quote + quote, quote);
        }
        return value.indexOf(quote, 1) < 0 ? value.substring(1) : value;
    }

    /**
     * An exception while it is being understood.
     *
     * @param at the offset of what cannot be read
     * @param opened the offset of the value or collection that it lies in, when that is known
     */
    private record Finding(Draft draft, String context, String problem, int at, int opened) {
        Finding(Draft draft, MarkedYAMLException e) {
            this(
                    draft,
                    e.getContext() == null ? "" : e.getContext(),
                    e.getProblem(),
                    draft.offset(e.getProblemMark()),
                    offset(draft, e.getContextMark(), e.getProblemMark()));
        }

        private static int offset(Draft draft, Mark context, Mark problem) {
            return draft.offset(context == null ? problem : context);
        }

        SyntaxError error() {
            if (problem.equals(NO_KEYS)) {
                return noKey(draft.lineAt(at));
            }
            if (problem.equals(SECOND_DOCUMENT)) {
                return error(at, "the YAML ends above this line, and more follows", "remove the --- or ... in between");
            }
            if (problem.equals(TOO_DEEP)) {
                String message = "lists and maps lie in each other more than " + YamlReader.MAX_DEPTH + " deep here";
                return new SyntaxError(draft.lineAt(at), Rule.YAML_LIMIT, draft.place(at), message, "write it flatter");
            }
            if (problem.startsWith("mapping values are not allowed")) {
                return colon();
            }
            if (problem.contains("that cannot start any token")) {
                return draft.text().charAt(at) == '\t' ? tab() : cannotStart(at);
            }
            if (context.contains("quoted scalar")) {
                return quotes();
            }
            if (context.contains("simple key")) {
                return noKey(draft.lineAt(opened));
            }
            if (context.contains("flow sequence") || context.contains("flow mapping")) {
                return brackets();
            }
            if (context.contains("block scalar")) {
                String mark = draft.text().substring(opened, opened + 1);
                String advice = "to have it in the same line, put it in double quotes";
                String line = draft.line(draft.lineAt(opened)).replaceFirst("[|>]\\S*\\s+", "");
                return error(
                        opened,
                        "behind " + mark + " the text starts in the next line",
                        quoted(line).map(fixed -> advice + ": " + fixed).orElse(advice));
            }
            return context.contains("block") || context.isEmpty() ? unexpected() : cannotStart(opened);
        }

        /** A colon and a space: inside a value, or behind a key that YAML takes for a part of the value above. */
        private SyntaxError colon() {
            String before = before(at);
            if (before.contains(": ") || before.contains("{") || before.strip().startsWith("- ")) {
                String advice = "put the value in double quotes";
                return error(at, "a value that has a colon and a space in it needs quotes", fixed(at, advice));
            }
            if (before.startsWith(" ")) {
                return indentation(at - before.stripLeading().length());
            }
            return noKey(draft.lastText(draft.lineAt(at) - 1));
        }

        private SyntaxError tab() {
            return before(at).isBlank()
                    ? error(at, "a tab indents this line, and YAML takes only spaces", "replace the tab by two spaces")
                    : error(at, "a tab stands before the value", "replace the tab by a space");
        }

        private SyntaxError cannotStart(int offset) {
            if (draft.text().substring(offset).isBlank()) {
                return error(offset, "the text ends within a list or map", "write ] or } where it should end");
            }
            String start = draft.text().substring(offset, draft.text().offsetByCodePoints(offset, 1));
            return error(offset, "a value cannot start with " + start, fixed(offset, "put the value in double quotes"));
        }

        private SyntaxError quotes() {
            if (problem.contains("escape")) {
                return error(
                        at,
                        "this backslash means nothing within double quotes",
                        "write \\\\ for a backslash, or put the value in single quotes");
            }
            String quote = draft.text().charAt(opened) == '"' ? "double" : "single";
            return error(
                    opened, "this " + quote + " quote is never closed", fixed(opened, "close it at the value's end"));
        }

        private SyntaxError brackets() {
            String start = draft.text().substring(opened, opened + 1);
            String end = start.equals("[") ? "]" : "}";
            if (COMMENT.matcher(draft.line(draft.lineAt(opened))).find()) {
                return error(
                        opened,
                        "# starts a comment, so this " + start + " is never closed",
                        "put values that have a # in double quotes, as in \"#a3161c\"");
            }
            return draft.lineAt(at) == draft.lineAt(opened)
                    ? error(
                            at,
                            "a comma or " + end + " is missing before this",
                            "put entries that have commas, colons, quotes or question marks in them in double quotes")
                    : error(
                            opened,
                            "this " + start + " is never closed",
                            "write " + end + " at the end, or, if it is text, put the value in double quotes");
        }

        /** Something that fits neither what is above nor what stands before it in its line. */
        private SyntaxError unexpected() {
            String before = before(at).stripTrailing();
            if (before.isEmpty() && (problem.contains("block mapping start") || problem.contains("'-'"))) {
                return indentation(at);
            }
            if (before.endsWith("\"") || before.endsWith("'")) {
                return error(at, "the value goes on behind its closing quote", fixed(at, "put all of it in quotes"));
            }
            if (before.endsWith("]") || before.endsWith("}")) {
                String advice = "if it is text, put all of it in double quotes";
                return error(at, "the value goes on behind its closing bracket", fixed(at, advice));
            }
            return cannotStart(at);
        }

        private SyntaxError noKey(int line) {
            String text = draft.line(line).strip();
            int start = draft.start(line) + draft.line(line).indexOf(text);
            Matcher space = NO_SPACE.matcher(text);
            if (space.matches()) {
                String fixed = space.group(1) + ": " + space.group(2);
                return error(start + space.start(2), "a space is missing behind the colon", "write " + fixed);
            }
            Matcher colon = NO_COLON.matcher(text);
            String hint = colon.matches()
                    ? "write " + colon.group(1) + ": " + colon.group(2)
                            + ", or indent the line if it continues the value above"
                    : "a line starts with a key, a colon and a space, as in title: A headline";
            return error(start, "this line has no key", hint);
        }

        private SyntaxError indentation(int offset) {
            return error(
                    offset,
                    "this line is indented otherwise than the lines that it belongs to",
                    "start it in the same column as the keys or entries above");
        }

        private String before(int offset) {
            return draft.text().substring(draft.start(draft.lineAt(offset)), offset);
        }

        private String fixed(int offset, String advice) {
            return quoted(draft.line(draft.lineAt(offset)))
                    .map(fixed -> advice + ": " + fixed)
                    .orElse(advice);
        }

        private SyntaxError error(int offset, String message, String hint) {
            return new SyntaxError(draft.lineAt(offset), Rule.YAML_SYNTAX, draft.place(offset), message, hint);
        }
    }
}
