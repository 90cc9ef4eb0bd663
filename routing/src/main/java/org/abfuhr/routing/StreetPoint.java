package org.abfuhr.routing;

import org.abfuhr.model.geo.Coordinate;

/// The point of a street nearest to a place.
///
/// @param name empty when the street has none
/// @param roadClass the OpenStreetMap `highway` value without `_link`
/// @param distanceMetres from the place
public record StreetPoint(long wayId, String name, String roadClass, Coordinate position, double distanceMetres) {}
