package org.abfuhr.routing.hierarchy;

/// A contraction hierarchy: every state has a rank, and any shortest way can be driven up to a highest rank and from there down. Immutable.
public final class Hierarchy {

    private final int[] rankOfState;
    final RankedArcs up; // arcs that leave the lower rank
    final RankedArcs down; // arcs that enter the lower rank

    Hierarchy(int[] rankOfState, RankedArcs up, RankedArcs down) {
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
}
