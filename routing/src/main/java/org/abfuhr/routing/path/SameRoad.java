package org.abfuhr.routing.path;

import java.util.List;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.graph.ProfileGraph;

/// Pairs of access points on the same piece of road, between which a vehicle may drive straight on without passing a junction.
final class SameRoad {

    private final ProfileGraph graph;
    private final List<AccessPoint> from;
    private final List<AccessPoint> to;
    private final int[] first; // [source] into the targets: the first on its road or a later one

    SameRoad(ProfileGraph graph, RoadOrder from, RoadOrder to) {
        this.graph = graph;
        this.from = from.points;
        this.to = to.points;
        this.first = new int[from.size()];
        int target = 0;
        for (int source = 0; source < first.length; source++) {
            int road = road(this.from.get(source));
            while (target < to.size() && road(this.to.get(target)) < road)
                target++;
            first[source] = target;
        }
    }

    private int road(AccessPoint point) {
        return graph.roads().original(point.edge());
    }

    /// Lowers the costs from a source where driving straight on is cheaper; a point costs nothing from itself.
    void improve(int source, long[] costs) {
        AccessPoint start = from.get(source);
        int road = road(start);
        for (int target = first[source]; target < to.size() && road(to.get(target)) == road; target++) {
            long straight = start.equals(to.get(target)) ? 0 : TurnSearch.straight(graph, start, to.get(target));
            costs[target] = Math.min(costs[target], straight);
        }
    }
}
