package dateline.cli;

/** What a command's exit status says. */
final class Exit {
    /** Published, or clean. */
    static final int DONE = 0;
    /** Problems of severity error: nothing was published. */
    static final int PROBLEMS = 1;
    /** The command cannot be carried out as it was typed. */
    static final int USAGE = 2;
    /** The disk or the program failed. */
    static final int FAILED = 3;

    private Exit() {}
}
