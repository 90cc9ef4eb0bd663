package org.abfuhr.solver.search.near;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;
import org.abfuhr.solver.timeline.Twins;

/// Shifts that are not used. Of those that are the same but for their names, only the first one is offered.
public final class FreeShifts {

    /// No shift.
    public static final int NONE = -1;

    private final SearchRoute[] routes; // [shift]
    private final IntPredicate closed;
    private final int[] kindOf; // [shift]
    private final int[][] members; // [kind], shifts, ascending
    private final int[] first; // [kind], index among its members: none before it is free

    /// @param routes one per shift; which is used is asked of them
    /// @param closed whether a shift must not be opened now
    public FreeShifts(EvaluationProblem problem, SearchRoute[] routes, IntPredicate closed) {
        this.routes = routes;
        this.closed = closed;
        int[] twin = Twins.of(problem);
        kindOf = new int[routes.length];
        int kinds = 0;
        int[] sizes = new int[routes.length];
        for (int shift = 0; shift < routes.length; shift++) {
            kindOf[shift] = twin[shift] == shift ? kinds++ : kindOf[twin[shift]];
            sizes[kindOf[shift]]++;
        }
        members = new int[kinds][];
        first = new int[kinds];
        int[] filled = new int[kinds];
        for (int shift = 0; shift < routes.length; shift++) {
            int kind = kindOf[shift];
            if (filled[kind] == 0)
                members[kind] = new int[sizes[kind]];
            members[kind][filled[kind]++] = shift;
        }
    }

    public int kinds() {
        return members.length;
    }

    public int kindOf(int shift) {
        return kindOf[shift];
    }

    /// One shift of each kind, used or not.
    public static ShiftModel[] examples(EvaluationProblem problem) {
        int[] twin = Twins.of(problem);
        return Arrays.stream(problem.shifts).filter(shift -> twin[shift.index] == shift.index).toArray(ShiftModel[]::new);
    }

    /// The first free shift of a kind, or [#NONE].
    public int find(int kind) {
        int[] shifts = members[kind];
        int index = first[kind];
        while (index < shifts.length && (routes[shifts[index]].used() || closed.test(shifts[index])))
            index++;
        first[kind] = index;
        return index < shifts.length ? shifts[index] : NONE;
    }

    /// Notes that a shift may have become free.
    public void released(int shift) {
        int kind = kindOf[shift];
        int index = Arrays.binarySearch(members[kind], shift);
        first[kind] = Math.min(first[kind], index);
    }

    /// Notes that any shift may have become free.
    public void released() {
        Arrays.fill(first, 0);
    }
}
