package org.abfuhr.routing.graph;

import java.util.Arrays;
import java.util.List;
import org.abfuhr.routing.AccessPoint;

/// Pairs of access points on the same piece of road, between which a vehicle may drive straight on without passing a junction.
final class SameRoad {

    private final ProfileGraph graph;
    private final List<AccessPoint> from;
    private final List<AccessPoint> to;
    private final long[] byEdge; // original edge << 32 | index of the target on it, ascending

    SameRoad(ProfileGraph graph, List<AccessPoint> from, List<AccessPoint> to) {
        this.graph = graph;
        this.from = from;
        this.to = to;
        this.byEdge = new long[to.size()];
        for (int target = 0; target < byEdge.length; target++)
            byEdge[target] = firstOf(to.get(target)) | target;
        Arrays.sort(byEdge);
    }

    private long firstOf(AccessPoint point) {
        return (long) graph.roads.original(point.edge()) << 32;
    }

    /// Lowers the costs of a row where driving straight on is cheaper; a point costs nothing from itself.
    void improve(int row, long[] costs) {
        AccessPoint source = from.get(row);
        long first = firstOf(source);
        int found = Arrays.binarySearch(byEdge, first);
        for (int i = found < 0 ? -found - 1 : found; i < byEdge.length && byEdge[i] >>> 32 == first >>> 32; i++) {
            int target = (int) byEdge[i];
            long straight = source.equals(to.get(target)) ? 0 : TurnSearch.straight(graph, source, to.get(target));
            costs[target] = Math.min(costs[target], straight);
        }
    }
}
