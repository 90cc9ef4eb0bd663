package org.abfuhr.routing.kerb;

import static java.util.Objects.requireNonNull;

import org.abfuhr.model.geo.Coordinate;

/// A place beside a road that a vehicle is to serve.
public record RoadsidePlace(Coordinate position, Approach approach) {

    public RoadsidePlace {
        requireNonNull(position);
        requireNonNull(approach);
    }
}
