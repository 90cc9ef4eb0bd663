package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// A bounded Dijkstra search among the open states round one that is to be contracted: a way found round it makes a shortcut needless.
/// A way not found because of the bounds costs a needless shortcut, never a wrong cost.
final class WitnessSearch {

    private final OpenGraph.Arcs out;
    private final long[] label; // [state] cost of a way round the state left out; UNREACHED where none was found
    private final LabelHeap heap;
    private final boolean[] wanted; // [state]
    private int[] touched = new int[64]; // states with a label
    private int touchedCount;

    WitnessSearch(OpenGraph.Arcs out) {
        int states = out.size.length;
        this.out = out;
        this.label = new long[states];
        Arrays.fill(label, StateGraph.UNREACHED);
        this.heap = new LabelHeap(label);
        this.wanted = new boolean[states];
    }

    long label(int state) {
        return label[state];
    }

    /// Searches from a state for all ends of a detour that would otherwise lead over the state left out.
    ///
    /// @param bound no way dearer than this matters
    /// @param settleLimit how many states may be looked at
    void run(int from, int leftOut, long bound, int settleLimit) {
        reset();
        int missing = want(leftOut, from, true);
        reach(from, 0);
        for (int settled = 0; settled < settleLimit && !heap.isEmpty(); settled++) {
            int state = heap.pop();
            if (wanted[state] && --missing == 0)
                break;
            relax(state, leftOut, bound);
        }
        heap.clear();
        want(leftOut, from, false);
    }

    private void reset() {
        for (int i = 0; i < touchedCount; i++)
            label[touched[i]] = StateGraph.UNREACHED;
        touchedCount = 0;
    }

    private int want(int leftOut, int from, boolean value) {
        int[] ends = out.other[leftOut];
        int count = 0;
        for (int i = 0; i < out.size[leftOut]; i++)
            if (ends[i] != from) {
                wanted[ends[i]] = value;
                count++;
            }
        return count;
    }

    private void relax(int state, int leftOut, long bound) {
        int[] ends = out.other[state];
        long[] costs = out.cost[state];
        long base = label[state];
        int count = out.size[state];
        for (int i = 0; i < count; i++) {
            long cost = base + costs[i];
            if (cost <= bound && cost < label[ends[i]] && ends[i] != leftOut)
                reach(ends[i], cost);
        }
    }

    private void reach(int state, long cost) {
        if (label[state] == StateGraph.UNREACHED) {
            if (touchedCount == touched.length)
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            touched[touchedCount++] = state;
        }
        label[state] = cost;
        heap.pushOrRaise(state);
    }
}
