package org.abfuhr.routing.profile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.SnappedPlace;
import org.abfuhr.routing.SnappedPlace.PassedRoad;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.KerbRule;
import org.abfuhr.routing.kerb.RoadsidePlace;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadListing;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds the nearest road where a vehicle of one profile may stop and from where it reaches all of the main part of its network.
final class Snapper {

    private static final double FIRST_RADIUS_METRES = 100;
    private static final double HALF_EARTH_METRES = 20_100_000;
    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private final ProfileGraph graph;
    private final KerbRule kerbs;
    private final Obstacles obstacles;
    private final STRtree index = new STRtree(); // of the numbers of all edges at which vehicles stop
    private final boolean empty;

    Snapper(ProfileGraph graph, KerbRule kerbs, Obstacles obstacles) {
        this.graph = graph;
        this.kerbs = kerbs;
        this.obstacles = obstacles;
        boolean any = false;
        for (int edge = 0; edge < graph.roads().edges(); edge++)
            if (isStreet(edge)) {
                index.insert(envelope(graph.roads().edge(edge)), edge);
                any |= graph.inMainPart(edge);
            }
        this.empty = !any;
        index.build();
    }

    /// Whether the profile may drive no road at all on which it may stop.
    boolean isEmpty() {
        return empty;
    }

    /// Whether the edge is one of those places are attached to.
    boolean mayStop(int edge) {
        return isStreet(edge) && graph.inMainPart(edge);
    }

    private boolean isStreet(int edge) {
        RoadEdge road = graph.roads().edge(edge);
        return RoadListing.isListed(graph.roads(), edge) && road.kind().stoppable() && road.lengthMm() > 0;
    }

    private static Envelope envelope(RoadEdge road) {
        var envelope = new Envelope();
        for (int i = 0; i < road.latitudes().length; i++)
            envelope.expandToInclude(road.longitudes()[i], road.latitudes()[i]);
        return envelope;
    }

    /// The nearest edge with the foot of the place on it.
    ///
    /// @param passed the nearest road that does not do, if it is nearer
    record Snapped(int edge, Course.Foot foot, Optional<PassedRoad> passed) {

        double distanceMetres() {
            return foot.distanceMetres();
        }
    }

    /// The nearest road, however far. Of equally near roads the one with the lowest number.
    ///
    /// @param site whether the vehicle turns on a site there, so that a dead end will do
    Snapped nearest(Coordinate place, boolean site) {
        for (double radius = FIRST_RADIUS_METRES; radius < HALF_EARTH_METRES; radius *= 4) {
            Snapped found = nearest(place, radius, site);
            if (found != null && found.distanceMetres() <= radius)
                return found;
        }
        return requireNonNull(nearest(place, 2 * HALF_EARTH_METRES, site), "the profile has no roads");
    }

    private @Nullable Snapped nearest(Coordinate place, double radius, boolean site) {
        var best = new Nearest(place);
        var bestClosed = new Nearest(place);
        for (int edge : candidates(place, radius))
            ((site ? graph.servesSite(edge) : graph.inMainPart(edge)) ? best : bestClosed).look(edge);
        return best.foot == null ? null : new Snapped(best.edge, best.foot, passed(bestClosed, best.foot.distanceMetres()));
    }

    private Optional<PassedRoad> passed(Nearest closed, double usedMetres) {
        if (closed.foot == null || closed.foot.distanceMetres() + SnappedPlace.NOTABLE_METRES > usedMetres)
            return Optional.empty();
        RoadEdge road = graph.roads().edge(closed.edge);
        return Optional.of(new PassedRoad(road.wayId(), road.name(), requireNonNull(obstacles.of(closed.edge)),
                closed.foot.distanceMetres()));
    }

    private int[] candidates(Coordinate place, double radius) {
        double latitudes = radius / METRES_PER_DEGREE;
        double longitudes = latitudes / Math.max(0.01, Math.cos(Math.toRadians(place.latitude())));
        var around = new Envelope(place.longitude() - longitudes, place.longitude() + longitudes, place.latitude() - latitudes,
                place.latitude() + latitudes);
        List<?> found = index.query(around);
        return found.stream().mapToInt(edge -> (Integer) edge).sorted().toArray();
    }

    /// The place on its nearest road, with one access point per direction in which it may be passed.
    SnappedPlace.OnRoad onRoad(RoadsidePlace place, Snapped nearest) {
        if (place.approach() == Approach.SITE)
            return onRoad(place, nearest, List.of(siteDirection(nearest.edge)), false);
        List<Boolean> possible = Stream.of(true, false).filter(forward -> graph.inMainPart(nearest.edge, forward)).toList();
        List<Boolean> serving = kerbs.serving(graph.roads().edge(nearest.edge).kind(), nearest.foot, place.approach()).stream()
                .filter(possible::contains).toList();
        boolean wrongSide = serving.isEmpty();
        List<Direction> directions = (wrongSide ? possible : serving).stream()
                .map(forward -> forward ? Direction.FORWARD : Direction.BACKWARD).toList();
        return onRoad(place, nearest, directions, wrongSide);
    }

    private Direction siteDirection(int edge) {
        RoadEdge road = graph.roads().edge(edge);
        if (!road.kind().oneWay())
            return Direction.BOTH;
        return road.kind().forward() ? Direction.FORWARD : Direction.BACKWARD;
    }

    private SnappedPlace.OnRoad onRoad(RoadsidePlace place, Snapped nearest, List<Direction> directions, boolean wrongSide) {
        RoadEdge road = graph.roads().edge(nearest.edge);
        return new SnappedPlace.OnRoad(place.position(),
                directions.stream().map(direction -> point(nearest, road, direction)).toList(), nearest.distanceMetres(),
                wrongSide,
                nearest.passed);
    }

    private static AccessPoint point(Snapped nearest, RoadEdge road, Direction direction) {
        return new AccessPoint(nearest.edge, nearest.foot.offsetMm(), direction, road.wayId(), road.name(),
                nearest.foot.position());
    }

    private final class Nearest {

        private final Coordinate place;
        private int edge;
        private Course.@Nullable Foot foot;

        Nearest(Coordinate place) {
            this.place = place;
        }

        void look(int candidate) {
            var next = new Course(graph.roads().edge(candidate)).nearest(place);
            if (foot == null || next.distanceMetres() < foot.distanceMetres()) {
                edge = candidate;
                foot = next;
            }
        }
    }
}
