package org.abfuhr.routing.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// The course of a road piece with lengths along it: finds the point of it nearest to a place, and parts of it.
///
/// Each segment is measured in a plane of its own (x east, y north, metres), shrunk eastwards as at its middle, so that lengths along the course
/// do not depend on the place. In one plane for all, parts of a piece of a kilometre were centimetres off.
public final class Course {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private final RoadEdge road;

    public Course(RoadEdge road) {
        this.road = road;
    }

    /// Where a place meets the course.
    ///
    /// @param offsetMm along the course from its base
    /// @param rightMetres how far the place lies right of the line of the course there, seen from base to adjacent junction; negative: left of it
    public record Foot(int offsetMm, Coordinate position, double distanceMetres, double rightMetres) {}

    /// The point of the course nearest to the place; of equally near ones the first.
    public Foot nearest(Coordinate place) {
        double bestSquare = Double.POSITIVE_INFINITY;
        double bestAlong = 0;
        double bestShare = 0;
        double bestRight = 0;
        int bestSegment = 0;
        double along = 0;
        for (int i = 0; i + 1 < road.latitudes.length; i++) {
            double scale = eastwards(i);
            double ax = metres(road.longitudes[i] - place.longitude()) * scale;
            double ay = metres(road.latitudes[i] - place.latitude());
            double dx = metres(road.longitudes[i + 1] - road.longitudes[i]) * scale;
            double dy = metres(road.latitudes[i + 1] - road.latitudes[i]);
            double square = dx * dx + dy * dy;
            double share = square == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / square, 0, 1);
            double distance = square(ax + share * dx) + square(ay + share * dy);
            if (distance < bestSquare) {
                bestSquare = distance;
                bestRight = square == 0 ? 0 : (ax * dy - ay * dx) / -Math.sqrt(square);
                bestSegment = i;
                bestShare = share;
                bestAlong = along + share * Math.sqrt(square);
            }
            along += Math.sqrt(square);
        }
        int offsetMm = along == 0 ? 0 : (int) Math.min(road.lengthMm, Math.round(road.lengthMm * (bestAlong / along)));
        return new Foot(offsetMm, between(bestSegment, bestShare), Math.sqrt(bestSquare), bestRight);
    }

    /// The course's own points strictly between two offsets in driving direction, plus the end when the part reaches it.
    public List<Coordinate> between(boolean forward, int fromMm, int toMm) {
        double[] alongMm = alongMm();
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < alongMm.length; i++) {
            double driven = forward ? alongMm[i] : road.lengthMm - alongMm[i];
            boolean end = toMm == road.lengthMm && i == (forward ? alongMm.length - 1 : 0);
            if (end || (driven > fromMm && driven < toMm))
                points.add(new Coordinate(road.latitudes[i], road.longitudes[i]));
        }
        if (!forward)
            Collections.reverse(points);
        return points;
    }

    /// All points in order.
    public List<Coordinate> points() {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < road.latitudes.length; i++)
            points.add(new Coordinate(road.latitudes[i], road.longitudes[i]));
        return points;
    }

    private double[] alongMm() {
        double[] along = new double[road.latitudes.length];
        for (int i = 1; i < along.length; i++)
            along[i] = along[i - 1] + Math.hypot(metres(road.longitudes[i] - road.longitudes[i - 1]) * eastwards(i - 1),
                    metres(road.latitudes[i] - road.latitudes[i - 1]));
        double total = along[along.length - 1];
        for (int i = 1; i < along.length; i++)
            along[i] = total == 0 ? 0 : along[i] / total * road.lengthMm;
        return along;
    }

    /// How much shorter a degree of longitude is than one of latitude, at the middle of a segment.
    private double eastwards(int segment) {
        return Math.cos(Math.toRadians((road.latitudes[segment] + road.latitudes[segment + 1]) / 2));
    }

    private Coordinate between(int segment, double share) {
        return new Coordinate(mix(road.latitudes[segment], road.latitudes[segment + 1], share),
                mix(road.longitudes[segment], road.longitudes[segment + 1], share));
    }

    private static double mix(double from, double to, double share) {
        return share == 1 ? to : from + share * (to - from);
    }

    private static double metres(double degrees) {
        return degrees * METRES_PER_DEGREE;
    }

    private static double square(double x) {
        return x * x;
    }
}
