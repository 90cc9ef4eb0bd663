package org.abfuhr.data.derive.geometry;

import java.util.Collection;
import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// Equirectangular projection around an origin; lengths within 30 km of it are right to about 0.5 % at middle latitudes.
public record Plane(Coordinate origin) {

    private static final double METRES_PER_DEGREE = 111_195.08;
    private static final double DECIMALS = 1e6;

    /// A plane around the middle of the positions' bounding box.
    public static Plane around(Collection<Coordinate> positions) {
        var latitudes = positions.stream().mapToDouble(Coordinate::latitude).summaryStatistics();
        var longitudes = positions.stream().mapToDouble(Coordinate::longitude).summaryStatistics();
        return new Plane(positions.isEmpty()
                ? new Coordinate(0, 0)
                : new Coordinate((latitudes.getMin() + latitudes.getMax()) / 2, (longitudes.getMin() + longitudes.getMax()) / 2));
    }

    public Point point(Coordinate position) {
        return new Point((position.longitude() - origin.longitude()) * metresPerLongitude(),
                (position.latitude() - origin.latitude()) * METRES_PER_DEGREE);
    }

    public List<Point> points(List<Coordinate> positions) {
        return positions.stream().map(this::point).toList();
    }

    /// Position of the point, rounded to six decimals (0.1 m), as packs write it.
    public Coordinate position(Point point) {
        return new Coordinate(round(origin.latitude() + point.y() / METRES_PER_DEGREE),
                round(origin.longitude() + point.x() / metresPerLongitude()));
    }

    /// The position rounded to six decimals.
    public static Coordinate rounded(Coordinate position) {
        return new Coordinate(round(position.latitude()), round(position.longitude()));
    }

    private static double round(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }

    private double metresPerLongitude() {
        return METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.latitude()));
    }
}
