package org.abfuhr.dispatch.roads;

import java.util.List;
import java.util.Optional;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.routing.SnappedPlace.PassedRoad;

/// How a profile gets to places.
///
/// @param unreached in the order of the places
/// @param wrongSide places with containers that are served from the other side of the street than the one asked for, the farthest first
/// @param carriedFarther places with containers that are served from a road more than 15 m farther than the nearest, the farthest first
public record ProfileReach(List<Unreached> unreached, List<Detour> wrongSide, List<Detour> carriedFarther) {

    /// A place that is served otherwise than wished.
    ///
    /// @param street from which it is served; may be empty
    /// @param distanceMetres to the vehicle, as the crow flies
    /// @param passed the nearer road that will not do, and why
    public record Detour(PlaceSpec place, String street, double distanceMetres, Optional<PassedRoad> passed) {}

    public ProfileReach {
        unreached = List.copyOf(unreached);
        wrongSide = List.copyOf(wrongSide);
        carriedFarther = List.copyOf(carriedFarther);
    }
}
