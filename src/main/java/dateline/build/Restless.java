package dateline.build;

import java.io.IOException;

/** Files of the site change faster than they can be read: {@code content/x.md changes all the time}. */
public final class Restless extends IOException {
    private static final long serialVersionUID = 1;

    Restless(String file) {
        super(file + " changes all the time; nothing was published");
    }
}
