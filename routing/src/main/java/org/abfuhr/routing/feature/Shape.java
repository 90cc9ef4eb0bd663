package org.abfuhr.routing.feature;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// Areas and middles of small shapes, computed in a local plane in which a degree of longitude shrinks with the latitude.
final class Shape {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private Shape() {}

    /// Square metres inside a closed ring.
    static double area(List<Coordinate> ring) {
        double squareDegrees = 0;
        Coordinate origin = ring.getFirst();
        for (int i = 1; i < ring.size(); i++)
            squareDegrees += cross(ring.get(i - 1), ring.get(i), origin);
        double scale = METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.latitude()));
        return Math.abs(squareDegrees / 2) * scale;
    }

    /// The centroid of a closed ring; of one without area, the mean of its points.
    static Coordinate centroid(List<Coordinate> ring) {
        Coordinate origin = ring.getFirst();
        double area = 0;
        double latitude = 0;
        double longitude = 0;
        for (int i = 1; i < ring.size(); i++) {
            Coordinate a = ring.get(i - 1);
            Coordinate b = ring.get(i);
            double cross = cross(a, b, origin);
            area += cross;
            latitude += cross * (a.latitude() + b.latitude() - 2 * origin.latitude());
            longitude += cross * (a.longitude() + b.longitude() - 2 * origin.longitude());
        }
        return area == 0
                ? mean(ring)
                : new Coordinate(origin.latitude() + latitude / (3 * area), origin.longitude() + longitude / (3 * area));
    }

    private static double cross(Coordinate a, Coordinate b, Coordinate origin) {
        return (a.longitude() - origin.longitude()) * (b.latitude() - origin.latitude())
                - (b.longitude() - origin.longitude()) * (a.latitude() - origin.latitude());
    }

    private static Coordinate mean(List<Coordinate> points) {
        return new Coordinate(points.stream().mapToDouble(Coordinate::latitude).average().orElseThrow(),
                points.stream().mapToDouble(Coordinate::longitude).average().orElseThrow());
    }

    /// The point half way along a line.
    static Coordinate middle(List<Coordinate> line) {
        double rest = 0;
        for (int i = 1; i < line.size(); i++)
            rest += line.get(i - 1).distanceMetres(line.get(i)) / 2;
        for (int i = 1; i < line.size(); i++) {
            double step = line.get(i - 1).distanceMetres(line.get(i));
            if (step >= rest && step > 0)
                return between(line.get(i - 1), line.get(i), rest / step);
            rest -= step;
        }
        return line.getLast();
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.latitude() + share * (b.latitude() - a.latitude()),
                a.longitude() + share * (b.longitude() - a.longitude()));
    }
}
