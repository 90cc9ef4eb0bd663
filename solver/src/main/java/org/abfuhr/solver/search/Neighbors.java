package org.abfuhr.solver.search;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Per visit the nearest others that some shift could serve with it, in two orders: by travel seconds there and back, and by how well one
/// follows the other in time as well (waiting counts a fifth, lateness in full, as in PyVRP's neighbourhood; Vidal et al. 2013,
/// doi:10.1016/j.cor.2012.07.018).
final class Neighbors {

    private static final int LIMIT = 100;
    private static final int FITTING = 40;
    private static final int WAIT_SHARE = 5;

    final int[][] near; // [visit], visits, nearest first
    final int[][] fitting; // [visit], visits, best first
    private final EvaluationProblem problem;
    private final ShiftModel[] kinds; // one shift of each kind
    private final boolean[] lonely; // [visit]
    private final long[] keys = new long[LIMIT + 1]; // scratch, ascending
    private int found; // keys

    Neighbors(EvaluationProblem problem, FreeShifts shifts) {
        this.problem = problem;
        kinds = new ShiftModel[shifts.kinds()];
        Arrays.setAll(kinds, kind -> problem.shifts[shifts.anyOf(kind)]);
        near = new int[problem.visits][];
        fitting = new int[problem.visits][];
        lonely = new boolean[problem.visits];
        for (int visit = 0; visit < problem.visits; visit++)
            collect(visit);
    }

    /// Whether no shift may serve the visit.
    boolean lonely(int visit) {
        return lonely[visit];
    }

    private void collect(int visit) {
        int kind = 0;
        while (kind < kinds.length && !(kinds[kind].allows(visit) && kinds[kind].reaches(visit)))
            kind++;
        lonely[visit] = kind == kinds.length;
        if (lonely[visit]) {
            near[visit] = new int[0];
            fitting[visit] = near[visit];
            return;
        }
        near[visit] = nearest(kinds[kind], visit, LIMIT, false);
        fitting[visit] = nearest(kinds[kind], visit, FITTING, true);
    }

    private int[] nearest(ShiftModel shift, int visit, int most, boolean inTime) {
        found = 0;
        for (int other = 0; other < problem.visits; other++)
            if (other != visit && shift.reaches(other) && (shift.allows(other) || shareShift(visit, other)))
                offer((inTime ? fit(shift, visit, other) : distance(shift, visit, other)) << Integer.SIZE | other, most);
        int[] result = new int[found];
        for (int i = 0; i < found; i++)
            result[i] = (int) keys[i];
        return result;
    }

    private void offer(long key, int most) {
        if (found == most && key >= keys[most - 1])
            return;
        int at = found < most ? found++ : most - 1;
        for (; at > 0 && keys[at - 1] > key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
    }

    private boolean shareShift(int a, int b) {
        for (var shift : kinds)
            if (shift.allows(a) && shift.allows(b))
                return true;
        return false;
    }

    private static long distance(ShiftModel shift, int a, int b) {
        return leg(shift, a, b) / 2 + leg(shift, b, a) / 2;
    }

    private static long leg(ShiftModel shift, int a, int b) {
        int least = TravelMatrix.UNREACHABLE;
        for (int p : shift.visitPoints[a])
            for (int q : shift.visitPoints[b])
                least = Math.min(least, shift.seconds(p, q));
        return least;
    }

    private long fit(ShiftModel shift, int a, int b) {
        return Math.min(inOrder(shift, a, b), inOrder(shift, b, a));
    }

    /// Seconds of driving from one to the other, with what has to be waited and how late it must get.
    private long inOrder(ShiftModel shift, int first, int second) {
        long leg = leg(shift, first, second);
        long between = problem.serviceSeconds[first] + leg;
        long waiting = Math.max(0, problem.earliest[second] - between - problem.latest[first]);
        long late = Math.max(0, problem.earliest[first] + between - problem.latest[second]);
        return leg + waiting / WAIT_SHARE + late;
    }
}
