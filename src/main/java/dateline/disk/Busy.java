package dateline.disk;

import java.io.IOException;

/** Another process holds the site's state: {@code another build (process 4711) is at work in /site/.dateline}. */
public final class Busy extends IOException {
    private static final long serialVersionUID = 1;

    Busy(String message) {
        super(message);
    }
}
