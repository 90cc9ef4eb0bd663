package org.abfuhr.routing.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.map.RoadGraph;

/// Quickest ways by the algorithm of Bellman and Ford, for tests: reads the arrays of a profile's graph and shares nothing else with the program,
/// not even the packing of costs.
final class PlainWays {

    private static final long NEVER = 1L << 60;

    private final ProfileGraph graph;
    private final long[] millis; // [state] to its start
    private final long[] millimetres; // [state]
    private final Map<AccessPoint, List<Stand>> known = new HashMap<>();

    PlainWays(ProfileGraph graph) {
        this.graph = graph;
        this.millis = new long[graph.states()];
        this.millimetres = new long[millis.length];
    }

    /// Where a vehicle at a point is: on a state, so many millimetres from its start.
    private record Stand(int state, long millimetres, long millis) {}

    /// Seconds and metres from one point to each other.
    int[][] from(AccessPoint source, List<AccessPoint> targets) {
        Arrays.fill(millis, NEVER);
        for (Stand stand : stands(source))
            leave(stand.state, -stand.millis, -stand.millimetres);
        boolean better = true;
        while (better) {
            better = false;
            for (int state = 0; state < millis.length; state++)
                if (millis[state] < NEVER)
                    better |= leave(state, millis[state], millimetres[state]);
        }
        return targets.stream().map(target -> cell(source, target)).toArray(int[][]::new);
    }

    private boolean leave(int state, long atMillis, long atMillimetres) {
        boolean better = false;
        for (int arc = graph.firstArc(state); arc < graph.firstArc(state + 1); arc++) {
            int next = graph.arcTarget(arc);
            long nextMillis = atMillis + (graph.arcCost(arc) >>> 32);
            long nextMillimetres = atMillimetres + (graph.arcCost(arc) & 0xffff_ffffL);
            if (nextMillis < millis[next] || (nextMillis == millis[next] && nextMillimetres < millimetres[next])) {
                millis[next] = nextMillis;
                millimetres[next] = nextMillimetres;
                better = true;
            }
        }
        return better;
    }

    private int[] cell(AccessPoint source, AccessPoint target) {
        long[] best = {NEVER, 0};
        for (Stand end : stands(target)) {
            if (millis[end.state] < NEVER)
                best = quicker(best, millis[end.state] + end.millis, millimetres[end.state] + end.millimetres);
            for (Stand start : stands(source))
                if (start.state == end.state && Math.abs(end.millimetres - start.millimetres) <= 120)
                    best = new long[]{0, 0};
                else if (start.state == end.state && end.millimetres > start.millimetres)
                    best = quicker(best, end.millis - start.millis, end.millimetres - start.millimetres);
        }
        return best[0] == NEVER
                ? new int[]{TravelMatrix.UNREACHABLE, TravelMatrix.UNREACHABLE}
                : new int[]{(int) ((best[0] + 999) / 1000), (int) ((best[1] + 999) / 1000)};
    }

    private static long[] quicker(long[] best, long atMillis, long atMillimetres) {
        boolean better = atMillis < best[0] || (atMillis == best[0] && atMillimetres < best[1]);
        return better ? new long[]{atMillis, atMillimetres} : best;
    }

    private List<Stand> stands(AccessPoint point) {
        return known.computeIfAbsent(point, this::findStands);
    }

    private List<Stand> findStands(AccessPoint point) {
        List<Stand> stands = new ArrayList<>();
        for (int state = 0; state < millis.length; state++) {
            int key = graph.keyOf(state);
            if (graph.roads().original(RoadGraph.edgeOf(key)) != graph.roads().original(point.edge()))
                continue;
            boolean forward = key % 2 == 0;
            long allMillis = graph.traverse(state) >>> 32;
            long all = graph.traverse(state) & 0xffff_ffffL;
            long at = forward ? point.offsetMillimetres() : all - point.offsetMillimetres();
            if (forward ? point.direction().forward() : point.direction().backward())
                stands.add(new Stand(state, at, all == 0 ? 0 : allMillis * at / all));
        }
        return stands;
    }
}
