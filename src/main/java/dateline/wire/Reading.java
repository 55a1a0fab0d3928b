package dateline.wire;

import java.util.List;

/**
 * One input, read.
 *
 * @param path as problems name it
 * @param format in words
 * @param profile the name of the wire service; empty when none is known
 * @param copies its items, in its order
 */
public record Reading(String path, String format, String profile, List<Copy> copies) {}
