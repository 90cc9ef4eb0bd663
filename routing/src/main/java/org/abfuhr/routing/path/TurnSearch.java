package org.abfuhr.routing.path;

import java.util.Arrays;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.hierarchy.LabelHeap;
import org.abfuhr.routing.map.RoadGraph;

/// Dijkstra's algorithm over the turn-expanded network of a profile, from one access point to all states. Reusable, not thread-safe.
///
/// A state's label is the least cost from the source to the *start* of the state's edge, the turn into it included.
public final class TurnSearch {

    /// Parent of a state that directly follows the source.
    static final int NONE = -1;

    /// A point up to this far behind on the same street counts as the same place: it is one place in reality, not a ride round the block.
    static final int SAME_PLACE_MM = 120;

    private final ProfileGraph graph;
    private final long[] label; // [state] Cost.INFINITE when not reached
    private final int[] parent; // [state] the state before it; the source's own state for the first
    private final LabelHeap heap;

    public TurnSearch(ProfileGraph graph) {
        this.graph = graph;
        this.label = new long[graph.states()];
        this.parent = new int[graph.states()];
        this.heap = new LabelHeap(label);
    }

    /// Labels every state that can be reached from the access point.
    public void run(AccessPoint source) {
        start(source);
        while (!heap.isEmpty()) {
            int state = heap.pop();
            relax(state, label[state]);
        }
    }

    /// Labels states in ascending order until no state of the target can become better.
    public void runTo(AccessPoint source, AccessPoint target) {
        start(source);
        int[] ends = graph.statesAt(target);
        int missing = ends.length;
        while (!heap.isEmpty() && missing > 0) {
            int state = heap.pop();
            for (int end : ends)
                if (end == state)
                    missing--;
            relax(state, label[state]);
        }
        heap.clear();
    }

    private void start(AccessPoint source) {
        Arrays.fill(label, Cost.INFINITE);
        for (int state : graph.statesAt(source))
            relax(state, -graph.costTo(state, source));
    }

    private void relax(int state, long cost) {
        for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++) {
            int next = graph.arcTarget(arc);
            long reached = cost + graph.arcCost(arc);
            if (reached < label[next]) {
                label[next] = reached;
                parent[next] = state;
                heap.pushOrRaise(next);
            }
        }
    }

    /// [Cost#INFINITE] when the state was not reached.
    public long label(int state) {
        return label[state];
    }

    int parent(int state) {
        return parent[state];
    }

    /// The cost of driving from one point straight on to another on the same piece of road, or [Cost#INFINITE].
    static long straight(ProfileGraph graph, AccessPoint from, AccessPoint to) {
        if (graph.roads().original(from.edge()) != graph.roads().original(to.edge()))
            return Cost.INFINITE;
        long best = Cost.INFINITE;
        for (int state : graph.statesAt(from))
            if (RoadGraph.isForward(graph.keyOf(state)) ? to.direction().forward() : to.direction().backward())
                best = Math.min(best, straight(graph, state, from, to));
        return best;
    }

    private static long straight(ProfileGraph graph, int state, AccessPoint from, AccessPoint to) {
        int ahead = graph.offset(state, to) - graph.offset(state, from);
        if (Math.abs(ahead) <= SAME_PLACE_MM)
            return 0;
        return ahead > 0 ? graph.costTo(state, to) - graph.costTo(state, from) : Cost.INFINITE;
    }
}
