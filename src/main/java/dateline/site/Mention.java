package dateline.site;

/**
 * The first place in an article's text where a topic is named.
 *
 * @param topic slug
 * @param start offset into {@code Body.text()}
 * @param end offset behind the name
 */
public record Mention(String topic, int start, int end) {}
