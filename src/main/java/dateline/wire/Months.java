package dateline.wire;

import java.util.List;
import java.util.Locale;

/** English names of months as wire services write them: {@code July}, {@code Jan.}, {@code Sept}. */
final class Months {
    /** A name of a month, for patterns. */
    static final String NAME = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final List<String> FIRST_LETTERS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Months() {}

    /** 1 to 12. */
    static int number(String name) {
        return FIRST_LETTERS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
