package dateline.source;

import java.util.Comparator;

/**
 * Something wrong with the site, said so that an editor can mend it.
 *
 * @param rule the rule that it breaks
 * @param place where
 * @param message what is wrong, as a sentence without a full stop: {@code unknown topic "defence"}
 * @param hint what to type instead; empty when there is nothing to say
 * @param severity that of its rule, unless {@code site.yml} says otherwise
 */
public record Problem(Rule rule, Place place, String message, String hint, Severity severity)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(problem -> problem.rule().id())
            .thenComparing(Problem::message);

    public Problem {
        if (message.isBlank() || message.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a message is one line: " + message);
        }
    }

    /** A problem as grave as its rule says. */
    public Problem(Rule rule, Place place, String message, String hint) {
        this(rule, place, message, hint, rule.severity());
    }

    /** The same problem with another severity. */
    public Problem as(Severity other) {
        return other == severity ? this : new Problem(rule, place, message, hint, other);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By path, line, column, rule. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** The line that stands alone: {@code path:line:col: error[rule-id]: message}. */
    @Override
    public String toString() {
        return place + ": " + severity.word() + "[" + rule.id() + "]: " + message;
    }
}
