package org.abfuhr.routing.map;

/// A piece of road between two junctions (or a road end). The arrays hold its course in degrees, from base to adjacent junction, ends
/// included, and must not be changed.
public final class RoadEdge {

    private static final double DEPARTURE_DEGREES = 10 / 111_195.0; // 10 m

    final int base; // junction
    final int adjacent; // junction
    final int lengthMm;
    final long wayId;
    final String name; // empty: none
    final RoadKind kind;
    final double[] latitudes;
    final double[] longitudes;

    public RoadEdge(int base, int adjacent, int lengthMm, long wayId, String name, RoadKind kind, double[] latitudes,
            double[] longitudes) {
        this.base = base;
        this.adjacent = adjacent;
        this.lengthMm = lengthMm;
        this.wayId = wayId;
        this.name = name;
        this.kind = kind;
        this.latitudes = latitudes;
        this.longitudes = longitudes;
    }

    public int base() {
        return base;
    }

    public int adjacent() {
        return adjacent;
    }

    public int lengthMm() {
        return lengthMm;
    }

    public long wayId() {
        return wayId;
    }

    public String name() {
        return name;
    }

    /// Degrees, one per point of the course; not to be changed.
    public double[] latitudes() {
        return latitudes;
    }

    /// Degrees, one per point of the course; not to be changed.
    public double[] longitudes() {
        return longitudes;
    }

    public RoadKind kind() {
        return kind;
    }

    /// In which direction the road leaves one of its ends: radians anticlockwise from east, along the first ten metres of its course; NaN for a
    /// road without length.
    ///
    /// @param forward seen from the base, else from the adjacent junction
    public double departureRadians(boolean forward) {
        int last = latitudes.length - 1;
        int from = forward ? 0 : last;
        double shrink = Math.cos(Math.toRadians(latitudes[from]));
        double east = 0;
        double north = 0;
        for (int i = 1; i <= last && Math.hypot(east, north) < DEPARTURE_DEGREES; i++) {
            int to = forward ? i : last - i;
            east = (longitudes[to] - longitudes[from]) * shrink;
            north = latitudes[to] - latitudes[from];
        }
        return east == 0 && north == 0 ? Double.NaN : Math.atan2(north, east);
    }
}
