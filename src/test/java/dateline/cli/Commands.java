package dateline.cli;

import dateline.source.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program's commands as the manual describes them. */
public final class Commands {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private Commands() {}

    /** Reads a line as a shell and then the program would; fails when there is no such command or option. */
    public static void parse(String line) {
        List<String> words = new ArrayList<>();
        for (MatchResult word :
                WORD.matcher(line.replaceFirst(" [|>].*", "")).results().toList()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        commands().parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    }

    /** The help of each command by its name. */
    public static Map<String, String> help() {
        Map<String, String> help = new LinkedHashMap<>();
        commands().getSubcommands().forEach((name, command) -> help.put(name, command.getUsageMessage(Ansi.OFF)));
        return help;
    }

    /** Problems as they stand in a log. */
    public static String print(List<Problem> problems) {
        return TextReport.lines(problems.stream()
                .map(problem -> new Finding(problem, problem.place().path(), ""))
                .toList());
    }

    /** Runs a command that must succeed. */
    public static void run(Path folder, String... words) {
        if (Main.commands(world(folder), (request, progress) -> Session.CLEAN).execute(words) != Exit.DONE) {
            throw new AssertionError(String.join(" ", words));
        }
    }

    private static CommandLine commands() {
        return Main.commands(world(Path.of("")), (request, progress) -> Session.CLEAN);
    }

    private static World world(Path folder) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new World(nowhere, nowhere, false, Map.of(), () -> Session.CLOCK, Session.TICKER, folder);
    }
}
