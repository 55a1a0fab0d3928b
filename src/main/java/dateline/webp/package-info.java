/**
 * Decodes still WebP pictures to their pixels: lossy ones (VP8, RFC 6386), lossless ones (VP8L, RFC 9649 §3), and the opacity that
 * lossy ones may have. In whole numbers, so that every machine finds the same pixels. Knows nothing of files, only of a picture's
 * data; what is wrong with them is a {@link dateline.webp.Spoilt}.
 */
package dateline.webp;
