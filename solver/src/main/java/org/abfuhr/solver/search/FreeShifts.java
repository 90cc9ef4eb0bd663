package org.abfuhr.solver.search;

import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.Twins;

/// Shifts that are not used. Of those that are the same but for their names, only the first one is offered.
final class FreeShifts {

    private final SearchRoute[] routes; // [shift]
    private final int[] kindOf; // [shift]
    private final int[][] members; // [kind], shifts, ascending
    private final int[] first; // [kind], index among its members: none before it is free

    FreeShifts(SearchPlan plan) {
        routes = plan.routes;
        int[] twin = Twins.of(plan.problem);
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

    int kinds() {
        return members.length;
    }

    int kindOf(int shift) {
        return kindOf[shift];
    }

    /// A shift of the kind, used or not.
    int anyOf(int kind) {
        return members[kind][0];
    }

    /// The first free shift of a kind, or [SearchPlan#UNSERVED].
    int find(int kind) {
        int[] shifts = members[kind];
        int index = first[kind];
        while (index < shifts.length && routes[shifts[index]].used())
            index++;
        first[kind] = index;
        return index < shifts.length ? shifts[index] : SearchPlan.UNSERVED;
    }

    /// Notes that a shift may have become free.
    void released(int shift) {
        int kind = kindOf[shift];
        int index = java.util.Arrays.binarySearch(members[kind], shift);
        first[kind] = Math.min(first[kind], index);
    }
}
