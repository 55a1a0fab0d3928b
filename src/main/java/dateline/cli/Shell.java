package dateline.cli;

import java.util.Locale;

/** The shells that there is a completion script for. */
enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
