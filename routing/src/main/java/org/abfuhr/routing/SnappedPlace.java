package org.abfuhr.routing;

import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;

/// Where a place meets the road of a profile, or why it does not.
public sealed interface SnappedPlace {

    /// The place itself, beside the road.
    Coordinate place();

    /// Its access point, if it has one.
    default Optional<AccessPoint> findAccessPoint() {
        return this instanceof OnRoad onRoad ? Optional.of(onRoad.accessPoint()) : Optional.empty();
    }

    /// The place has an access point, this far away as the crow flies.
    record OnRoad(Coordinate place, AccessPoint accessPoint, double distanceMetres) implements SnappedPlace {}

    /// The place has none.
    ///
    /// @param distanceMetres to the nearest usable road; infinite when the profile has no usable road at all
    record OffRoad(Coordinate place, Reason reason, double distanceMetres) implements SnappedPlace {}

    /// Why a place has no access point.
    enum Reason {
        /// It lies outside the profile's operating area.
        OUTSIDE_AREA,
        /// No road the profile can drive lies within [RoadNetwork#SNAP_LIMIT_METRES].
        NO_ROAD_NEARBY
    }
}
