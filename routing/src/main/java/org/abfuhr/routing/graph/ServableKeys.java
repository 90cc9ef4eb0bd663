package org.abfuhr.routing.graph;

import org.abfuhr.routing.map.RoadGraph;

/// Finds the directed edges that can be reached from the main part of a network and left to it: those of the main part itself, and the
/// roads without through traffic that hang on it.
final class ServableKeys {

    private final ProfileGraph graph;
    private final boolean[] reached; // [state] from the main part
    private final boolean[] reaching; // [state] the main part

    ServableKeys(ProfileGraph graph) {
        this.graph = graph;
        boolean[] main = new MainPart(graph.firstArc, graph.arcTarget, graph.traverse).states();
        this.reached = main.clone();
        this.reaching = main.clone();
        spreadReached();
        spreadReaching();
    }

    /// For each key, whether a vehicle that passes on there comes from the main part and gets back to it.
    boolean[] keys() {
        boolean[] servable = new boolean[graph.stateOfKey.length];
        for (int state = 0; state < graph.states(); state++) {
            int key = graph.keyOfState[state];
            servable[key] |= reached[graph.stateOfKey[key]] && reaching[state];
        }
        return servable;
    }

    /// For each edge, whether a vehicle that turns on a site there comes from the main part and gets back to it.
    boolean[] sites() {
        boolean[] arrives = new boolean[graph.roads.edges()];
        boolean[] leaves = new boolean[graph.roads.edges()];
        for (int state = 0; state < graph.states(); state++) {
            arrives[RoadGraph.edgeOf(graph.keyOfState[state])] |= reached[state];
            leaves[RoadGraph.edgeOf(graph.keyOfState[state])] |= reaching[state];
        }
        for (int edge = 0; edge < arrives.length; edge++)
            arrives[edge] &= leaves[edge];
        return arrives;
    }

    private void spreadReached() {
        int[] open = new int[graph.states()];
        int size = 0;
        for (int state = 0; state < graph.states(); state++)
            if (reached[state])
                open[size++] = state;
        while (size > 0) {
            int state = open[--size];
            for (int arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++)
                if (!reached[graph.arcTarget[arc]]) {
                    reached[graph.arcTarget[arc]] = true;
                    open[size++] = graph.arcTarget[arc];
                }
        }
    }

    /// In rounds, because arcs are stored forwards only; roads that hang on the main part are few and short.
    private void spreadReaching() {
        boolean spread = true;
        while (spread) {
            spread = false;
            for (int state = graph.states() - 1; state >= 0; state--)
                if (!reaching[state] && leadsOn(state)) {
                    reaching[state] = true;
                    spread = true;
                }
        }
    }

    private boolean leadsOn(int state) {
        for (int arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++)
            if (reaching[graph.arcTarget[arc]])
                return true;
        return false;
    }
}
