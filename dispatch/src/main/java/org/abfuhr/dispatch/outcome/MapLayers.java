package org.abfuhr.dispatch.outcome;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// What a map shows beneath the routes.
///
/// @param roads of the network
/// @param areas outlines where autonomous vehicles are approved, outer rings only
public record MapLayers(List<Road> roads, List<List<Coordinate>> areas) {

    /// Nothing to draw.
    public static final MapLayers EMPTY = new MapLayers(List.of(), List.of());

    /// One stretch of road.
    ///
    /// @param roadClass the OpenStreetMap `highway` value, such as `residential`
    /// @param name may be empty
    public record Road(String roadClass, String name, List<Coordinate> line) {

        public Road {
            line = List.copyOf(line);
        }
    }

    public MapLayers {
        roads = List.copyOf(roads);
        areas = areas.stream().map(List::copyOf).toList();
    }
}
