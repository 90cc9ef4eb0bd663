package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// Collects the arcs of each state at the moment it is contracted: all lead to or from states that will be ranked above it.
final class HierarchyBuilder {

    private final int[] stateOfRank;
    private final Side up;
    private final Side down;
    private int ranks;

    HierarchyBuilder(int states) {
        this.stateOfRank = new int[states];
        this.up = new Side(states);
        this.down = new Side(states);
    }

    void add(int state, OpenGraph open) {
        up.add(ranks, open.out, state);
        down.add(ranks, open.in, state);
        stateOfRank[ranks++] = state;
    }

    Hierarchy build() {
        int[] rankOfState = new int[stateOfRank.length];
        for (int rank = 0; rank < rankOfState.length; rank++)
            rankOfState[stateOfRank[rank]] = rank;
        return new Hierarchy(rankOfState, up.build(rankOfState), down.build(rankOfState));
    }

    private static final class Side {

        private final int[] first; // [rank]
        private int[] other = new int[1024]; // [arc] state
        private long[] cost = new long[1024];
        private int arcs;

        Side(int states) {
            this.first = new int[states + 1];
        }

        void add(int rank, OpenGraph.Arcs lists, int state) {
            int count = lists.size[state];
            if (arcs + count > other.length) {
                int room = Math.max(2 * arcs, arcs + count);
                other = Arrays.copyOf(other, room);
                cost = Arrays.copyOf(cost, room);
            }
            System.arraycopy(lists.other[state], 0, other, arcs, count);
            System.arraycopy(lists.cost[state], 0, cost, arcs, count);
            arcs += count;
            first[rank + 1] = arcs;
        }

        Hierarchy.Arcs build(int[] rankOfState) {
            int[] ranks = new int[arcs];
            for (int arc = 0; arc < arcs; arc++)
                ranks[arc] = rankOfState[other[arc]];
            return new Hierarchy.Arcs(first, ranks, Arrays.copyOf(cost, arcs));
        }
    }
}
