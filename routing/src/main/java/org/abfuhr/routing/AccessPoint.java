package org.abfuhr.routing;

import static java.util.Objects.requireNonNull;

import org.abfuhr.model.geo.Coordinate;

/// An exact position on a road where a vehicle stops, and the directions in which it may pass there.
///
/// A point on a street open in both directions has [Direction#BOTH]: a vehicle may arrive and leave in either direction, so a matrix
/// between such points cannot know whether it turned round *at* the stop, and does not charge for it; turning round anywhere else
/// costs the profile's U-turn seconds. A point with one direction is passed in that direction only; on a one-way street it is that street's.
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
