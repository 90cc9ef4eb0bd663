package org.abfuhr.routing.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.routing.map.RoadKind.Limits;

/// All roads of a map, whatever the profile. Immutable.
///
/// A turn restriction over a via road is held by *copies* of the via road, entered only by vehicles that came from its first road. Copies
/// have the same course as their original, which has the lower index; a place on the original can also be reached on its copies.
public final class RoadGraph {

    private static final int[] NO_COPIES = {};

    private final boolean[] turningHeads; // [node]
    private final Limits[] limits; // [node]
    private final RoadEdge[] edges; // [edge]
    private final int[] original; // [edge] itself, or the edge it is a copy of
    private final Map<Integer, int[]> copies; // original -> its copies
    private final TurnBans lightBans;
    private final TurnBans heavyBans;

    /// @param turningHeads for each junction, whether it is a turning circle, turning loop or mini-roundabout
    /// @param limits for each junction, what may pass from one of its roads to another
    public RoadGraph(boolean[] turningHeads, Limits[] limits, List<RoadEdge> edges, TurnBans lightBans, TurnBans heavyBans) {
        this.turningHeads = turningHeads.clone();
        this.limits = limits.clone();
        this.edges = edges.toArray(RoadEdge[]::new);
        this.original = new int[edges.size()];
        this.copies = new HashMap<>();
        this.lightBans = lightBans;
        this.heavyBans = heavyBans;
        findCopies();
    }

    private record Ends(int base, int adjacent, long wayId) {}

    private void findCopies() {
        Map<Ends, List<Integer>> originals = new HashMap<>();
        for (int edge = 0; edge < edges.length; edge++) {
            RoadEdge road = edges[edge];
            List<Integer> known = originals.computeIfAbsent(new Ends(road.base, road.adjacent, road.wayId),
                    ends -> new ArrayList<>(1));
            original[edge] = originalOf(edge, known);
            if (original[edge] == edge)
                known.add(edge);
            else
                copies.merge(original[edge], new int[]{edge}, RoadGraph::joined);
        }
    }

    private int originalOf(int edge, List<Integer> known) {
        for (int candidate : known)
            if (Arrays.equals(edges[candidate].latitudes, edges[edge].latitudes)
                    && Arrays.equals(edges[candidate].longitudes, edges[edge].longitudes))
                return candidate;
        return edge;
    }

    private static int[] joined(int[] left, int[] right) {
        int[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }

    /// How many junctions and road ends there are.
    public int nodes() {
        return turningHeads.length;
    }

    /// Whether every vehicle can turn round at this junction or road end.
    public boolean isTurningHead(int node) {
        return turningHeads[node];
    }

    /// What may pass this junction from one of its roads to another: [Limits#NONE] where all may.
    public Limits limitsAt(int node) {
        return limits[node];
    }

    public int edges() {
        return edges.length;
    }

    public RoadEdge edge(int edge) {
        return edges[edge];
    }

    /// Whether the edge is a copy for a turn restriction, which maps and sums leave out.
    public boolean isCopy(int edge) {
        return original[edge] != edge;
    }

    public int original(int edge) {
        return original[edge];
    }

    public int[] copiesOf(int edge) {
        return copies.getOrDefault(edge, NO_COPIES);
    }

    public TurnBans bans(boolean heavyVehicle) {
        return heavyVehicle ? heavyBans : lightBans;
    }

    public int tail(int key) {
        return isForward(key) ? edges[edgeOf(key)].base : edges[edgeOf(key)].adjacent;
    }

    public int head(int key) {
        return tail(reverse(key));
    }

    public static int key(int edge, boolean forward) {
        return forward ? 2 * edge : 2 * edge + 1;
    }

    public static int edgeOf(int key) {
        return key >> 1;
    }

    public static boolean isForward(int key) {
        return (key & 1) == 0;
    }

    public static int reverse(int key) {
        return key ^ 1;
    }

}
