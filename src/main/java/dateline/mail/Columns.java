package dateline.mail;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of columns: a letter of Latin takes one, an East Asian one two (Unicode Standard Annex 11, roughly). */
final class Columns {
    /** What every mail program shows without wrapping again (RFC 5322 §2.1.1 asks for at most 78). */
    static final int WIDTH = 72;

    private Columns() {}

    /** Lines of whole words; a word that is longer than a line has one to itself. */
    static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String word : text.strip().split("\\s+")) {
            int more = of(word);
            if (width > 0 && width + 1 + more > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.append(width > 0 ? " " : "").append(word);
            width += (width > 0 ? 1 : 0) + more;
        }
        lines.add(line.toString());
        return lines;
    }

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> 2;
            default -> Character.getType(character) == Character.NON_SPACING_MARK ? 0 : 1;
        };
    }
}
