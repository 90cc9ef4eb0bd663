package org.abfuhr.routing;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// The quickest way between two access points. Its seconds and metres equal the matrix cell of the same pair.
///
/// @param course along the streets, first and last at the access points
/// @param streets in driving order; their metres sum to those of the path
public record RoadPath(List<Coordinate> course, List<Street> streets, int seconds, int metres) {

    public RoadPath {
        course = List.copyOf(course);
        streets = List.copyOf(streets);
    }

    /// A stretch on one street; the name is empty when the street has none.
    public record Street(String name, int metres) {}
}
