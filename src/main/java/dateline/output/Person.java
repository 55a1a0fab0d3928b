package dateline.output;

/**
 * Who wrote an entry or publishes a feed.
 *
 * @param url of a page on them; empty when none
 */
record Person(String name, String url) {}
