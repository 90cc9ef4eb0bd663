package org.abfuhr.routing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.hierarchy.Contraction;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.jspecify.annotations.Nullable;

/// The contraction hierarchy of a profile's states, prepared or loaded when it is first needed. Safe for use by several threads.
final class ProfileHierarchy {

    private static final int PROOF_ROWS = 4;
    private static final int PROOF_COLUMNS = 5;

    private final ProfileGraph graph;
    private final HierarchyCache cache;
    private @Nullable Hierarchy hierarchy;

    ProfileHierarchy(ProfileGraph graph, HierarchyCache cache) {
        this.graph = graph;
        this.cache = cache;
    }

    synchronized Hierarchy get() {
        if (hierarchy == null)
            hierarchy = cache.hierarchy(graph.stateGraph(), this::agrees);
        return hierarchy;
    }

    /// The hierarchy of a graph of the same roads with other closures, in the order of this graph's: several times faster than preparing it
    /// anew. Roads closed here and open there become the most important ones.
    Hierarchy inSameOrder(ProfileGraph other) {
        int[] order = new int[other.states()];
        int count = 0;
        for (int state : get().order()) {
            int there = other.stateOfKey[graph.keyOfState[state]];
            if (there != ProfileGraph.CLOSED)
                order[count++] = there;
        }
        for (int state = 0; state < order.length; state++)
            if (graph.stateOfKey[other.keyOfState[state]] == ProfileGraph.CLOSED)
                order[count++] = state;
        return Contraction.inOrder(other.stateGraph(), order);
    }

    /// Whether 20 ways between random points cost the same by a plain search.
    private boolean agrees(Hierarchy found) {
        if (graph.states() == 0)
            return true;
        var random = new SplittableRandom(graph.states());
        List<AccessPoint> from = points(random, PROOF_ROWS);
        List<AccessPoint> to = points(random, PROOF_COLUMNS);
        var targets = new Targets(graph, to);
        var search = new TurnSearch(graph);
        var agreed = new AtomicBoolean(true);
        new MatrixCalculation(graph, found, from, to, 1).fill((row, seconds, metres) -> {
            search.run(from.get(row));
            for (int column = 0; column < PROOF_COLUMNS; column++)
                if (!equal(targets.cost(search, from.get(row), column), seconds[column], metres[column]))
                    agreed.set(false);
        }, 1);
        return agreed.get();
    }

    private static boolean equal(long cost, int seconds, int metres) {
        return cost == Cost.INFINITE
                ? seconds == TravelMatrix.UNREACHABLE && metres == TravelMatrix.UNREACHABLE
                : seconds == Cost.seconds(cost) && metres == Cost.metres(cost);
    }

    private List<AccessPoint> points(SplittableRandom random, int count) {
        List<AccessPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++)
            points.add(point(graph.keyOfState[random.nextInt(graph.states())], random));
        return points;
    }

    private AccessPoint point(int key, SplittableRandom random) {
        RoadEdge road = graph.roads.edge(RoadGraph.edgeOf(key));
        var start = new Coordinate(road.latitudes()[0], road.longitudes()[0]);
        return new AccessPoint(RoadGraph.edgeOf(key), random.nextInt(road.lengthMm() + 1),
                RoadGraph.isForward(key) ? Direction.FORWARD : Direction.BACKWARD, road.wayId(), road.name(), start);
    }
}
