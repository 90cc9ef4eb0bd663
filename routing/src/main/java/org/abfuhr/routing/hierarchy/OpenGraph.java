package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// What is left of a graph while it is being contracted: the open states and the arcs between them, shortcuts included. A loop at a state
/// is on no shortest way and left out.
final class OpenGraph {

    final Arcs out;
    final Arcs in;

    OpenGraph(StateGraph graph) {
        this.out = new Arcs(graph.states());
        this.in = new Arcs(graph.states());
        for (int state = 0; state < graph.states(); state++)
            for (int arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++)
                if (graph.arcTarget[arc] != state)
                    put(state, graph.arcTarget[arc], graph.arcCost[arc], 1);
    }

    void put(int from, int to, long cost, int hops) {
        out.put(from, to, cost, hops);
        in.put(to, from, cost, hops);
    }

    /// Takes a state and its arcs out.
    void remove(int state) {
        for (int i = 0; i < in.size[state]; i++)
            out.remove(in.other[state][i], state);
        for (int i = 0; i < out.size[state]; i++)
            in.remove(out.other[state][i], state);
        in.release(state);
        out.release(state);
    }

    /// The arcs of each state in one direction while a graph is being contracted: lists that grow and shrink. Of several arcs between the same
    /// two states only the cheapest is kept.
    static final class Arcs {

        private static final int FIRST_ROOM = 4;

        final int[][] other; // [state][arc] the state at the other end
        final long[][] cost; // [state][arc]
        final int[][] hops; // [state][arc] how many arcs of the original graph it stands for
        final int[] size; // [state]

        Arcs(int states) {
            this.other = new int[states][FIRST_ROOM];
            this.cost = new long[states][FIRST_ROOM];
            this.hops = new int[states][FIRST_ROOM];
            this.size = new int[states];
        }

        /// Adds an arc, or makes the one between the same states cheaper.
        void put(int state, int end, long arcCost, int arcHops) {
            int at = find(state, end);
            if (at == size[state])
                append(state, end);
            else if (cost[state][at] <= arcCost)
                return;
            cost[state][at] = arcCost;
            hops[state][at] = arcHops;
        }

        private void append(int state, int end) {
            int at = size[state]++;
            if (at == other[state].length)
                grow(state);
            other[state][at] = end;
        }

        private void grow(int state) {
            int room = 2 * other[state].length;
            other[state] = Arrays.copyOf(other[state], room);
            cost[state] = Arrays.copyOf(cost[state], room);
            hops[state] = Arrays.copyOf(hops[state], room);
        }

        /// Removes the arc to an end, which must be there; the last arc takes its place.
        void remove(int state, int end) {
            int at = find(state, end);
            int last = --size[state];
            other[state][at] = other[state][last];
            cost[state][at] = cost[state][last];
            hops[state][at] = hops[state][last];
        }

        private int find(int state, int end) {
            int[] ends = other[state];
            int count = size[state];
            for (int at = 0; at < count; at++)
                if (ends[at] == end)
                    return at;
            return count;
        }

        /// Gives the memory of a state's list back.
        void release(int state) {
            size[state] = 0;
            other[state] = new int[0];
            cost[state] = new long[0];
            hops[state] = new int[0];
        }
    }
}
