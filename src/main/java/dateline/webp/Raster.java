package dateline.webp;

/**
 * Pixels of a decoded picture.
 *
 * @param bands 3 for red, green and blue, 4 with opacity at the end
 * @param samples row by row, pixel by pixel
 */
@SuppressWarnings("ArrayRecordComponent") // millions of bytes that are handed on at once
public record Raster(int width, int height, int bands, byte[] samples) {}
