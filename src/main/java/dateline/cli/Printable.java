package dateline.cli;

/**
 * Text from a site made safe to print: characters that would steer a terminal, end a line or turn the reading
 * direction become {@code �}.
 */
final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Printable::of).forEach(out::appendCodePoint);
        return out.toString();
    }

    static int of(int point) {
        boolean turnsDirection = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
        boolean endsLine = point == 0x2028 || point == 0x2029;
        boolean half = point >= 0xd800 && point <= 0xdfff;
        return Character.isISOControl(point) || turnsDirection || endsLine || half ? REPLACEMENT : point;
    }
}
