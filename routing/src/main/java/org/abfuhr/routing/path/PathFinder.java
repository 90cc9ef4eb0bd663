package org.abfuhr.routing.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.path.Directions.Piece;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadGraph;

/// Finds the quickest way between two access points with its streets and course, by the same search that fills the matrix.
/// Reusable, not thread-safe.
public final class PathFinder {

    private final ProfileGraph graph;
    private final TurnSearch search;

    public PathFinder(ProfileGraph graph) {
        this.graph = graph;
        this.search = new TurnSearch(graph);
    }

    /// The quickest way; empty when there is none.
    public Optional<RoadPath> find(AccessPoint from, AccessPoint to) {
        long straight = from.equals(to) ? 0 : TurnSearch.straight(graph, from, to);
        search.runTo(from, to);
        int end = bestEnd(to);
        long around = end < 0 ? Cost.INFINITE : search.label(end) + graph.costTo(end, to);
        if (straight == Cost.INFINITE && around == Cost.INFINITE)
            return Optional.empty();
        return Optional.of(straight <= around
                ? path(straightPieces(from, to), straight, from, to)
                : path(pieces(from, to, end), around, from, to));
    }

    private int bestEnd(AccessPoint to) {
        int best = TurnSearch.NONE;
        long bestCost = Cost.INFINITE;
        for (int state : graph.statesAt(to)) {
            long label = search.label(state);
            long cost = label == Cost.INFINITE ? label : label + graph.costTo(state, to);
            if (cost < bestCost) {
                best = state;
                bestCost = cost;
            }
        }
        return best;
    }

    private List<Piece> straightPieces(AccessPoint from, AccessPoint to) {
        for (int state : graph.statesAt(from))
            if (graph.offset(state, to) > graph.offset(state, from) + TurnSearch.SAME_PLACE_MM)
                return List.of(new Piece(state, graph.offset(state, from), graph.offset(state, to)));
        return List.of();
    }

    private List<Piece> pieces(AccessPoint from, AccessPoint to, int end) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(end, 0, graph.offset(end, to)));
        int state = search.parent(end);
        while (!isSource(state, from)) {
            pieces.add(new Piece(state, 0, graph.lengthMm(state)));
            state = search.parent(state);
        }
        pieces.add(new Piece(state, graph.offset(state, from), graph.lengthMm(state)));
        Collections.reverse(pieces);
        return pieces;
    }

    private boolean isSource(int state, AccessPoint from) {
        for (int source : graph.statesAt(from))
            if (source == state)
                return true;
        return false;
    }

    private RoadPath path(List<Piece> pieces, long cost, AccessPoint from, AccessPoint to) {
        var directions = new Directions(graph, pieces);
        return new RoadPath(course(pieces, from, to), directions.streets(), directions.turns(), Cost.seconds(cost),
                Cost.metres(cost));
    }

    private List<Coordinate> course(List<Piece> pieces, AccessPoint from, AccessPoint to) {
        List<Coordinate> course = new ArrayList<>();
        course.add(from.position());
        for (Piece piece : pieces)
            addInnerPoints(piece, course);
        addUnlessLast(course, to.position());
        if (course.size() == 1)
            course.add(to.position());
        return course;
    }

    private void addInnerPoints(Piece piece, List<Coordinate> course) {
        int key = graph.keyOf(piece.state());
        var line = new Course(graph.roads().edge(RoadGraph.edgeOf(key)));
        for (Coordinate point : line.between(RoadGraph.isForward(key), piece.fromMm(), piece.toMm()))
            addUnlessLast(course, point);
    }

    private static void addUnlessLast(List<Coordinate> course, Coordinate point) {
        if (!course.getLast().equals(point))
            course.add(point);
    }
}
