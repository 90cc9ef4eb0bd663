package org.abfuhr.routing.hierarchy;

/// Makes the hierarchy of a graph: takes one state after another out of it, the least important first, and puts shortcuts in their place, so
/// that all costs between the states left stay what they were (Geisberger, Sanders, Schultes, Vetter: Exact Routing in Large Road Networks
/// Using Contraction Hierarchies, Transportation Science 46, 2012, doi:10.1287/trsc.1110.0401). Unlike there, the importance of a state is a
/// sum of quotients (shortcuts per arc removed, and the same in arcs of the original graph) and of its level, and is computed again only when
/// its turn comes. The result depends on the graph alone.
public final class Contraction {

    // what was tried stands in docs/performance.md
    private static final int GUESS_LIMIT = 60; // states a witness search may settle when a state's importance is estimated
    private static final int CONTRACT_LIMIT = 500; // and when it is contracted
    private static final int SCALE = 1000;

    private final OpenGraph open;
    private final Shortcuts shortcuts;
    private final HierarchyBuilder builder;

    private Contraction(StateGraph graph) {
        this.open = new OpenGraph(graph);
        this.shortcuts = new Shortcuts(open);
        this.builder = new HierarchyBuilder(graph.states());
    }

    /// The hierarchy of a graph, in an order of its own.
    public static Hierarchy of(StateGraph graph) {
        var contraction = new Contraction(graph);
        contraction.new Order(graph.states()).run();
        return contraction.builder.build();
    }

    /// The hierarchy of a graph in a given order, such as that of an older version of the graph: several times faster, and as good as long as
    /// the graphs are much alike.
    ///
    /// @param stateOfRank all states of the graph, the least important first
    public static Hierarchy inOrder(StateGraph graph, int[] stateOfRank) {
        if (stateOfRank.length != graph.states())
            throw new IllegalArgumentException("an order of " + stateOfRank.length + " for " + graph.states() + " states");
        var contraction = new Contraction(graph);
        for (int state : stateOfRank)
            contraction.contract(state);
        return contraction.builder.build();
    }

    private void contract(int state) {
        shortcuts.find(state, CONTRACT_LIMIT);
        builder.add(state, open);
        open.remove(state);
        shortcuts.apply();
    }

    /// Decides which state is next.
    private final class Order {

        private final long[] key; // [state] importance << 32 | state, at most its real one while outdated
        private final LabelHeap queue;
        private final int[] level; // [state] longest chain of contracted states below it
        private final boolean[] outdated; // [state] a neighbour was contracted

        Order(int states) {
            this.key = new long[states];
            this.queue = new LabelHeap(key);
            this.level = new int[states];
            this.outdated = new boolean[states];
            for (int state = 0; state < states; state++)
                push(state);
        }

        private void push(int state) {
            key[state] = importance(state) << 32 | state;
            outdated[state] = false;
            queue.pushOrRaise(state);
        }

        private long importance(int state) {
            shortcuts.find(state, GUESS_LIMIT);
            int arcs = Math.max(1, open.in.size[state] + open.out.size[state]);
            int hops = Math.max(1, hops(open.in, state) + hops(open.out, state));
            return (long) SCALE * level[state] + (long) SCALE * shortcuts.count() / arcs
                    + (long) SCALE * shortcuts.hopSum() / hops;
        }

        private static int hops(OpenGraph.Arcs arcs, int state) {
            int sum = 0;
            for (int i = 0; i < arcs.size[state]; i++)
                sum += arcs.hops[state][i];
            return sum;
        }

        void run() {
            while (!queue.isEmpty()) {
                int state = queue.pop();
                if (outdated[state])
                    push(state);
                else
                    take(state);
            }
        }

        private void take(int state) {
            outdate(open.in, state);
            outdate(open.out, state);
            contract(state);
        }

        private void outdate(OpenGraph.Arcs arcs, int state) {
            for (int i = 0; i < arcs.size[state]; i++) {
                int neighbour = arcs.other[state][i];
                outdated[neighbour] = true;
                level[neighbour] = Math.max(level[neighbour], level[state] + 1);
            }
        }
    }
}
