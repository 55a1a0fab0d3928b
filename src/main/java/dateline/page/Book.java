package dateline.page;

import dateline.text.Html;
import dateline.text.WebPath;
import java.util.List;

/**
 * The articles of a week or a month as an e-book, in the words that it prints.
 *
 * @param path where it is published
 * @param address the same in full; also its name
 * @param page full address of the page of the week or month
 * @param title the digest and the period
 * @param digest name of the digest
 * @param period the week or month in words
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param publisher who publishes the digest
 * @param date its last day with an article, ISO 8601
 * @param modified the last change of any article, in UTC to the second, as EPUB wants it
 * @param accent colour of the cover: {@code #a3161c}
 * @param parts its editions, oldest first
 */
public record Book(
        WebPath path,
        String address,
        String page,
        String title,
        String digest,
        String period,
        String language,
        String direction,
        String publisher,
        String date,
        String modified,
        String accent,
        Labels labels,
        List<Part> parts) {

    /** Words of the book itself. */
    public record Labels(String cover, String contents, String sources, String articles, String access) {}

    /**
     * An edition.
     *
     * @param day in words
     * @param number in words; empty when it has none
     * @param title the editor's; empty when none
     * @param note the editor's; empty when none
     * @param prints the pictures in the note
     */
    public record Part(
            String day, String number, String title, Html note, List<Print> prints, List<Chapter> chapters) {}

    /**
     * An article.
     *
     * @param url its page
     * @param anchors the parts of its text that links may lead to
     * @param kicker section and kind
     * @param standfirst empty when none
     * @param byline empty when nobody is named
     * @param language BCP 47
     * @param text with corrections and photo above it; all addresses in it are full
     * @param prints the pictures in the text
     */
    public record Chapter(
            String url,
            List<String> anchors,
            String kicker,
            String headline,
            String standfirst,
            String byline,
            Stamp published,
            String language,
            Html text,
            List<Source> sources,
            List<Print> prints) {}

    /** What an article is based on; the address is empty when there is none. */
    public record Source(String words, String url) {}
}
