package dateline.wire;

import java.util.Locale;

/** How sure the import is of a value. */
public enum Sure {
    /** The input says so in a form that means nothing else. */
    CERTAIN,
    /** The input most probably says so. */
    LIKELY,
    /** Something had to stand there: have a look. */
    GUESS;

    /** The word that reports print. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
