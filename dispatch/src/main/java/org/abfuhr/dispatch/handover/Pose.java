package org.abfuhr.dispatch.handover;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;
import org.abfuhr.model.geo.UtmGrid.Point;

/// Where a vehicle is on a grid, in metres, and where it looks.
///
/// @param yaw radians from the grid's east, to the left
record Pose(double east, double north, double yaw) {

    /// At the end of a course, looking as it arrives; the last points may coincide.
    static Pose atEnd(List<Coordinate> course, UtmGrid grid) {
        var points = course.stream().map(grid::project).toList();
        var end = points.getLast();
        for (int i = points.size() - 2; i >= 0; i--)
            if (metres(points.get(i), end) > 0)
                return new Pose(end.east(), end.north(), yaw(points.get(i), end));
        return new Pose(end.east(), end.north(), 0);
    }

    /// In the middle of a course, looking along it.
    static Pose inTheMiddle(List<Coordinate> course, UtmGrid grid) {
        var points = course.stream().map(grid::project).toList();
        double left = length(points) / 2;
        for (int i = 1; i < points.size(); i++) {
            double metres = metres(points.get(i - 1), points.get(i));
            if (metres > 0 && left <= metres)
                return between(points.get(i - 1), points.get(i), left / metres);
            left -= metres;
        }
        return atEnd(course, grid);
    }

    private static Pose between(Point from, Point to, double share) {
        return new Pose(from.east() + share * (to.east() - from.east()), from.north() + share * (to.north() - from.north()),
                yaw(from, to));
    }

    private static double length(List<Point> points) {
        double metres = 0;
        for (int i = 1; i < points.size(); i++)
            metres += metres(points.get(i - 1), points.get(i));
        return metres;
    }

    private static double metres(Point from, Point to) {
        return Math.hypot(to.east() - from.east(), to.north() - from.north());
    }

    private static double yaw(Point from, Point to) {
        return Math.atan2(to.north() - from.north(), to.east() - from.east());
    }
}
