package dateline.cli;

import dateline.build.Build;
import dateline.disk.PublishWay;
import dateline.disk.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code dateline COMMAND [OPTIONS]}. */
@Command(
        name = "dateline",
        header = "Dateline makes the website of a news digest from Markdown files.%n",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "dateline COMMAND --help shows a command's options.",
            "Exit status: 0 published or clean, 1 problems, 2 usage, 3 disk or program failed."
        })
public final class Main implements Callable<Integer> {
    static final String DEBUG = "--debug";
    private static final String COMPLETION = "completion";

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    @Spec
    private CommandSpec command;

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // pictures and cards are made without a screen
        System.exit(run(World.ofProcess(), Build::run, args));
    }

    /** Runs one command. */
    static int run(World world, Pipeline pipeline, String... args) {
        int status;
        try {
            status = isVersionOnly(args)
                    ? version(world)
                    : asked(world, pipeline, args).execute(args);
        } catch (Throwable failure) {
            status = fail(failure, world, args);
        }
        world.err().flush();
        world.out().flush();
        return status;
    }

    /** The version is told without reading the commands, since scripts ask for it often. */
    private static boolean isVersionOnly(String[] args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    private static int version(World world) {
        world.out().println("dateline " + Version.number());
        return Exit.DONE;
    }

    /** All commands by name, in the order in which one comes to need them; each is made when it is needed. */
    private static Map<String, Supplier<Object>> all(World world, Pipeline pipeline) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("init", () -> new InitCommand(world));
        all.put("new", () -> new NewCommand(world));
        all.put("import", () -> new ImportCommand(world));
        all.put("serve", () -> new ServeCommand(world));
        all.put("check", () -> new CheckCommand(world, pipeline));
        all.put("plan", () -> new PlanCommand(world));
        all.put("build", () -> new BuildCommand(world, pipeline));
        all.put("manifest", () -> new ManifestCommand(world));
        all.put("merge", () -> new MergeCommand(world));
        all.put("seal", () -> new SealCommand(world));
        all.put("ledger", () -> new LedgerCommand(world));
        all.put("explain", () -> new ExplainCommand(world));
        all.put("schema", () -> new SchemaCommand(world));
        all.put(COMPLETION, () -> new CompletionCommand(world));
        return all;
    }

    /** The program with all its commands. */
    static CommandLine commands(World world, Pipeline pipeline) {
        return commands(world, all(world, pipeline).values());
    }

    /** Reading a command's options takes time, so only the one that was asked for is read; all for help and completion. */
    private static CommandLine asked(World world, Pipeline pipeline, String[] args) {
        Map<String, Supplier<Object>> all = all(world, pipeline);
        boolean isOne = args.length > 0 && all.containsKey(args[0]) && !args[0].equals(COMPLETION);
        return commands(world, isOne ? List.of(all.get(args[0])) : all.values());
    }

    private static CommandLine commands(World world, Collection<Supplier<Object>> commands) {
        CommandLine line = new CommandLine(new Main());
        for (Supplier<Object> command : commands) {
            line.addSubcommand(command.get());
        }
        line.addMixin("common", new CommonOptions());
        line.getSubcommands().values().forEach(command -> command.addMixin("common", new CommonOptions()));
        Help.Ansi ansi = Color.AUTO.paints(world) ? Help.Ansi.ON : Help.Ansi.OFF;
        line.getCommandSpec().version("dateline " + Version.number());
        line.registerConverter(Format.class, Choice.of(Format.class));
        line.registerConverter(Color.class, Choice.of(Color.class));
        line.registerConverter(PlanCommand.PlanFormat.class, Choice.of(PlanCommand.PlanFormat.class));
        line.registerConverter(ManifestCommand.Part.class, Choice.of(ManifestCommand.Part.class));
        line.registerConverter(PublishWay.class, Choice.of(PublishWay.class));
        line.registerConverter(BuildService.class, Choice.of(BuildService.class));
        line.registerConverter(Shell.class, Choice.of(Shell.class));
        line.setColorScheme(Help.defaultColorScheme(ansi));
        line.setOut(world.out());
        line.setErr(world.err());
        line.setParameterExceptionHandler((failure, args) -> refuse(failure, world));
        line.setExecutionExceptionHandler((failure, command, parsed) -> isUsage(failure)
                ? refuse(new ParameterException(command, failure.getMessage()), world)
                : fail(failure, world, parsed.originalArgs().toArray(String[]::new)));
        return line;
    }

    /** Without a command there is nothing to do but to show which there are. */
    @Override
    public Integer call() {
        CommandLine line = command.commandLine();
        line.usage(line.getErr());
        return Exit.USAGE;
    }

    private static int refuse(ParameterException failure, World world) {
        world.err().println("dateline: " + Printable.of(Usage.line(failure)));
        return Exit.USAGE;
    }

    private static boolean isUsage(Exception failure) {
        return failure instanceof UsageException || failure instanceof Refused;
    }

    private static int fail(Throwable failure, World world, String... args) {
        boolean debug = List.of(args).contains(DEBUG)
                || world.variable("DATELINE_DEBUG").equals("1");
        Failure.print(failure, debug, world.err());
        return Exit.FAILED;
    }
}
