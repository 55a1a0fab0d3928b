package dateline.disk;

import java.util.Locale;

/** How a published folder changes. */
public enum PublishWay {
    /** File by file, each whole at any time. */
    RENAME,
    /** All at once, by two changes of name. */
    SWAP,
    /** All at once, by one change of a link that leads to one of several generations. */
    SYMLINK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
