package dateline.config;

import static dateline.schema.Field.optional;

import dateline.config.RuleLevels.Level;
import dateline.config.SiteConfig.Newsroom;
import dateline.schema.Field;
import dateline.schema.Table;
import dateline.schema.Type;
import dateline.schema.Types;
import dateline.source.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of {@code rules:} and {@code newsroom:} in {@code site.yml}. */
final class RuleKeys {
    private RuleKeys() {}

    /** One key for each rule whose severity may be chosen. */
    static Type<RuleLevels> levels() {
        List<Rule> rules = Stream.of(Rule.values()).filter(Rule::isSettable).toList();
        Map<Rule, Field<Level>> fields = new EnumMap<>(Rule.class);
        rules.forEach(rule ->
                fields.put(rule, optional(rule.id(), Types.word(Level.class), rule.level(), meaning(rule), "error")));
        return Types.record(new Table("rules", List.copyOf(fields.values())), values -> {
            Map<Rule, Level> given = new EnumMap<>(Rule.class);
            fields.forEach((rule, field) -> values.get(field).ifPresent(level -> given.put(rule, level)));
            return new RuleLevels(given);
        });
    }

    private static String meaning(Rule rule) {
        String title = rule.title();
        if (title.startsWith("HTML")) {
            return title;
        }
        return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }

    /** The limits of newsroom rules. */
    static Type<Newsroom> limits() {
        Newsroom usual = Newsroom.DEFAULT;
        Field<Integer> headline =
                optional("headline", Types.number(20, 500), "110", "the longest headline, in characters", "90");
        Field<Integer> words = optional(
                "edition-words", Types.number(1, 1_000_000), "no budget", "the most words of an edition", "2500");
        Field<Integer> days =
                optional("draft-days", Types.number(1, 3650), "14", "after how many days a draft is stale", "30");
        Field<Integer> share = optional(
                "topic-share",
                Types.number(1, 100),
                "50",
                "the percentage of all articles that a topic may have",
                "30");
        return Types.record(
                new Table("newsroom", List.of(headline, words, days, share)),
                values -> new Newsroom(
                        values.get(headline, usual.headline()),
                        values.get(words, usual.editionWords()),
                        values.get(days, usual.draftDays()),
                        values.get(share, usual.topicShare())));
    }
}
