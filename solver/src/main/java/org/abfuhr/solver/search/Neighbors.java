package org.abfuhr.solver.search;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;
import org.jspecify.annotations.Nullable;

/// Per visit the nearest other visits that some shift could serve with it, nearest first, by travel seconds there and back.
final class Neighbors {

    private static final int LIMIT = 60;

    final int[][] near; // [visit], visits
    private final boolean[] lonely; // [visit]

    Neighbors(EvaluationProblem problem) {
        near = new int[problem.visits][];
        lonely = new boolean[problem.visits];
        for (int visit = 0; visit < problem.visits; visit++) {
            near[visit] = nearest(problem, visit);
            lonely[visit] = anyShift(problem, visit) == null;
        }
    }

    /// Whether no shift may serve the visit.
    boolean lonely(int visit) {
        return lonely[visit];
    }

    private static int[] nearest(EvaluationProblem problem, int visit) {
        var shift = anyShift(problem, visit);
        if (shift == null)
            return new int[0];
        long[] keys = new long[problem.visits];
        int found = 0;
        for (int other = 0; other < problem.visits; other++)
            if (other != visit && shift.reaches(other) && (shift.allows(other) || shareShift(problem, visit, other)))
                keys[found++] = ((long) distance(shift, visit, other) << Integer.SIZE) + other;
        return first(keys, found);
    }

    private static int[] first(long[] keys, int found) {
        Arrays.sort(keys, 0, found);
        int[] result = new int[Math.min(LIMIT, found)];
        for (int i = 0; i < result.length; i++)
            result[i] = (int) keys[i];
        return result;
    }

    private static @Nullable ShiftModel anyShift(EvaluationProblem problem, int visit) {
        for (var shift : problem.shifts)
            if (shift.allows(visit) && shift.reaches(visit))
                return shift;
        return null;
    }

    private static boolean shareShift(EvaluationProblem problem, int a, int b) {
        for (var shift : problem.shifts)
            if (shift.allows(a) && shift.allows(b))
                return true;
        return false;
    }

    private static int distance(ShiftModel shift, int a, int b) {
        int there = TravelMatrix.UNREACHABLE;
        int back = TravelMatrix.UNREACHABLE;
        for (int p : shift.visitPoints[a])
            for (int q : shift.visitPoints[b]) {
                there = Math.min(there, shift.seconds(p, q));
                back = Math.min(back, shift.seconds(q, p));
            }
        return there / 2 + back / 2;
    }
}
