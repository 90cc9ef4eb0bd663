package org.abfuhr.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.ConstraintSpec;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.Twins;

/// The best legal plan of a tiny problem by trying all: every order of every set of visits on every shift, then every way to deal the
/// sets out. What a single order costs is the evaluator's word, which `BruteForceTest` holds against every route.
public final class EveryPlan {

    private static final PlanScore NONE = new PlanScore(1, 0, 0);

    private final EvaluationProblem problem;
    private final RouteEvaluator evaluator;
    private final Constraints constraints;
    private final int[] free; // visits that are not among fixed stops

    private EveryPlan(CollectionProblem source) {
        problem = new EvaluationProblem(source);
        evaluator = new RouteEvaluator(problem);
        constraints = new Constraints(source);
        var fixed = Arrays.stream(problem.shifts).flatMapToInt(shift -> Arrays.stream(shift.fixedVisitList())).toArray();
        free = IntStream.range(0, problem.visits).filter(v -> Arrays.stream(fixed).noneMatch(f -> f == v)).toArray();
    }

    /// The score of the best plan.
    public static PlanScore best(CollectionProblem problem) {
        return new EveryPlan(problem).best();
    }

    /// The same figures of a plan that was checked.
    public static PlanScore scoreOf(CheckReport report) {
        return new PlanScore(report.cost(Level.HARD), report.cost(Level.MEDIUM), report.cost(Level.SOFT));
    }

    private PlanScore best() {
        var best = new PlanScore[1 << free.length]; // by set of visits served
        Arrays.fill(best, NONE);
        best[0] = PlanScore.ZERO;
        int[] twin = Twins.of(problem);
        var routes = new long[problem.shifts.length][];
        for (int shift = 0; shift < routes.length; shift++) {
            routes[shift] = twin[shift] < shift ? routes[twin[shift]] : routes(shift);
            best = with(best, routes[shift]);
        }
        var all = NONE;
        for (int served = 0; served < best.length; served++)
            all = min(all, best[served].plus(leftOut(served)));
        return all;
    }

    private static PlanScore[] with(PlanScore[] before, long[] routes) {
        var after = new PlanScore[before.length];
        Arrays.fill(after, NONE);
        for (int served = 0; served < before.length; served++)
            for (int set = served;; set = (set - 1) & served) {
                if (routes[set] != Long.MAX_VALUE)
                    after[served] = min(after[served], before[served ^ set].plus(new PlanScore(0, 0, routes[set])));
                if (set == 0)
                    break;
            }
        return after;
    }

    private static PlanScore min(PlanScore a, PlanScore b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private PlanScore leftOut(int served) {
        var sum = PlanScore.ZERO;
        for (int i = 0; i < free.length; i++)
            if ((served >> i & 1) == 0)
                sum = sum.plus(new PlanScore(0, problem.required[free[i]] ? constraints.weight(ConstraintSpec.REQUIRED) : 0,
                        constraints.weight(ConstraintSpec.NOT_SERVED) * problem.notServedCost[free[i]]
                                + constraints.weight(ConstraintSpec.WITHDRAWN) * problem.leaveOutCost[free[i]]));
        return sum;
    }

    /// Cost of the best order of each set, or [Long#MAX_VALUE].
    private long[] routes(int shift) {
        long[] cost = new long[1 << free.length];
        Arrays.fill(cost, Long.MAX_VALUE);
        int[] head = problem.shifts[shift].fixedVisitList();
        extend(shift, cost, Arrays.copyOf(head, head.length + free.length), head.length, 0);
        return cost;
    }

    private void extend(int shift, long[] cost, int[] order, int length, int set) {
        var timeline = evaluator.evaluateLegal(shift, Arrays.copyOf(order, length));
        if (timeline != null)
            cost[set] = Math.min(cost[set], constraints.cost(timeline, Level.SOFT));
        for (int i = 0; i < free.length; i++)
            if ((set >> i & 1) == 0 && problem.shifts[shift].allows(free[i]) && problem.shifts[shift].reaches(free[i])) {
                order[length] = free[i];
                extend(shift, cost, order, length + 1, set | 1 << i);
            }
    }
}
