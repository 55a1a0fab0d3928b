package dateline.wire;

/**
 * A stretch of the input that is not in the article.
 *
 * @param line where it starts
 * @param text its words
 * @param why it is not: {@code end mark}
 */
public record Aside(int line, String text, String why) {}
