package org.abfuhr.routing.hierarchy;

/// The arcs between each rank and ranks above it, in one driving direction.
final class RankedArcs {

    final int[] first; // [rank] into the arcs; one more entry than ranks
    final int[] other; // [arc] the rank above
    final long[] cost; // [arc]

    RankedArcs(int[] first, int[] other, long[] cost) {
        this.first = first;
        this.other = other;
        this.cost = cost;
    }

    int ranks() {
        return first.length - 1;
    }

    int arcs() {
        return other.length;
    }
}
