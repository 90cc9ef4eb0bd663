package org.abfuhr.dispatch.roads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.abfuhr.model.geo.Coordinate;

/// The outer rings of the polygons in a GeoJSON file that has been read and checked before.
final class AreaOutlines {

    private AreaOutlines() {}

    static List<List<Coordinate>> read(Path geoJson) {
        try {
            List<List<Coordinate>> rings = new ArrayList<>();
            collect(new ObjectMapper().readTree(geoJson.toFile()), rings);
            return rings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<List<Coordinate>> rings) {
        switch (node.path("type").asText()) {
            case "FeatureCollection" -> node.path("features").forEach(feature -> collect(feature, rings));
            case "Feature" -> collect(node.path("geometry"), rings);
            case "GeometryCollection" -> node.path("geometries").forEach(geometry -> collect(geometry, rings));
            case "Polygon" -> rings.add(ring(node.path("coordinates").path(0)));
            case "MultiPolygon" -> node.path("coordinates").forEach(polygon -> rings.add(ring(polygon.path(0))));
            default -> {
                // other geometry has no area
            }
        }
    }

    private static List<Coordinate> ring(JsonNode points) {
        return StreamSupport.stream(points.spliterator(), false)
                .map(point -> new Coordinate(point.path(1).asDouble(), point.path(0).asDouble())).toList();
    }
}
