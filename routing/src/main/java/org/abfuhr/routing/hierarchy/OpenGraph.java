package org.abfuhr.routing.hierarchy;

/// What is left of a graph while it is being contracted: the open states and the arcs between them, shortcuts included. A loop at a state
/// is on no shortest way and left out.
final class OpenGraph {

    final ArcLists out;
    final ArcLists in;

    OpenGraph(StateGraph graph) {
        this.out = new ArcLists(graph.states());
        this.in = new ArcLists(graph.states());
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
}
