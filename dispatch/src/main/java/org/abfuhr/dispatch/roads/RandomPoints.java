package org.abfuhr.dispatch.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.StreetSegment;

/// Draws places on streets, each metre of street as likely as any other.
final class RandomPoints {

    private final List<StreetSegment> streets;
    private final double[] lastMetre; // [street] of all before and this one
    private final SplittableRandom random;

    RandomPoints(List<StreetSegment> streets, long seed) {
        this.streets = streets;
        this.lastMetre = streets.stream().mapToDouble(StreetSegment::metres).toArray();
        Arrays.parallelPrefix(lastMetre, Double::sum);
        this.random = new SplittableRandom(seed);
    }

    /// So many places, named `r1`, `r2`, ...
    List<PointsCsv.Point> draw(int count) {
        List<PointsCsv.Point> points = new ArrayList<>(count);
        for (int i = 1; i <= count; i++)
            points.add(new PointsCsv.Point("r" + i, next()));
        return points;
    }

    private Coordinate next() {
        double metre = random.nextDouble() * lastMetre[lastMetre.length - 1];
        int found = Arrays.binarySearch(lastMetre, metre);
        int street = Math.min(found < 0 ? -found - 1 : found, streets.size() - 1);
        double metres = streets.get(street).metres();
        return along(streets.get(street).course(), (metre - lastMetre[street] + metres) / metres);
    }

    /// The place at a share of the pieces of a line; pieces of a street count alike, however long.
    private static Coordinate along(List<Coordinate> course, double share) {
        double pieces = Math.clamp(share, 0, 1) * (course.size() - 1);
        int piece = Math.min((int) pieces, course.size() - 2);
        double rest = pieces - piece;
        var from = course.get(piece);
        var to = course.get(piece + 1);
        return new Coordinate(from.latitude() + rest * (to.latitude() - from.latitude()),
                from.longitude() + rest * (to.longitude() - from.longitude()));
    }
}
