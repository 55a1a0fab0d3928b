package dateline.markdown;

import dateline.text.Words;

/**
 * What screen readers are told of parts of a text that say nothing of themselves, in the words of the site's language;
 * {@code {0}} is the part's number.
 *
 * @param table of the first or only table
 * @param nextTable of each further table
 * @param footnotes of the list at the end
 * @param footnote of the number that leads to a note
 * @param back of the arrow that leads back
 */
public record Labels(String table, String nextTable, String footnotes, String footnote, String back) {
    static final Labels ENGLISH =
            new Labels("Table", "Table {0}", "Footnotes", "Footnote {0}", "Back to the text, footnote {0}");

    /** The labels of a theme. */
    public static Labels of(Words words) {
        return new Labels(
                words.say("table"),
                words.say("tableNext"),
                words.say("footnotes"),
                words.say("footnote"),
                words.say("footnoteBack"));
    }

    String table(int number) {
        return number == 1 ? table : numbered(nextTable, number);
    }

    String footnote(int number) {
        return numbered(footnote, number);
    }

    String back(int number) {
        return numbered(back, number);
    }

    private static String numbered(String pattern, int number) {
        return pattern.replace("{0}", Integer.toString(number));
    }
}
