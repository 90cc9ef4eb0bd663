package org.abfuhr.solver.search.near;

import java.util.Arrays;
import java.util.Comparator;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Visits with what a look at each of them needs, in the order of their access points: so memory is read from front to back.
final class Candidates {

    final ShiftModel shift;
    final int[] visit; // [candidate]
    final int[] point; // [candidate], its first access point
    final boolean[] several; // [candidate], whether it has more of them
    final int[] service; // [candidate], seconds
    final int[] earliest; // [candidate], seconds
    final int[] latest; // [candidate], seconds

    /// @param shift on whose roads they are looked at
    /// @param some visits; those that it does not reach are left out
    Candidates(EvaluationProblem problem, ShiftModel shift, int[] some) {
        this.shift = shift;
        visit = Arrays.stream(some).filter(shift::reaches).boxed()
                .sorted(Comparator.comparingInt(v -> shift.visitPoints[v][0])).mapToInt(v -> v).toArray();
        point = Arrays.stream(visit).map(v -> shift.visitPoints[v][0]).toArray();
        several = new boolean[visit.length];
        for (int i = 0; i < visit.length; i++)
            several[i] = shift.visitPoints[visit[i]].length > 1;
        service = Arrays.stream(visit).map(v -> problem.serviceSeconds[v]).toArray();
        earliest = Arrays.stream(visit).map(v -> problem.earliest[v]).toArray();
        latest = Arrays.stream(visit).map(v -> problem.latest[v]).toArray();
    }
}
