package dateline.text;

import java.text.Normalizer;

/** Text in Unicode's composed form (NFC), in which letters and their accents are one character wherever they can be. */
public final class Composed {
    /** Below it no character composes with another (UAX #15, NFC_Quick_Check). */
    private static final char FIRST_MARK = 0x300;

    private Composed() {}

    /** A text in composed form; most are already. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
