package org.abfuhr.data.derive.geometry;

import java.util.List;

/// An area bounded by closed rings: a point with an odd number of rings around it is inside, so holes are rings too.
///
/// @param rings each with equal first and last point
public record Polygon(List<List<Point>> rings) {

    public Polygon {
        rings = rings.stream().map(List::copyOf).toList();
    }

    public boolean contains(Point point) {
        boolean inside = false;
        for (List<Point> ring : rings)
            for (int i = 1; i < ring.size(); i++)
                inside ^= crossesRay(ring.get(i - 1), ring.get(i), point);
        return inside;
    }

    /// Whether the edge crosses the ray from the point to the east; half-open, so that no vertex counts twice.
    private static boolean crossesRay(Point a, Point b, Point point) {
        if ((a.y() > point.y()) == (b.y() > point.y()))
            return false;
        return point.x() < a.x() + (point.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
    }

    Box box() {
        return Box.around(rings.stream().flatMap(List::stream).toList());
    }

    /// The smallest rectangle around points, sides along the axes.
    record Box(double minX, double minY, double maxX, double maxY) {

        static Box around(List<Point> points) {
            var xs = points.stream().mapToDouble(Point::x).summaryStatistics();
            var ys = points.stream().mapToDouble(Point::y).summaryStatistics();
            return new Box(xs.getMin(), ys.getMin(), xs.getMax(), ys.getMax());
        }
    }
}
