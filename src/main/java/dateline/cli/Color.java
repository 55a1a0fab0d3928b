package dateline.cli;

import java.util.Locale;

/** Whether the output is dressed up for a terminal. */
enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether problems come with their source line, a caret and a hint. */
    boolean showsBlocks(World world) {
        return this == ALWAYS || world.terminal();
    }

    /** Whether text is coloured; by itself only on a terminal, and not against the reader's NO_COLOR. */
    boolean paints(World world) {
        return this == ALWAYS
                || (this == AUTO
                        && world.terminal()
                        && world.variable("NO_COLOR").isEmpty());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
