package dateline.markdown;

/** How long a text is to read, in words. */
final class WordCount {
    /** 1 for ASCII letters and digits, else 0; and 0 for what ends a word, else 1. */
    private static final byte[] IN_WORD = new byte[128];

    private static final byte[] GOES_ON = new byte[128];

    static {
        for (char c = 0; c < IN_WORD.length; c++) {
            IN_WORD[c] = (byte) (Ascii.isLetterOrDigit(c) ? 1 : 0);
            GOES_ON[c] = (byte) (c > ' ' ? 1 : 0);
        }
    }

    private WordCount() {}

    /** Stretches between spaces that have a letter or digit; two Hangul, Han or Kana characters count as one word. */
    static int of(String text) {
        return of(text.toCharArray());
    }

    /** The same of an array; without a branch at each word, which no processor can foresee. */
    static int of(char[] text) {
        int words = 0;
        int cjk = 0;
        int inWord = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < IN_WORD.length) {
                words += IN_WORD[c] & ~inWord;
                inWord = (inWord | IN_WORD[c]) & GOES_ON[c];
            } else if (Character.isSpaceChar(c)) {
                inWord = 0;
            } else if (Characters.isCjk(c)) {
                cjk++;
            } else if (inWord == 0 && Character.isLetterOrDigit(Character.codePointAt(text, i))) {
                inWord = 1;
                words++;
            }
        }
        return words + (cjk + 1) / 2;
    }
}
