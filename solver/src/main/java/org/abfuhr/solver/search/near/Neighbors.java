package org.abfuhr.solver.search.near;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Per visit the nearest others that some shift could serve with it: by travel seconds there and back, and those that best stand right before or
/// right behind it, in way and time (waiting counts a fifth, lateness in full, as in PyVRP's neighbourhood; Vidal et al. 2013,
/// doi:10.1016/j.cor.2012.07.018). Also what a way beside it takes at least, on the roads of any vehicle and between any access points, so that most
/// places can be passed over without a look at the matrix.
public final class Neighbors {

    private static final int LIMIT = 100;
    private static final int FITTING = 25;
    private static final int WAIT_SHARE = 5;
    private static final int FAR = 1 << 28; // seconds or metres, more than any leg; sums of a few stay in an int

    public final int[][] near; // [visit], visits, nearest first
    public final Fitting before; // visits that may stand right before one
    public final Fitting behind; // visits that may stand right behind one
    public final int[] secondsInto; // [visit], least seconds from anywhere
    public final int[] metresInto; // [visit], least metres from anywhere
    public final int[] secondsOut; // [visit], least seconds to anywhere
    public final int[] metresOut; // [visit], least metres to anywhere
    private final EvaluationProblem problem;
    private final ShiftModel[] kinds; // one shift of each kind
    private final ShiftModel[] roads; // one shift of each profile
    private final boolean[] lonely; // [visit]
    private final Nearest nearest = new Nearest(LIMIT);
    private final Nearest best = new Nearest(FITTING);
    private final Nearest next = new Nearest(FITTING);

    /// Those of a problem. Nothing changes them, so that islands may share them.
    public static Neighbors of(EvaluationProblem problem) {
        return of(problem, _ -> true);
    }

    /// Those of some visits, much sooner. The others have none, and no way that is known to be least: what inserts them looks at more places.
    public static Neighbors of(EvaluationProblem problem, IntPredicate wanted) {
        return new Neighbors(problem, FreeShifts.examples(problem), wanted);
    }

    /// @param kinds one shift of each kind
    Neighbors(EvaluationProblem problem, ShiftModel[] kinds, IntPredicate wanted) {
        this.problem = problem;
        this.kinds = kinds;
        roads = onePerProfile(kinds);
        near = new int[problem.visits][];
        before = new Fitting(problem.visits, FITTING);
        behind = new Fitting(problem.visits, FITTING);
        secondsInto = new int[problem.visits];
        metresInto = new int[problem.visits];
        secondsOut = new int[problem.visits];
        metresOut = new int[problem.visits];
        lonely = new boolean[problem.visits];
        for (int visit = 0; visit < problem.visits; visit++)
            collect(visit, wanted.test(visit));
    }

    private static ShiftModel[] onePerProfile(ShiftModel[] kinds) {
        List<ShiftModel> roads = new ArrayList<>();
        for (var kind : kinds)
            if (roads.stream().noneMatch(kind::sharesRoads))
                roads.add(kind);
        return roads.toArray(ShiftModel[]::new);
    }

    /// Whether no shift may serve the visit.
    public boolean lonely(int visit) {
        return lonely[visit];
    }

    private void collect(int visit, boolean wanted) {
        nearest.clear();
        best.clear();
        next.clear();
        int kind = 0;
        while (kind < kinds.length && !(kinds[kind].allows(visit) && kinds[kind].reaches(visit)))
            kind++;
        lonely[visit] = kind == kinds.length;
        if (wanted && !lonely[visit]) {
            offerAll(kinds[kind], visit);
            measure(visit);
        }
        near[visit] = nearest.toArray();
        for (int other : best.toArray())
            before.add(visit, other, seconds(other, visit), metres(other, visit));
        for (int other : next.toArray())
            behind.add(visit, other, seconds(visit, other), metres(visit, other));
    }

    private void offerAll(ShiftModel shift, int visit) {
        for (int other = 0; other < problem.visits; other++)
            if (other != visit && shift.reaches(other) && (shift.allows(other) || shareShift(visit, other))) {
                int out = leg(shift, visit, other);
                int into = legInto(shift, other, visit);
                nearest.offer(out / 2L + into / 2L, other);
                best.offer(inOrder(other, visit, into), other);
                next.offer(inOrder(visit, other, out), other);
            }
    }

    private boolean shareShift(int a, int b) {
        for (var shift : kinds)
            if (shift.allows(a) && shift.allows(b))
                return true;
        return false;
    }

    private static int leg(ShiftModel shift, int a, int b) {
        int least = TravelMatrix.UNREACHABLE;
        for (int p : shift.visitPoints[a])
            for (int q : shift.visitPoints[b])
                least = Math.min(least, shift.seconds(p, q));
        return least;
    }

    /// The same, where memory is read in rows for one `b` and many `a`.
    private static int legInto(ShiftModel shift, int a, int b) {
        int least = TravelMatrix.UNREACHABLE;
        for (int q : shift.visitPoints[b])
            for (int p : shift.visitPoints[a])
                least = Math.min(least, shift.secondsInto(q, p));
        return least;
    }

    /// Seconds of driving from one to the other, with what has to be waited and how late it must get.
    private long inOrder(int first, int second, int leg) {
        long between = problem.serviceSeconds[first] + (long) leg;
        long waiting = Math.max(0, problem.earliest[second] - between - problem.latest[first]);
        long late = Math.max(0, problem.earliest[first] + between - problem.latest[second]);
        return leg + waiting / WAIT_SHARE + late;
    }

    /// Notes the least ways out and in: to and from any other point, and 0 where another visit, depot or facility stands at the same one.
    private void measure(int visit) {
        secondsInto[visit] = FAR;
        metresInto[visit] = FAR;
        secondsOut[visit] = FAR;
        metresOut[visit] = FAR;
        for (var road : roads)
            for (int point : road.visitPoints[visit])
                measure(road, visit, point);
    }

    private void measure(ShiftModel road, int visit, int point) {
        for (int other = 0; other < road.size; other++)
            if (other != point || road.shared(point)) {
                secondsOut[visit] = Math.min(secondsOut[visit], road.seconds(point, other));
                metresOut[visit] = Math.min(metresOut[visit], road.metres(point, other));
                secondsInto[visit] = Math.min(secondsInto[visit], road.secondsInto(point, other));
                metresInto[visit] = Math.min(metresInto[visit], road.metresInto(point, other));
            }
    }

    private int seconds(int from, int to) {
        int least = FAR;
        for (var road : roads)
            least = Math.min(least, leg(road, from, to));
        return least;
    }

    private int metres(int from, int to) {
        int least = FAR;
        for (var road : roads)
            for (int p : road.visitPoints[from])
                for (int q : road.visitPoints[to])
                    least = Math.min(least, road.metres(p, q));
        return least;
    }
}
