package dateline.schema;

import dateline.source.Place;

/** A value that knows where it stands. */
public record Placed<T>(T value, Place place) {}
