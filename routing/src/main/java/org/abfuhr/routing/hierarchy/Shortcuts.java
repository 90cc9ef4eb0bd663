package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// The shortcuts that contracting one state needs: ways from its predecessors over it to its successors that no way round it replaces.
final class Shortcuts {

    private final OpenGraph open;
    private final WitnessSearch witness;
    private int[] from = new int[64]; // [shortcut] state
    private int[] to = new int[64];
    private long[] cost = new long[64];
    private int[] hops = new int[64];
    private int count;
    private int hopSum;

    Shortcuts(OpenGraph open) {
        this.open = open;
        this.witness = new WitnessSearch(open.out);
    }

    int count() {
        return count;
    }

    /// How many arcs of the original graph all shortcuts stand for.
    int hopSum() {
        return hopSum;
    }

    /// Finds the shortcuts of a state; those found before are forgotten.
    void find(int state, int settleLimit) {
        count = 0;
        hopSum = 0;
        for (int i = 0; i < open.in.size[state]; i++)
            findFrom(state, i, settleLimit);
    }

    private void findFrom(int state, int inArc, int settleLimit) {
        int start = open.in.other[state][inArc];
        long toState = open.in.cost[state][inArc];
        long dearest = dearestEnd(state, start);
        if (dearest < 0)
            return;
        witness.run(start, state, toState + dearest, settleLimit);
        OpenGraph.Arcs out = open.out;
        for (int i = 0; i < out.size[state]; i++) {
            int end = out.other[state][i];
            long over = toState + out.cost[state][i];
            if (end != start && witness.label(end) > over)
                add(start, end, over, open.in.hops[state][inArc] + out.hops[state][i]);
        }
    }

    private long dearestEnd(int state, int start) {
        long dearest = -1;
        for (int i = 0; i < open.out.size[state]; i++)
            if (open.out.other[state][i] != start)
                dearest = Math.max(dearest, open.out.cost[state][i]);
        return dearest;
    }

    private void add(int start, int end, long over, int arcs) {
        if (count == from.length)
            grow();
        from[count] = start;
        to[count] = end;
        cost[count] = over;
        hops[count++] = arcs;
        hopSum += arcs;
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
        cost = Arrays.copyOf(cost, 2 * count);
        hops = Arrays.copyOf(hops, 2 * count);
    }

    /// Puts the shortcuts found into the graph.
    void apply() {
        for (int i = 0; i < count; i++)
            open.put(from[i], to[i], cost[i], hops[i]);
    }
}
