package dateline.config;

import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How grave breaches of rules are on this site: {@code rules:} of {@code site.yml}.
 *
 * @param given what it says of some rules; all others are as their table has them
 */
public record RuleLevels(Map<Rule, Level> given) {
    /** Nothing said. */
    public static final RuleLevels NONE = new RuleLevels(Map.of());

    /** A word in {@code site.yml}. */
    public enum Level {
        OFF,
        INFO,
        WARNING,
        ERROR
    }

    public RuleLevels {
        EnumMap<Rule, Level> sorted = new EnumMap<>(Rule.class);
        sorted.putAll(given);
        given = java.util.Collections.unmodifiableMap(sorted);
    }

    /** The severity of a rule's breaches; empty when they are not to be reported. */
    public Optional<Severity> of(Rule rule) {
        Level level = given.get(rule);
        if (level == null) {
            return rule.isOnRequest() ? Optional.empty() : Optional.of(rule.severity());
        }
        return level == Level.OFF ? Optional.empty() : Optional.of(Severity.valueOf(level.name()));
    }

    /** Problems as grave as this site wants them; those of rules that are off are left out. */
    public List<Problem> apply(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> of(problem.rule()).map(problem::as).stream())
                .toList();
    }
}
