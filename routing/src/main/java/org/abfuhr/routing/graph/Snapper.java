package org.abfuhr.routing.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadEdge;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds the nearest road where a vehicle of one profile may stop and from where it reaches all of the main part of its network.
public final class Snapper {

    private static final double FIRST_RADIUS_METRES = 100;
    private static final double HALF_EARTH_METRES = 20_100_000;
    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private final ProfileGraph graph;
    private final STRtree index = new STRtree(); // of edge numbers
    private final boolean empty;

    public Snapper(ProfileGraph graph) {
        this.graph = graph;
        for (int edge = 0; edge < graph.roads.edges(); edge++)
            if (mayStop(edge))
                index.insert(envelope(graph.roads.edge(edge)), edge);
        this.empty = index.isEmpty();
        index.build();
    }

    /// Whether the profile may drive no road at all on which it may stop.
    boolean isEmpty() {
        return empty;
    }

    /// Whether the edge is one of those places are attached to.
    boolean mayStop(int edge) {
        RoadEdge road = graph.roads.edge(edge);
        return road.kind().stoppable() && road.lengthMm() > 0 && !graph.roads.isCopy(edge) && graph.inMainPart(edge);
    }

    private static Envelope envelope(RoadEdge road) {
        var envelope = new Envelope();
        for (int i = 0; i < road.latitudes().length; i++)
            envelope.expandToInclude(road.longitudes()[i], road.latitudes()[i]);
        return envelope;
    }

    /// The nearest edge with the foot of the place on it.
    public record Snapped(int edge, AccessPoint point, String roadClass, double distanceMetres) {}

    /// The nearest road, however far. Of equally near roads the one with the lowest number.
    public Snapped nearest(Coordinate place) {
        for (double radius = FIRST_RADIUS_METRES; radius < HALF_EARTH_METRES; radius *= 4) {
            Snapped found = nearest(place, radius);
            if (found != null && found.distanceMetres <= radius)
                return found;
        }
        return requireNonNull(nearest(place, 2 * HALF_EARTH_METRES), "the profile has no roads");
    }

    private @Nullable Snapped nearest(Coordinate place, double radius) {
        var best = new Nearest(place);
        for (int edge : candidates(place, radius))
            best.look(edge);
        return best.foot == null ? null : snapped(best.edge, best.foot);
    }

    private int[] candidates(Coordinate place, double radius) {
        double latitudes = radius / METRES_PER_DEGREE;
        double longitudes = latitudes / Math.max(0.01, Math.cos(Math.toRadians(place.latitude())));
        var around = new Envelope(place.longitude() - longitudes, place.longitude() + longitudes, place.latitude() - latitudes,
                place.latitude() + latitudes);
        List<?> found = index.query(around);
        return found.stream().mapToInt(edge -> (Integer) edge).sorted().toArray();
    }

    private Snapped snapped(int edge, Course.Foot foot) {
        RoadEdge road = graph.roads.edge(edge);
        var point = new AccessPoint(edge, foot.offsetMm(), direction(edge), road.wayId(), road.name(), foot.position());
        return new Snapped(edge, point, road.kind().roadClass(), foot.distanceMetres());
    }

    private Direction direction(int edge) {
        if (!graph.inMainPart(edge, true))
            return Direction.BACKWARD;
        return graph.inMainPart(edge, false) ? Direction.BOTH : Direction.FORWARD;
    }

    private final class Nearest {

        private final Coordinate place;
        private int edge;
        private Course.@Nullable Foot foot;

        Nearest(Coordinate place) {
            this.place = place;
        }

        void look(int candidate) {
            var next = new Course(graph.roads.edge(candidate)).nearest(place);
            if (foot == null || next.distanceMetres() < foot.distanceMetres()) {
                edge = candidate;
                foot = next;
            }
        }
    }
}
