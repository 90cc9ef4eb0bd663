package org.abfuhr.dispatch.outcome.map;

import java.util.List;
import org.abfuhr.routing.RoadPath;

/// The streets a route drives.
///
/// @param legs the way from each stop to the next; [#STAY] where the vehicle stays
public record RoutePath(List<RoadPath> legs) {

    /// No way at all.
    public static final RoadPath STAY = new RoadPath(List.of(), List.of(), List.of(), 0, 0);

    public RoutePath {
        legs = List.copyOf(legs);
    }
}
