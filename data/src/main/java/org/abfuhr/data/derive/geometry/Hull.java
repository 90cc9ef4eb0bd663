package org.abfuhr.data.derive.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Convex outlines.
public final class Hull {

    private static final int CIRCLE_POINTS = 32;

    private Hull() {}

    /// Points on a circle.
    public static List<Point> circle(Point centre, double radiusMetres) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < CIRCLE_POINTS; i++) {
            double angle = 2 * Math.PI * i / CIRCLE_POINTS;
            points.add(new Point(centre.x() + radiusMetres * Math.cos(angle), centre.y() + radiusMetres * Math.sin(angle)));
        }
        return points;
    }

    /// Closed convex ring around the points, counter-clockwise (Andrew's monotone chain, 1979).
    public static List<Point> around(List<Point> points) {
        List<Point> sorted = points.stream().distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y)).toList();
        List<Point> ring = new ArrayList<>(chain(sorted));
        ring.removeLast();
        ring.addAll(chain(sorted.reversed()));
        return ring;
    }

    private static List<Point> chain(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point point : sorted) {
            while (chain.size() > 1 && !turnsLeft(chain.get(chain.size() - 2), chain.getLast(), point))
                chain.removeLast();
            chain.add(point);
        }
        return chain;
    }

    private static boolean turnsLeft(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 0;
    }
}
