package org.abfuhr.routing.hierarchy;

/// A contraction hierarchy: every state has a rank, and any shortest way can be driven up to a highest rank and from there down. Immutable.
public final class Hierarchy {

    private final int[] rankOfState;
    final Arcs up; // arcs that leave the lower rank
    final Arcs down; // arcs that enter the lower rank

    Hierarchy(int[] rankOfState, Arcs up, Arcs down) {
        this.rankOfState = rankOfState;
        this.up = up;
        this.down = down;
    }

    public int states() {
        return rankOfState.length;
    }

    /// Arcs of the graph and shortcuts.
    public int arcs() {
        return up.arcs() + down.arcs();
    }

    int rank(int state) {
        return rankOfState[state];
    }

    int[] ranks() {
        return rankOfState;
    }

    /// All states, the least important first.
    public int[] order() {
        int[] stateOfRank = new int[rankOfState.length];
        for (int state = 0; state < rankOfState.length; state++)
            stateOfRank[rankOfState[state]] = state;
        return stateOfRank;
    }

    /// The arcs between each rank and ranks above it, in one driving direction.
    static final class Arcs {

        final int[] first; // [rank] into the arcs; one more entry than ranks
        final int[] other; // [arc] the rank above
        final long[] cost; // [arc]

        Arcs(int[] first, int[] other, long[] cost) {
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
}
