package org.abfuhr.data.derive.geometry;

/// A position in a [Plane].
///
/// @param x metres east of its origin
/// @param y metres north of its origin
public record Point(double x, double y) {

    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /// The point so many metres on the way to another, at most that point.
    public Point towards(Point other, double metres) {
        double distance = distanceTo(other);
        double share = distance <= metres ? 1 : metres / distance;
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
