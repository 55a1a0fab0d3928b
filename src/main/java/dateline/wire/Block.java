package dateline.wire;

/** A piece of an item's text. */
sealed interface Block {
    int line();

    /**
     * A paragraph, or any other text.
     *
     * @param markdown as the article has it
     * @param plain the words without markup
     * @param paragraph whether it is a plain paragraph, which may be the lede
     */
    record Words(String markdown, String plain, boolean paragraph, int line) implements Block {
        /** A paragraph of plain text. */
        static Words of(String text, int line) {
            return new Words(Plain.escaped(text), text, true, line);
        }
    }

    /** The place of a picture. */
    record Figure(Caption caption) implements Block {
        @Override
        public int line() {
            return caption.line();
        }
    }
}
