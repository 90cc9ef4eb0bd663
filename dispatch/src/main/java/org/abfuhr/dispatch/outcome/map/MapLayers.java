package org.abfuhr.dispatch.outcome.map;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// What a map shows beneath the routes.
///
/// @param roads of the network
/// @param areas outlines where autonomous vehicles are approved, outer rings only
/// @param closed streets that somebody has closed
public record MapLayers(List<Road> roads, List<List<Coordinate>> areas, List<ClosedStreet> closed) {

    /// Nothing to draw.
    public static final MapLayers EMPTY = new MapLayers(List.of(), List.of(), List.of());

    /// One stretch of road between two junctions.
    ///
    /// @param wayId of OpenStreetMap
    /// @param roadClass the OpenStreetMap `highway` value, such as `residential`
    /// @param name may be empty
    public record Road(long wayId, String roadClass, String name, List<Coordinate> line) {

        public Road {
            line = List.copyOf(line);
        }
    }

    /// One closure.
    ///
    /// @param streets their names, or way numbers where they have none
    /// @param hours such as `08:00–12:00`; empty: all day
    public record ClosedStreet(String streets, String hours, List<List<Coordinate>> lines) {

        public ClosedStreet {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    public MapLayers {
        closed = List.copyOf(closed);
        roads = List.copyOf(roads);
        areas = areas.stream().map(List::copyOf).toList();
    }
}
