/** The immutable index of a digest: editions, topics, stories, links, related articles, mentions. */
package dateline.site;
