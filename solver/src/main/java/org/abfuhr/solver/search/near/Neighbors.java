package org.abfuhr.solver.search.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
    private static final int LONELY = -1;
    private static final int BLOCK = 16; // visits whose ways in are read at once
    static final int FAR = 1 << 28; // seconds or metres, more than any leg; sums of a few stay in an int

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
    private final int[] kindOf; // [visit], the first kind that may serve it, or LONELY
    private final Companions companions;
    private final Nearest nearest = new Nearest(LIMIT);
    private final Nearest best = new Nearest(FITTING);
    private final Nearest next = new Nearest(FITTING);
    private int[] secondsIntoBlock = {}; // [point of the block × points of the profile + from]

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
        kindOf = IntStream.range(0, problem.visits).map(this::firstKind).toArray();
        companions = new Companions(problem.visits, kinds);
        Arrays.fill(near, new int[0]);
        int[] visits = IntStream.range(0, problem.visits).filter(v -> kindOf[v] != LONELY && wanted.test(v)).boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> kindOf[v]).thenComparingInt(companions::group)
                        .thenComparingInt(this::firstPoint))
                .mapToInt(v -> v).toArray();
        for (int begin = 0, end; begin < visits.length; begin = end) {
            end = begin;
            while (end < visits.length && alike(visits[begin], visits[end]))
                end++;
            collect(Arrays.copyOfRange(visits, begin, end));
        }
        for (int[] ways : List.of(secondsInto, metresInto, secondsOut, metresOut))
            for (int visit : visits)
                ways[visit] = FAR;
        for (var road : roads)
            measure(road, visits);
    }

    private int firstKind(int visit) {
        for (int kind = 0; kind < kinds.length; kind++)
            if (kinds[kind].allows(visit) && kinds[kind].reaches(visit))
                return kind;
        return LONELY;
    }

    private boolean alike(int visit, int other) {
        return kindOf[visit] == kindOf[other] && companions.group(visit) == companions.group(other);
    }

    private int firstPoint(int visit) {
        return kinds[kindOf[visit]].visitPoints[visit][0];
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
        return kindOf[visit] == LONELY;
    }

    /// Those of visits of the same kind and group. What leads into those that lie near each other is read at once.
    private void collect(int[] visits) {
        var others = new Candidates(problem, kinds[kindOf[visits[0]]], companions.of(companions.group(visits[0])));
        for (int begin = 0; begin < visits.length; begin += BLOCK)
            collect(others, Arrays.copyOfRange(visits, begin, Math.min(visits.length, begin + BLOCK)));
    }

    private void collect(Candidates others, int[] visits) {
        var shift = others.shift;
        int[] points = Arrays.stream(visits).flatMap(visit -> Arrays.stream(shift.visitPoints[visit])).toArray();
        if (secondsIntoBlock.length < points.length * shift.size)
            secondsIntoBlock = new int[points.length * shift.size];
        shift.copySecondsInto(points, points.length, secondsIntoBlock);
        int row = 0;
        for (int visit : visits) {
            collect(others, visit, row);
            row += shift.visitPoints[visit].length;
        }
    }

    private void collect(Candidates others, int visit, int row) {
        nearest.clear();
        best.clear();
        next.clear();
        offerAll(others, visit, row);
        near[visit] = nearest.toArray();
        for (int other : best.toArray())
            before.add(visit, other, seconds(other, visit), metres(other, visit));
        for (int other : next.toArray())
            behind.add(visit, other, seconds(visit, other), metres(visit, other));
    }

    private void offerAll(Candidates others, int visit, int row) {
        var shift = others.shift;
        int[] points = shift.visitPoints[visit];
        int service = problem.serviceSeconds[visit];
        int earliest = problem.earliest[visit];
        int latest = problem.latest[visit];
        for (int i = 0; i < others.visit.length; i++) {
            int other = others.visit[i];
            if (other == visit)
                continue;
            boolean single = points.length == 1 && !others.several[i];
            int out = single ? shift.seconds(points[0], others.point[i]) : leg(shift, visit, other);
            int into = single ? secondsIntoBlock[row * shift.size + others.point[i]] : legInto(shift, other, visit, row);
            nearest.offer(out / 2L + into / 2L, other);
            best.offer(inOrder(others.service[i] + (long) into, others.earliest[i], others.latest[i], earliest, latest) + into,
                    other);
            next.offer(inOrder(service + (long) out, earliest, latest, others.earliest[i], others.latest[i]) + out, other);
        }
    }

    private static int leg(ShiftModel shift, int a, int b) {
        int least = TravelMatrix.UNREACHABLE;
        for (int p : shift.visitPoints[a])
            for (int q : shift.visitPoints[b])
                least = Math.min(least, shift.seconds(p, q));
        return least;
    }

    /// The same, where the ways into `b` lie in rows of the block.
    ///
    /// @param row of the first point of `b`
    private int legInto(ShiftModel shift, int a, int b, int row) {
        int least = TravelMatrix.UNREACHABLE;
        for (int i = 0; i < shift.visitPoints[b].length; i++)
            for (int p : shift.visitPoints[a])
                least = Math.min(least, secondsIntoBlock[(row + i) * shift.size + p]);
        return least;
    }

    /// What has to be waited between two visits, as far as it counts, and how late it must get.
    ///
    /// @param between seconds from the beginning of the first to the arrival at the second
    private static long inOrder(long between, int earliest, int latest, int nextEarliest, int nextLatest) {
        long waiting = Math.max(0, nextEarliest - between - latest);
        long late = Math.max(0, earliest + between - nextLatest);
        return waiting / WAIT_SHARE + late;
    }

    /// Notes the least ways out and in on the roads of a profile.
    private void measure(ShiftModel road, int[] visits) {
        var points = new BitSet(road.size);
        for (int visit : visits)
            for (int point : road.visitPoints[visit])
                points.set(point);
        var least = new LeastWays(road, points);
        for (int visit : visits)
            for (int point : road.visitPoints[visit]) {
                secondsInto[visit] = Math.min(secondsInto[visit], least.secondsInto[point]);
                metresInto[visit] = Math.min(metresInto[visit], least.metresInto[point]);
                secondsOut[visit] = Math.min(secondsOut[visit], least.secondsOut[point]);
                metresOut[visit] = Math.min(metresOut[visit], least.metresOut[point]);
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
