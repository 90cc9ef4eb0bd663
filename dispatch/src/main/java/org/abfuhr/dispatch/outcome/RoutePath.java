package org.abfuhr.dispatch.outcome;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// The streets a route drives.
///
/// @param legs per leg from a stop to the next, its line in driving order; empty where the vehicle stays
public record RoutePath(List<List<Coordinate>> legs) {

    public RoutePath {
        legs = legs.stream().map(List::copyOf).toList();
    }
}
