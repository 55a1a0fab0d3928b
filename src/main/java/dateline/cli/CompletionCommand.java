package dateline.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline completion bash}: a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        header = "Print a completion script for a shell.",
        description = {
            "For bash: eval \"$(dateline completion bash)\" in ~/.bashrc.",
            "For zsh: eval \"$(dateline completion zsh)\" in ~/.zshrc, below compinit."
        })
final class CompletionCommand implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("UnusedVariable") // one script serves both; the choice keeps the door open for others
    private Shell shell;

    @Spec
    private CommandSpec command;

    CompletionCommand(World world) {
        this.world = world;
    }

    /** The script is one for both: under zsh it loads zsh's support for bash's completions by itself. */
    @Override
    public Integer call() {
        world.out().print(AutoComplete.bash("dateline", command.root().commandLine()));
        return Exit.DONE;
    }
}
