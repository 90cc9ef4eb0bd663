package org.abfuhr.solver.search.near;

import java.util.function.IntToLongFunction;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Per visit the nearest others that some shift could serve with it: by travel seconds there and back, and those that best stand right before or
/// right behind it, in way and time (waiting counts a fifth, lateness in full, as in PyVRP's neighbourhood; Vidal et al. 2013,
/// doi:10.1016/j.cor.2012.07.018).
public final class Neighbors {

    private static final int LIMIT = 100;
    private static final int FITTING = 25;
    private static final int WAIT_SHARE = 5;

    public final int[][] near; // [visit], visits, nearest first
    public final int[][] before; // [visit], visits that may stand right before it, best first
    public final int[][] behind; // [visit], visits that may stand right behind it, best first
    private final EvaluationProblem problem;
    private final ShiftModel[] kinds; // one shift of each kind
    private final boolean[] lonely; // [visit]
    private final long[] keys = new long[LIMIT + 1]; // scratch, ascending
    private int found; // keys

    /// @param kinds one shift of each kind
    public Neighbors(EvaluationProblem problem, ShiftModel[] kinds) {
        this.problem = problem;
        this.kinds = kinds;
        near = new int[problem.visits][];
        before = new int[problem.visits][];
        behind = new int[problem.visits][];
        lonely = new boolean[problem.visits];
        for (int visit = 0; visit < problem.visits; visit++)
            collect(visit);
    }

    /// Whether no shift may serve the visit.
    public boolean lonely(int visit) {
        return lonely[visit];
    }

    private void collect(int visit) {
        int kind = 0;
        while (kind < kinds.length && !(kinds[kind].allows(visit) && kinds[kind].reaches(visit)))
            kind++;
        lonely[visit] = kind == kinds.length;
        if (lonely[visit]) {
            near[visit] = new int[0];
            before[visit] = near[visit];
            behind[visit] = near[visit];
            return;
        }
        var shift = kinds[kind];
        near[visit] = nearest(shift, visit, LIMIT, other -> distance(shift, visit, other));
        before[visit] = nearest(shift, visit, FITTING, other -> inOrder(shift, other, visit));
        behind[visit] = nearest(shift, visit, FITTING, other -> inOrder(shift, visit, other));
    }

    private int[] nearest(ShiftModel shift, int visit, int most, IntToLongFunction measure) {
        found = 0;
        for (int other = 0; other < problem.visits; other++)
            if (other != visit && shift.reaches(other) && (shift.allows(other) || shareShift(visit, other)))
                offer((measure.applyAsLong(other) << Integer.SIZE) | other, most);
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

    /// Seconds of driving from one to the other, with what has to be waited and how late it must get.
    private long inOrder(ShiftModel shift, int first, int second) {
        long leg = leg(shift, first, second);
        long between = problem.serviceSeconds[first] + leg;
        long waiting = Math.max(0, problem.earliest[second] - between - problem.latest[first]);
        long late = Math.max(0, problem.earliest[first] + between - problem.latest[second]);
        return leg + waiting / WAIT_SHARE + late;
    }
}
