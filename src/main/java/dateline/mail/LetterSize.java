package dateline.mail;

import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import java.util.Locale;
import java.util.Optional;

/** Mail programs cut long letters off: the largest of them at about 102 KB of HTML, as measured. */
public final class LetterSize {
    private static final int CLIPPED = 102 << 10;
    private static final int LARGE = 90 << 10;

    private LetterSize() {}

    /**
     * What is wrong with a letter's size.
     *
     * @param html as {@link LetterHtml} made it
     * @param owner the file that the letter is put down to
     */
    public static Optional<Problem> check(byte[] html, String owner) {
        if (html.length < LARGE) {
            return Optional.empty();
        }
        boolean isClipped = html.length >= CLIPPED;
        String message = String.format(
                Locale.ROOT,
                "the letter of this edition has %.0f KB, and mail programs %s at 102 KB",
                html.length / 1024.0,
                isClipped ? "cut it off" : "cut letters off");
        return Optional.of(new Problem(
                isClipped ? Rule.MAIL_CLIPPED : Rule.MAIL_LARGE,
                Place.of(owner),
                message,
                "shorten summaries, or make some articles briefs"));
    }
}
