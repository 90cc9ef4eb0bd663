package org.abfuhr.data.derive;

import java.util.List;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;

/// Streets that vehicles can come from and go to: the largest strongly connected part of the road network.
public interface StreetPoints {

    /// The nearest position on a street, or nothing when no street is near.
    Optional<StreetPoint> nearest(Coordinate from);

    /// All streets, in an order that does not change from call to call.
    List<StreetSegment> segments();

    /// A position on a street.
    ///
    /// @param way OpenStreetMap id of the street
    /// @param name of the street, or the empty text
    /// @param metresAway from where it was asked
    record StreetPoint(Coordinate position, long way, String name, double metresAway) {}

    /// A stretch of street.
    ///
    /// @param way OpenStreetMap id of the street
    /// @param roadClass value of its tag `highway`
    /// @param course from end to end
    /// @param metres its length
    record StreetSegment(long way, String roadClass, List<Coordinate> course, double metres) {

        public StreetSegment {
            course = List.copyOf(course);
        }
    }
}
