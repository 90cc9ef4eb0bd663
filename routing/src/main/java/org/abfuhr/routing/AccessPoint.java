package org.abfuhr.routing;

import static java.util.Objects.requireNonNull;

import org.abfuhr.model.geo.Coordinate;

/// An exact position on a road where a vehicle stops, and the direction in which it passes there: it leaves as it came, so that a matrix between
/// such points never turns round at a stop. A place that can be served from both sides of its street has two access points.
///
/// Only a site that vehicles drive onto, such as a depot, has [Direction#BOTH]: there they turn beside the road, at no cost.
/// Valid for the network that made it, and for every network opened from the same file.
///
/// @param edge index of the road piece in its network
/// @param offsetMillimetres along the piece from its start
/// @param direction in which the piece may be driven at the stop
/// @param wayId of OpenStreetMap
/// @param street its name, empty when it has none
/// @param position on the road, not beside it
public record AccessPoint(int edge, int offsetMillimetres, Direction direction, long wayId, String street, Coordinate position) {

    /// Along the course of the road piece, against it, or both.
    public enum Direction {
        FORWARD, BACKWARD, BOTH;

        public boolean forward() {
            return this != BACKWARD;
        }

        public boolean backward() {
            return this != FORWARD;
        }
    }

    public AccessPoint {
        requireNonNull(direction);
        requireNonNull(street);
        requireNonNull(position);
        if (edge < 0 || offsetMillimetres < 0)
            throw new IllegalArgumentException("edge " + edge + " at " + offsetMillimetres + " mm");
    }

    /// The same position, passed in one direction only.
    public AccessPoint towards(Direction newDirection) {
        return new AccessPoint(edge, offsetMillimetres, newDirection, wayId, street, position);
    }
}
