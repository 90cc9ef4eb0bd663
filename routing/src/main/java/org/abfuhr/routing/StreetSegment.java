package org.abfuhr.routing;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// A piece of street in the main part of a profile's network, where every point can be reached from every other.
///
/// @param roadClass the OpenStreetMap `highway` value without `_link`, such as `residential`
public record StreetSegment(long wayId, String roadClass, List<Coordinate> course, double metres) {

    public StreetSegment {
        course = List.copyOf(course);
    }
}
