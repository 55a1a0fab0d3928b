package dateline.picture;

/**
 * A part of a picture, in its pixels.
 *
 * @param left pixels left of it
 * @param top pixels above it
 */
public record Cut(int left, int top, int width, int height) {}
