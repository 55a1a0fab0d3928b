package dateline.cli;

/** Text set in lines of a width. */
final class Wrap {
    private Wrap() {}

    /** Breaks at spaces; a word that is longer than a line has one for itself. */
    static String to(int width, String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.strip().split("\\s+")) {
            if (column > 0 && column + 1 + word.length() > width) {
                out.append('\n');
                column = 0;
            }
            out.append(column > 0 ? " " : "").append(word);
            column += (column > 0 ? 1 : 0) + word.length();
        }
        return out.append('\n').toString();
    }
}
