package org.abfuhr.routing.graph;

import java.util.Arrays;

/// The strongly connected component with the greatest length of road, found by Tarjan's algorithm (SIAM J. Comput. 1, 1972,
/// doi:10.1137/0201010) with a stack of its own instead of recursion. Of two equally long ones, the one found first.
final class MainPart {

    private static final int UNSEEN = -1;

    private final int[] firstArc; // [state]
    private final int[] arcTarget; // [arc]
    private final int[] order; // [state] when it was first seen, or UNSEEN
    private final int[] lowest; // [state] earliest state known to be reachable from it
    private final int[] component; // [state] UNSEEN while open
    private final int[] nextArc; // [state] where its scan goes on
    private final int[] calls; // stack of states being scanned
    private final int[] open; // stack of states without a component
    private int callDepth;
    private int openDepth;
    private int seen;
    private int components;
    private final boolean[] main;

    MainPart(int[] firstArc, int[] arcTarget, long[] traverse) {
        int states = traverse.length;
        this.firstArc = firstArc;
        this.arcTarget = arcTarget;
        this.order = filled(states);
        this.lowest = new int[states];
        this.component = filled(states);
        this.nextArc = Arrays.copyOf(firstArc, states);
        this.calls = new int[states];
        this.open = new int[states];
        for (int state = 0; state < states; state++)
            if (order[state] == UNSEEN)
                scan(state);
        this.main = longest(traverse);
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, UNSEEN);
        return array;
    }

    /// Whether each state is in the main part.
    boolean[] states() {
        return main;
    }

    private void scan(int root) {
        enter(root);
        while (callDepth > 0) {
            int state = calls[callDepth - 1];
            if (nextArc[state] < firstArc[state + 1])
                follow(state, arcTarget[nextArc[state]++]);
            else
                leave(state);
        }
    }

    private void enter(int state) {
        order[state] = seen;
        lowest[state] = seen++;
        calls[callDepth++] = state;
        open[openDepth++] = state;
    }

    private void follow(int state, int target) {
        if (order[target] == UNSEEN)
            enter(target);
        else if (component[target] == UNSEEN)
            lowest[state] = Math.min(lowest[state], order[target]);
    }

    private void leave(int state) {
        callDepth--;
        if (callDepth > 0)
            lowest[calls[callDepth - 1]] = Math.min(lowest[calls[callDepth - 1]], lowest[state]);
        if (lowest[state] == order[state])
            close(state);
    }

    private void close(int root) {
        int member;
        do {
            member = open[--openDepth];
            component[member] = components;
        } while (member != root);
        components++;
    }

    private boolean[] longest(long[] traverse) {
        long[] millimetres = new long[components];
        for (int state = 0; state < component.length; state++)
            millimetres[component[state]] += Cost.millimetres(traverse[state]);
        int best = 0;
        for (int i = 1; i < components; i++)
            if (millimetres[i] > millimetres[best])
                best = i;
        boolean[] inBest = new boolean[component.length];
        for (int state = 0; state < component.length; state++)
            inBest[state] = component[state] == best;
        return inBest;
    }
}
