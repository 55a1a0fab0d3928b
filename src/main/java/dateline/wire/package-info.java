/**
 * Wire copy to articles: one reader for each format makes {@link dateline.wire.Item}s, and {@link dateline.wire.Copy}
 * writes an item as an article of the digest. Nothing here opens a file or asks the network.
 */
package dateline.wire;
