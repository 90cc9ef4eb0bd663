package org.abfuhr.routing.path;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.hierarchy.Contraction;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.jspecify.annotations.Nullable;

/// The contraction hierarchy of a profile's states, prepared or loaded when it is first needed. Safe for use by several threads.
public final class ProfileHierarchy {

    private static final int PROOF_ROWS = 4;
    private static final int PROOF_COLUMNS = 5;

    private final ProfileGraph graph;
    private final Supplier<Hierarchy> maker;
    private @Nullable Hierarchy hierarchy;

    private ProfileHierarchy(ProfileGraph graph, Function<ProfileHierarchy, Hierarchy> maker) {
        this.graph = graph;
        this.maker = () -> maker.apply(this);
    }

    /// Prepared once and kept in the cache.
    public static ProfileHierarchy kept(ProfileGraph graph, HierarchyCache cache) {
        return new ProfileHierarchy(graph, made -> cache.hierarchy(graph.stateGraph(), made::agrees));
    }

    public synchronized Hierarchy get() {
        if (hierarchy == null)
            hierarchy = maker.get();
        return hierarchy;
    }

    /// The hierarchy of a graph of the same roads with other closures, in the order of this graph's: several times faster than preparing it
    /// anew. Roads closed here and open there become the most important ones.
    public ProfileHierarchy inSameOrder(ProfileGraph other) {
        return new ProfileHierarchy(other, made -> HierarchyCache
                .requireProof(Contraction.inOrder(other.stateGraph(), orderOf(other)), made::agrees));
    }

    private int[] orderOf(ProfileGraph other) {
        var order = new Order(other);
        for (int state : get().order())
            order.add(graph.keyOf(state));
        for (int key = 0; key < other.keys(); key++)
            order.add(key);
        return order.states;
    }

    /// The states of a graph, gathered key by key; a key given again changes nothing.
    private static final class Order {

        private final ProfileGraph graph;
        private final boolean[] added; // [key]
        private final int[] states;
        private int count;

        Order(ProfileGraph graph) {
            this.graph = graph;
            this.added = new boolean[graph.keys()];
            this.states = new int[graph.states()];
        }

        void add(int key) {
            if (!added[key])
                count = graph.addStates(key, states, count);
            added[key] = true;
        }
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
            points.add(point(graph.keyOf(random.nextInt(graph.states())), random));
        return points;
    }

    private AccessPoint point(int key, SplittableRandom random) {
        RoadEdge road = graph.roads().edge(RoadGraph.edgeOf(key));
        var start = new Coordinate(road.latitudes()[0], road.longitudes()[0]);
        return new AccessPoint(RoadGraph.edgeOf(key), random.nextInt(road.lengthMm() + 1),
                RoadGraph.isForward(key) ? Direction.FORWARD : Direction.BACKWARD, road.wayId(), road.name(), start);
    }
}
