package dateline.markdown;

/** How long a text is to read, in words. */
final class WordCount {
    private WordCount() {}

    /** Stretches between spaces that have a letter or digit; two Hangul, Han or Kana characters count as one word. */
    static int of(CharSequence text) {
        int words = 0;
        int cjk = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                inWord = false;
            } else if (c >= 0x1100 && Characters.isCjk(c)) {
                cjk++;
            } else if (!inWord
                    && (Character.isLetterOrDigit(c) || (Character.isHighSurrogate(c) && isLetter(text, i)))) {
                inWord = true;
                words++;
            } else if (inWord && c >= 0x80 && Character.isWhitespace(c)) {
                inWord = false;
            }
        }
        return words + (cjk + 1) / 2;
    }

    private static boolean isLetter(CharSequence text, int at) {
        return Character.isLetterOrDigit(Character.codePointAt(text, at));
    }
}
