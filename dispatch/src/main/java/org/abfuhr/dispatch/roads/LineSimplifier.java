package org.abfuhr.dispatch.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// Drops points of a line that lie closer to it than a tolerance (Ramer 1972; Douglas and Peucker 1973), in a flat
/// approximation that is good for a town.
final class LineSimplifier {

    private static final double METRES_PER_DEGREE = 111_195;

    private final List<Coordinate> line;
    private final double toleranceMetres;
    private final BitSet kept = new BitSet();

    private LineSimplifier(List<Coordinate> line, double toleranceMetres) {
        this.line = line;
        this.toleranceMetres = toleranceMetres;
    }

    static List<Coordinate> simplify(List<Coordinate> line, double toleranceMetres) {
        if (line.size() < 3)
            return line;
        var simplifier = new LineSimplifier(line, toleranceMetres);
        simplifier.kept.set(0);
        simplifier.kept.set(line.size() - 1);
        simplifier.keepBetween(0, line.size() - 1);
        return simplifier.result();
    }

    private void keepBetween(int first, int last) {
        int farthest = first;
        double most = toleranceMetres;
        for (int i = first + 1; i < last; i++) {
            double distance = distanceMetres(line.get(i), line.get(first), line.get(last));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest == first)
            return;
        kept.set(farthest);
        keepBetween(first, farthest);
        keepBetween(farthest, last);
    }

    private List<Coordinate> result() {
        List<Coordinate> result = new ArrayList<>(kept.cardinality());
        kept.stream().forEach(i -> result.add(line.get(i)));
        return result;
    }

    /// Distance of a point from the stretch between two others.
    private static double distanceMetres(Coordinate point, Coordinate from, Coordinate to) {
        double shrink = Math.cos(Math.toRadians(from.latitude()));
        double dx = (to.longitude() - from.longitude()) * shrink;
        double dy = to.latitude() - from.latitude();
        double px = (point.longitude() - from.longitude()) * shrink;
        double py = point.latitude() - from.latitude();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        return METRES_PER_DEGREE * Math.hypot(px - along * dx, py - along * dy);
    }
}
