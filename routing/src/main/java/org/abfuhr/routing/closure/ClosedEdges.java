package org.abfuhr.routing.closure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// The road pieces of a map that closures close. Immutable.
public final class ClosedEdges {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final RoadGraph roads;
    private final List<Closure> closures;
    private final List<BitSet> edges = new ArrayList<>(); // [closure] its edges
    private final BitSet someTime = new BitSet();
    private final BitSet allDay = new BitSet();

    /// The pieces of these ways, and those whose course passes through these areas; touching a border is not enough.
    public ClosedEdges(RoadGraph roads, List<Closure> closures) {
        this.roads = roads;
        this.closures = List.copyOf(closures);
        for (Closure closure : closures) {
            BitSet closed = find(roads, closure);
            edges.add(closed);
            someTime.or(closed);
            if (closure.allDay())
                allDay.or(closed);
        }
    }

    /// Nothing is closed.
    public static ClosedEdges none(RoadGraph roads) {
        return new ClosedEdges(roads, List.of());
    }

    private static BitSet find(RoadGraph roads, Closure closure) {
        var closed = new BitSet();
        Geometry area = closure.area();
        PreparedGeometry prepared = area == null ? null : PreparedGeometryFactory.prepare(area);
        for (int edge = 0; edge < roads.edges(); edge++) {
            RoadEdge road = roads.edge(edge);
            if (closure.wayIds().contains(road.wayId()) || (prepared != null && passes(road, prepared)))
                closed.set(edge);
        }
        return closed;
    }

    private static boolean passes(RoadEdge road, PreparedGeometry area) {
        var points = new Coordinate[road.latitudes().length];
        for (int i = 0; i < points.length; i++)
            points[i] = new Coordinate(road.longitudes()[i], road.latitudes()[i]);
        LineString course = GEOMETRIES.createLineString(points);
        return area.intersects(course) && !area.getGeometry().touches(course);
    }

    /// How many closures there are, whatever they close.
    public int count() {
        return closures.size();
    }

    /// The edges that the closure with this number closes, ascending.
    public IntStream edges(int closure) {
        return edges.get(closure).stream();
    }

    /// Whether nobody may pass through.
    public boolean isClosed(int edge) {
        return someTime.get(edge);
    }

    public boolean isClosedAllDay(int edge) {
        return allDay.get(edge);
    }

    /// In the order given.
    public List<Closure> closures() {
        return closures;
    }

    /// What is closed at a second of the day, as if it were all day.
    public ClosedEdges at(int second) {
        return new ClosedEdges(roads, closures.stream()
                .filter(closure -> closure.fromSecond() <= second && second < closure.toSecond())
                .map(closure -> new Closure(closure.wayIds(), closure.area(), 0, Closure.DAY_SECONDS)).toList());
    }
}
