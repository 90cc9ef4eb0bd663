package org.abfuhr.solver.search.plan;

import java.util.Arrays;

/// What of a plan one island may change while others change the rest: the routes of some shifts, and some visits, on those routes or on none.
/// Everything, as long as nothing was divided.
public final class Territory {

    private final boolean[] closed; // [shift], whether its route is another's
    private final boolean[] foreign; // [visit], whether another's
    private final int[] mine; // the first `count` entries: visits that are not foreign, ascending
    private int count;

    public Territory(int shifts, int visits) {
        closed = new boolean[shifts];
        foreign = new boolean[visits];
        mine = new int[visits];
        count = visits;
        Arrays.setAll(mine, visit -> visit);
    }

    /// Takes what has a number of all shifts and visits.
    ///
    /// @param shiftOwner per shift
    /// @param visitOwner per visit; that of its shift where it is on a route
    public void claim(int owner, int[] shiftOwner, int[] visitOwner) {
        for (int shift = 0; shift < closed.length; shift++)
            closed[shift] = shiftOwner[shift] != owner;
        count = 0;
        for (int visit = 0; visit < foreign.length; visit++) {
            foreign[visit] = visitOwner[visit] != owner;
            if (!foreign[visit])
                mine[count++] = visit;
        }
    }

    /// Whether the shift's route must stay as it is.
    public boolean closed(int shift) {
        return closed[shift];
    }

    /// Whether the visit must stay where it is.
    public boolean foreign(int visit) {
        return foreign[visit];
    }

    /// Number of visits that may move.
    public int visits() {
        return count;
    }

    /// One of the visits that may move.
    public int visit(int index) {
        return mine[index];
    }
}
