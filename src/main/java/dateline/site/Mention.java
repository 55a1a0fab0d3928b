package dateline.site;

/**
 * The first place in an article's text where a topic is named.
 *
 * @param topic slug
 * @param start offset of the name in the HTML of the text
 * @param end offset behind it
 */
public record Mention(String topic, int start, int end) {}
