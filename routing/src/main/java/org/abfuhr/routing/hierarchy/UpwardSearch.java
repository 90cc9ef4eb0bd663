package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// Labels all ranks that can be reached upwards, each once, in ascending order; then drops, in descending order, every rank that a way over a
/// higher one reaches as cheaply: the highest rank of a shortest way is never dropped. Reusable, not thread-safe.
final class UpwardSearch {

    private final Hierarchy.Arcs along; // arcs the search follows
    private final Hierarchy.Arcs against; // arcs from higher ranks, by which labels are judged
    private final long[] label; // [rank] UNREACHED between searches
    private final RankSet open;
    private final int[] ranks; // [i] climbed, ascending
    int climbed;
    private final int[] rank; // [i] found, descending
    private final long[] cost; // [i]
    private int found;

    private UpwardSearch(Hierarchy.Arcs along, Hierarchy.Arcs against) {
        int size = along.ranks();
        this.along = along;
        this.against = against;
        this.label = new long[size];
        Arrays.fill(label, StateGraph.UNREACHED);
        this.open = new RankSet(size);
        this.ranks = new int[size];
        this.rank = new int[size];
        this.cost = new long[size];
    }

    /// From seeds onwards.
    static UpwardSearch forward(Hierarchy hierarchy) {
        return new UpwardSearch(hierarchy.up, hierarchy.down);
    }

    /// From ends backwards.
    static UpwardSearch backward(Hierarchy hierarchy) {
        return new UpwardSearch(hierarchy.down, hierarchy.up);
    }

    /// A place where the search begins.
    void seed(int at, long seedCost) {
        label[at] = Math.min(label[at], seedCost);
        open.add(at);
    }

    /// Runs from all seeds given since the last run.
    void run() {
        climb();
        drop();
    }

    int found() {
        return found;
    }

    /// The i-th rank found, descending.
    int rank(int i) {
        return rank[i];
    }

    /// Between the i-th rank found and the seeds.
    long cost(int i) {
        return cost[i];
    }

    private void climb() {
        int[] first = along.first;
        int[] other = along.other;
        long[] costs = along.cost;
        long[] labels = label;
        int count = 0;
        for (int low = open.takeLowest(); low >= 0; low = open.takeLowest()) {
            ranks[count++] = low;
            long base = labels[low];
            for (int arc = first[low]; arc < first[low + 1]; arc++) {
                int high = other[arc];
                long reached = base + costs[arc];
                if (reached < labels[high]) {
                    labels[high] = reached;
                    open.add(high);
                }
            }
        }
        climbed = count;
    }

    private void drop() {
        found = 0;
        for (int i = climbed - 1; i >= 0; i--) {
            int low = ranks[i];
            long own = label[low];
            long over = overHigher(low);
            label[low] = Math.min(own, over);
            if (own < over) {
                rank[found] = low;
                cost[found++] = own;
            }
        }
        for (int i = 0; i < climbed; i++)
            label[ranks[i]] = StateGraph.UNREACHED;
    }

    private long overHigher(int low) {
        long best = StateGraph.UNREACHED;
        int end = against.first[low + 1];
        for (int arc = against.first[low]; arc < end; arc++)
            best = Math.min(best, label[against.other[arc]] + against.cost[arc]);
        return best;
    }
}
