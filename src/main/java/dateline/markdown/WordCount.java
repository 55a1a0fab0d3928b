package dateline.markdown;

/** How long a text is to read, in words. */
final class WordCount {
    private WordCount() {}

    /** Stretches between spaces that have a letter or digit; two Hangul, Han or Kana characters count as one word. */
    static int of(String text) {
        int words = 0;
        int cjk = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || (c >= 0x80 && Character.isSpaceChar(c))) {
                inWord = false;
            } else if (Characters.isCjk(c)) {
                cjk++;
            } else if (!inWord && isLetterOrDigit(text, i, c)) {
                inWord = true;
                words++;
            }
        }
        return words + (cjk + 1) / 2;
    }

    private static boolean isLetterOrDigit(String text, int at, char c) {
        return c < 0x80 ? Ascii.isLetterOrDigit(c) : Character.isLetterOrDigit(text.codePointAt(at));
    }
}
