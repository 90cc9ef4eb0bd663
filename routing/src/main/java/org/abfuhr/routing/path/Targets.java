package org.abfuhr.routing.path;

import java.util.List;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;

/// The columns of a matrix: for each access point the states that pass it. Built once per matrix, shared by all rows.
public final class Targets {

    private final ProfileGraph graph;
    private final AccessPoint[] points;
    private final int[] first; // [point] into states; one more entry than points
    private final int[] states;
    private final long[] costTo; // from the state's start to the point

    public Targets(ProfileGraph graph, List<AccessPoint> accessPoints) {
        this.graph = graph;
        this.points = accessPoints.toArray(AccessPoint[]::new);
        this.first = new int[points.length + 1];
        int[][] at = new int[points.length][];
        for (int i = 0; i < points.length; i++) {
            at[i] = graph.statesAt(points[i]);
            first[i + 1] = first[i] + at[i].length;
        }
        this.states = new int[first[points.length]];
        this.costTo = new long[states.length];
        for (int i = 0; i < points.length; i++)
            fill(i, at[i]);
    }

    private void fill(int point, int[] at) {
        for (int i = 0; i < at.length; i++) {
            states[first[point] + i] = at[i];
            costTo[first[point] + i] = graph.costTo(at[i], points[point]);
        }
    }

    int size() {
        return points.length;
    }

    AccessPoint point(int index) {
        return points[index];
    }

    /// The least cost from the search's source to the point, or [Cost#INFINITE].
    public long cost(TurnSearch search, AccessPoint source, int point) {
        long best = TurnSearch.straight(graph, source, points[point]);
        for (int i = first[point]; i < first[point + 1]; i++) {
            long label = search.label(states[i]);
            if (label != Cost.INFINITE)
                best = Math.min(best, label + costTo[i]);
        }
        return best;
    }
}
