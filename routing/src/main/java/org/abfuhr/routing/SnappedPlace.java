package org.abfuhr.routing;

import java.util.List;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;

/// Where a place meets the road of a profile, or why it does not.
public sealed interface SnappedPlace {

    /// The place itself, beside the road.
    Coordinate place();

    /// Where vehicles stop to serve it, at most two; none if it has no access point.
    List<AccessPoint> accessPoints();

    /// A nearer road that the profile may not use or not stop at, if it is more than [#NOTABLE_METRES] nearer.
    Optional<PassedRoad> passed();

    /// So far a container can be pulled without a word about it (assumption; municipal rules say 10 to 15 m).
    double NOTABLE_METRES = 15;

    /// Its first access point, if it has one.
    default Optional<AccessPoint> findAccessPoint() {
        return accessPoints().stream().findFirst();
    }

    /// The place has access points on one road.
    ///
    /// @param distanceMetres to them, as the crow flies
    /// @param wrongSide whether it can be served from the other side of the street only than the one asked for
    record OnRoad(Coordinate place, List<AccessPoint> accessPoints, double distanceMetres, boolean wrongSide,
            Optional<PassedRoad> passed) implements SnappedPlace {

        public OnRoad {
            accessPoints = List.copyOf(accessPoints);
            if (accessPoints.isEmpty())
                throw new IllegalArgumentException("no access point for " + place);
        }
    }

    /// The place has none.
    ///
    /// @param nearest the nearest road that would do, however far
    record OffRoad(Coordinate place, Reason reason, Optional<PassedRoad> passed, StreetPoint nearest) implements SnappedPlace {

        @Override
        public List<AccessPoint> accessPoints() {
            return List.of();
        }
    }

    /// A road near a place that does not do.
    ///
    /// @param name empty when it has none
    record PassedRoad(long wayId, String name, ClosedRoad.Reason reason, double distanceMetres) {}

    /// Why a place has no access point.
    enum Reason {
        /// It lies outside the profile's operating area.
        OUTSIDE_AREA,
        /// No road the profile can drive lies within [RoadNetwork#SNAP_LIMIT_METRES].
        NO_ROAD_NEARBY
    }
}
