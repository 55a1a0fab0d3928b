package dateline.disk;

import java.io.IOException;

/** A folder cannot be published to: {@code /site/content/x lies in the site's content}. */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
