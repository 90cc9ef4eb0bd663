package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.data.derive.MapFeatures.Kind;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.StreetPoints.StreetPoint;
import org.abfuhr.data.derive.StreetPoints.StreetSegment;
import org.abfuhr.data.derive.geometry.Plane;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.model.geo.Coordinate;

/// A hand-made map: streets of 1 km from west to east, 100 m apart, named by their northing (`Street 200`, way 200); things stand
/// where a test puts them, in metres from the south-west corner.
final class TinyTown implements StreetPoints {

    private static final Plane PLANE = new Plane(new Coordinate(54, 12));
    private static final int STREETS = 6;

    private final List<MapFeature> features = new ArrayList<>();

    static Coordinate at(double x, double y) {
        return PLANE.position(new Point(x, y));
    }

    /// Tags written as `key=value`.
    TinyTown node(int id, double x, double y, String... tags) {
        features.add(new MapFeature("node/" + id, tags(tags), Kind.POINT, List.of(List.of(at(x, y))), at(x, y), 0));
        return this;
    }

    /// A square around a point.
    TinyTown square(int id, double x, double y, double side, String... tags) {
        double h = side / 2;
        var ring = List.of(at(x - h, y - h), at(x + h, y - h), at(x + h, y + h), at(x - h, y + h), at(x - h, y - h));
        features.add(new MapFeature("way/" + id, tags(tags), Kind.AREA, List.of(ring), at(x, y), side * side));
        return this;
    }

    TinyTown line(int id, double x1, double y1, double x2, double y2, String... tags) {
        var course = List.of(at(x1, y1), at(x2, y2));
        features.add(new MapFeature("way/" + id, tags(tags), Kind.LINE, List.of(course), at((x1 + x2) / 2, (y1 + y2) / 2), 0));
        return this;
    }

    /// A yard, so that there is a depot.
    TinyTown withYard() {
        return node(9, 900, 20, "amenity=recycling", "recycling_type=centre", "name=Yard");
    }

    private static SortedMap<String, String> tags(String... tags) {
        SortedMap<String, String> map = new TreeMap<>();
        for (String tag : tags)
            map.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
        return map;
    }

    MapFeatures features() {
        return () -> List.copyOf(features);
    }

    @Override
    public Optional<StreetPoint> nearest(Coordinate from) {
        Point point = PLANE.point(from);
        long street = Math.clamp(Math.round(point.y() / 100), 0, STREETS - 1) * 100L;
        var on = new Point(Math.clamp(point.x(), 0.0, 1_000.0), street);
        return Optional.of(new StreetPoint(PLANE.position(on), street, "Street " + street, on.distanceTo(point)));
    }

    @Override
    public List<StreetSegment> segments() {
        List<StreetSegment> segments = new ArrayList<>();
        for (int i = 0; i < STREETS; i++)
            segments.add(new StreetSegment(i * 100L, i == 0 ? "primary" : "residential",
                    List.of(at(0, i * 100.0), at(1_000, i * 100.0)), 1_000));
        return segments;
    }
}
