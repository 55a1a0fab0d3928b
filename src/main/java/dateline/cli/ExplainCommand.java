package dateline.cli;

import dateline.source.Rule;
import dateline.text.Nearest;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline explain topic-unknown}: what a rule says, why, and how to mend a breach. */
@Command(
        name = "explain",
        header = "Explain a rule.",
        description =
                "Without a rule, lists them all. A rule's name stands in brackets in each problem: error[link-broken].")
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    private final World world;

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "Its name, such as link-broken.")
    private String rule;

    ExplainCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        world.out().print(rule == null ? list() : explain(rule));
        return Exit.DONE;
    }

    private static String list() {
        StringBuilder out = new StringBuilder();
        int widest = Rule.ids().stream().mapToInt(String::length).max().orElse(0);
        for (Rule rule : Rule.values()) {
            String id = rule.id() + " ".repeat(widest - rule.id().length());
            out.append(String.format(Locale.ROOT, "%s  %-7s  %s%n", id, rule.level(), rule.title()));
        }
        return out.toString();
    }

    private static String explain(String name) {
        String id = name.replaceFirst("^\\w+\\[(.*)\\]$", "$1");
        Rule rule = Rule.of(id)
                .orElseThrow(() -> new UsageException("there is no rule \"" + id + "\"; "
                        + Nearest.hint(id, Rule.ids(), "\"dateline explain\" lists them all")));
        return rule.level() + "[" + rule.id() + "]\n"
                + Wrap.to(WIDTH, rule.title() + ".") + "\n"
                + Wrap.to(WIDTH, rule.explanation());
    }
}
