package org.abfuhr.dispatch.roads;

import org.abfuhr.routing.SnappedPlace.PassedRoad;
import java.util.Optional;
import org.abfuhr.data.visits.PlaceSpec;

/// A place that a profile cannot serve.
///
/// @param passed the nearest road that will not do, and why
/// @param street the nearest road that the profile can use; empty without a name
/// @param distanceMetres from the place to the nearest road that the profile can use, as the crow flies; infinite without any
public record Unreached(PlaceSpec place, Reason reason, Optional<PassedRoad> passed, String street,
        double distanceMetres) {

    /// What is in the way.
    public enum Reason {
        /// It lies outside the approved operating area.
        OUTSIDE_AREA,
        /// Every road that the profile can use is too far away.
        NO_ROAD_NEARBY,
        /// No depot of the profile's vehicles lies at a road that it can use.
        NO_DEPOT,
        /// No road leads there from a depot.
        NO_WAY_THERE,
        /// No road leads back to a depot.
        NO_WAY_BACK,
        /// A closure takes, all day, every road from which it is served.
        CLOSED
    }
}
