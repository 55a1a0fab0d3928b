package dateline.wire;

/**
 * A value that the input tells.
 *
 * @param value as the article will have it: plain text, an RFC 3339 or local date-time, a URL
 * @param line of the input, from 1; 0 when no line says it
 * @param sure how sure it is
 * @param how it was found, in a few words; empty when that is plain
 */
public record Told(String value, int line, Sure sure, String how) {
    static Told certain(String value, int line) {
        return new Told(value, line, Sure.CERTAIN, "");
    }

    static Told likely(String value, int line, String how) {
        return new Told(value, line, Sure.LIKELY, how);
    }

    static Told guess(String value, int line, String how) {
        return new Told(value, line, Sure.GUESS, how);
    }
}
