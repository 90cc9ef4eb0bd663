package org.abfuhr.routing;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// A piece of road between two junctions that motor vehicles may drive, for drawing a map.
///
/// @param roadClass the OpenStreetMap `highway` value without `_link`, such as `residential`
/// @param name empty when the road has none
public record RoadLine(long wayId, String name, String roadClass, List<Coordinate> course, double metres) {

    public RoadLine {
        course = List.copyOf(course);
    }
}
