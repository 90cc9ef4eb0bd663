package org.abfuhr.data.derive.geometry;

import java.util.ArrayList;
import java.util.List;

/// Places along a line.
public final class Course {

    private Course() {}

    public static double metres(List<Point> course) {
        double metres = 0;
        for (int i = 1; i < course.size(); i++)
            metres += course.get(i - 1).distanceTo(course.get(i));
        return metres;
    }

    /// Places in equal distances of about the step, half a distance from the ends; at least one.
    public static List<Point> evenly(List<Point> course, double stepMetres) {
        double metres = metres(course);
        long count = Math.max(1, Math.round(metres / stepMetres));
        List<Point> places = new ArrayList<>();
        for (int i = 0; i < count; i++)
            places.add(at(course, metres * (i + 0.5) / count));
        return places;
    }

    private static Point at(List<Point> course, double metres) {
        double left = metres;
        for (int i = 1; i < course.size(); i++) {
            double length = course.get(i - 1).distanceTo(course.get(i));
            if (left <= length)
                return course.get(i - 1).towards(course.get(i), left);
            left -= length;
        }
        return course.getLast();
    }
}
